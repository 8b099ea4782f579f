import type { FileStatement } from '#lib/publication/file-statement.ts';
import { TOPICS, type Topic } from '#lib/publication/topics.ts';
import type { RecordField, RecordValues } from './record-values.ts';
import { topicsNamed } from './topics-named.ts';

/** What a form may take over from its file: `rights`, `topics`, or `title:<n>`, a parallel title by its place in the list. */
export type Taken = 'rights' | 'topics' | `title:${number}`;

/** The field in which it comes to stand. */
export function fieldOfTaken(taken: Taken): RecordField {
	return taken === 'rights' ? 'rightsStatement' : taken === 'topics' ? 'topics' : 'subtitle';
}

/** Topics that the file names and that are not ticked. */
export function topicsOffered(ticked: readonly string[], { subjects }: FileStatement): Topic[] {
	return topicsNamed(subjects).filter((topic) => !ticked.includes(topic));
}

/** The form with the words of the file in it; as it was when the file says nothing of the kind. */
export function withTaken(values: RecordValues, statement: FileStatement, taken: string): RecordValues {
	if (taken === 'rights') return { ...values, rightsStatement: statement.rights ?? values.rightsStatement };
	if (taken === 'topics') {
		const more: readonly string[] = topicsOffered(values.topics, statement);
		return {
			...values,
			topics: TOPICS.filter((topic) => more.includes(topic) || values.topics.includes(topic))
		};
	}
	const title = statement.parallelTitles[Number(/^title:(\d+)$/.exec(taken)?.[1] ?? NaN)];
	return title === undefined ? values : { ...values, subtitle: title };
}
