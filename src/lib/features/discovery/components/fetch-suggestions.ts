import * as v from 'valibot';
import { askSuggestions } from '#lib/api/suggestions.ts';
import type { Suggested } from '../index.ts';

const answer = v.object({
	suggestions: v.array(
		v.object({
			kind: v.picklist(['book', 'contributor', 'lesson']),
			text: v.string(),
			ranges: v.array(v.tuple([v.number(), v.number()])),
			slug: v.nullable(v.string()),
			cover: v.nullable(v.object({ versionId: v.nullable(v.string()), coverRatio: v.number() }))
		})
	)
});

/** Asks the server how the words may go on; none when it does not answer: the box works without. */
export async function fetchSuggestions(text: string, signal: AbortSignal): Promise<readonly Suggested[]> {
	const read = v.safeParse(answer, await askSuggestions(text, signal));
	return read.success ? read.output.suggestions : [];
}
