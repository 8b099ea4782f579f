import { DomainError } from '#lib/domain-error.ts';
import type { CheckMessage } from '#lib/publication/check-message.ts';

/** The file cannot become a publication; `checkMessages` say why, the reason for the refusal last among severity `refuse`. */
export class PublicationRefused extends DomainError {
	readonly checkMessages: readonly CheckMessage[];

	constructor(checkMessages: readonly CheckMessage[]) {
		const reason = checkMessages.find((checkMessage) => checkMessage.severity === 'refuse');
		super('publication-refused', 422, { reason: reason?.code ?? 'opener-failed' });
		this.checkMessages = checkMessages;
	}
}

/** A refusal for one reason. */
export function refusal(code: string, facts: Record<string, string | number> = {}): PublicationRefused {
	return new PublicationRefused([{ severity: 'refuse', code, where: null, facts }]);
}
