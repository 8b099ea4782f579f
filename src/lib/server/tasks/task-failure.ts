import { checkSentence } from '#lib/features/deposit/index.ts';
import { namedFailure } from '#lib/server/database/failures.ts';
import { errorSentence } from '#lib/server/http/errors.ts';
import { PublicationRefused } from '#lib/server/publications/publication-refused.ts';

/** What a task ended in, in sentences: those of the desk for what the desk knows, the task's own for the rest. */
export function taskFailure(error: unknown): string {
	if (error instanceof PublicationRefused)
		return error.checkMessages
			.filter(({ severity }) => severity === 'refuse')
			.map(checkSentence)
			.join(' ');
	const failure = namedFailure(error);
	if (failure) return [errorSentence(failure), causeOf(failure.cause)].filter(Boolean).join('\n  ');
	return error instanceof Error ? error.message : String(error);
}

function causeOf(cause: unknown): string {
	return cause instanceof Error ? `(${cause.message})` : '';
}
