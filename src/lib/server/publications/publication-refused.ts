import { DomainError } from '#lib/domain-error.ts';
import type { Finding } from './manifest.ts';

/** The file cannot become a publication; `findings` say why, the reason for the refusal last among severity `refuse`. */
export class PublicationRefused extends DomainError {
	readonly findings: readonly Finding[];

	constructor(findings: readonly Finding[]) {
		const reason = findings.find((finding) => finding.severity === 'refuse');
		super('publication-refused', 422, { reason: reason?.code ?? 'opener-failed' });
		this.findings = findings;
	}
}

/** A refusal for one reason. */
export function refusal(code: string, facts: Record<string, string | number> = {}): PublicationRefused {
	return new PublicationRefused([{ severity: 'refuse', code, where: null, facts }]);
}
