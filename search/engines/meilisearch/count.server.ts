import { SAMPLED, type Counted, type SearchScope } from '../../engine.ts';
import { questionOf } from '../../query/question.ts';
import { storedBook } from '../stored.server.ts';
import { scopeFilter } from './filter.ts';
import { queryOf, understandEach, type Sources, type Understanding } from './match.server.ts';

const EVERYTHING: Understanding = { first: null, outside: null, ids: null };

/** Two requests however many texts: how each is understood, then what it finds. */
export async function count(
	sources: Sources,
	texts: readonly string[],
	scope: SearchScope
): Promise<Counted[]> {
	const { meili } = sources;
	const nothing = texts.map((): Counted => ({ total: 0, slugs: [] }));
	if (scope.bands.length === 0) return nothing;
	const questions = texts.map(questionOf);
	const worded = questions.filter(({ words }) => words.length > 0);
	const understood = await understandEach(sources, worded, scope);
	const answered = questions.flatMap((question, at) => {
		const understanding = understood.get(question) ?? EVERYTHING;
		return question.words.length > 0 && !understanding.first ? [] : [{ at, question, understanding }];
	});
	if (answered.length === 0) return nothing;
	const { results } = await meili.ask.client.multiSearch({
		queries: answered.map(({ question, understanding }) => ({
			...queryOf(question, understanding, scopeFilter(scope)),
			indexUid: meili.names.books,
			page: 1,
			hitsPerPage: SAMPLED,
			attributesToRetrieve: ['book']
		}))
	});
	const counted = new Map(answered.map(({ at }, place) => [at, results[place]]));
	return nothing.map((none, at) => {
		const found = counted.get(at);
		if (!found) return none;
		return { total: found.totalHits ?? 0, slugs: found.hits.map((hit) => storedBook(hit.book).slug) };
	});
}
