import { isDeepStrictEqual } from 'node:util';
import type { LessonDocument } from '../../indexes/lessons.ts';
import { storedLesson } from '../stored.server.ts';
import { done, type Connection } from './connection.server.ts';

const MOST = 1_000;

/** In their order. */
export async function readLessons({ ask }: Connection): Promise<LessonDocument[]> {
	const { hits } = await ask.lessons().search('', { limit: MOST, sort: ['position:asc'] });
	return hits.map(storedLesson);
}

/** Every process gives them at its start: nothing is sent when they are the same. */
export async function replaceLessons(meili: Connection, lessons: readonly LessonDocument[]): Promise<void> {
	const kept = meili.change.lessons();
	const { results } = await kept.getDocuments({ limit: MOST });
	const wanted = lessons.map((lesson, position) => ({ ...lesson, position }));
	const now = results.toSorted((a, b) => a.position - b.position);
	if (isDeepStrictEqual(now, wanted)) return;
	const gone = results.filter(({ id }) => !lessons.some((lesson) => lesson.id === id)).map(({ id }) => id);
	if (gone.length > 0) await done(meili, kept.deleteDocuments(gone));
	if (wanted.length > 0) await done(meili, kept.addDocuments(wanted));
}
