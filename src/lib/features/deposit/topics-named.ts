import { topicName } from '#lib/i18n/publication-words.ts';
import { TOPICS, type Topic } from '#lib/publication/topics.ts';
import { fold } from '#lib/text/fold.ts';

/** The topics of the library whose name is among the subjects of a file, whatever its letters look like. */
export function topicsNamed(subjects: readonly string[]): Topic[] {
	const named = new Set(
		subjects.flatMap((subject) => subject.split(/[,;/]/)).map((part) => fold(part.trim()))
	);
	return TOPICS.filter((topic) => named.has(fold(topicName(topic))));
}
