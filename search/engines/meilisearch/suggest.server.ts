import type { SearchScope, Suggestion } from '../../engine.ts';
import { matchingLessons } from '../../indexes/lessons.ts';
import { questionOf } from '../../query/question.ts';
import { suggestionsFrom } from '../../query/suggestions.ts';
import { storedBook, type StoredBook } from '../stored.server.ts';
import type { Connection } from './connection.server.ts';
import { scopeFilter } from './filter.ts';
import { readLessons } from './lessons.server.ts';
import { wordsGoingOn } from './words-for.ts';

const LOOKED_AT = 40;
const MOST_LESSONS = 2;

export async function suggest(
	meili: Connection,
	prefix: string,
	scope: SearchScope,
	limit: number
): Promise<Suggestion[]> {
	const question = questionOf(prefix);
	if (question.words.length === 0 || scope.bands.length === 0) return [];
	const [books, all] = await Promise.all([candidates(), readLessons(meili)]);
	const lessons = matchingLessons(all, scope.bands, question)
		.slice(0, MOST_LESSONS)
		.map((lesson): Suggestion => ({ kind: 'lesson', text: lesson.title.vi, ranges: [], slug: lesson.slug }));
	const forBooks = limit - Math.min(lessons.length, Math.max(0, limit - 1));
	return [...suggestionsFrom(books, question, forBooks), ...lessons].slice(0, limit);

	async function candidates(): Promise<StoredBook[]> {
		const { results } = await meili.ask.client.multiSearch({
			queries: ['folded_title', 'folded_contributor'].map((attribute) => ({
				...wordsGoingOn(question, attribute),
				indexUid: meili.names.books,
				filter: scopeFilter(scope),
				limit: LOOKED_AT,
				attributesToRetrieve: ['book']
			}))
		});
		return results.flatMap(({ hits }) => hits.map((hit) => storedBook(hit.book)));
	}
}
