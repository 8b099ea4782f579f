import type { MultiSearchQuery } from 'meilisearch';
import type { SearchScope } from '../../engine.ts';
import { ENOUGH, type Level, type Question } from '../../query/question.ts';
import type { Connection } from './connection.server.ts';
import { exactText, foldedText } from './encode.ts';
import { scopeFilter } from './filter.ts';
import { EXACT, FOLDED } from './settings.ts';

/** Which words at which level, and the titles that only their inside answers. */
export interface Understanding {
	readonly first: Level | null;
	/** The loosest level of words outside the text; null when only the inside answers. */
	readonly outside: Exclude<Level, 'inside'> | null;
	/** Ids to be united with those that `outside` finds (fewer than ENOUGH); null when none. */
	readonly united: readonly string[] | null;
}

const PASSAGES_LOOKED_AT = 2_000;

/** The words of a level as a query. After a final space the last word is not taken for a beginning. */
export function wordsAt(
	question: Question,
	level: Level
): Pick<MultiSearchQuery, 'q' | 'attributesToSearchOn' | 'matchingStrategy'> {
	const exact = level === 'exact';
	return {
		q: (exact ? exactText(question.words) : foldedText(question.words)) + (level === 'prefix' ? '' : ' '),
		attributesToSearchOn: exact ? EXACT : FOLDED,
		matchingStrategy: 'all'
	};
}

export function wordsInside(question: Question): ReturnType<typeof wordsAt> {
	return {
		q: `${question.marked ? exactText(question.words) : foldedText(question.words)} `,
		attributesToSearchOn: [question.marked ? 'exact' : 'folded'],
		matchingStrategy: 'all'
	};
}

/** The same rule as the embedded engine: level by level until there is enough, counted in scope before the filters. */
export async function understand(
	meili: Connection,
	question: Question,
	scope: SearchScope
): Promise<Understanding> {
	const filter = scopeFilter(scope);
	const few = {
		indexUid: meili.names.books,
		filter,
		page: 1,
		hitsPerPage: ENOUGH,
		attributesToRetrieve: ['id']
	};
	const [exact, folded, prefix, inside] = (
		await meili.client.multiSearch({
			queries: [
				...(['exact', 'folded', 'prefix'] as const).map((level) => ({ ...few, ...wordsAt(question, level) })),
				{
					...wordsInside(question),
					indexUid: meili.names.passages,
					filter,
					limit: PASSAGES_LOOKED_AT,
					attributesToRetrieve: ['bookId']
				}
			]
		})
	).results;
	const count = (result: typeof exact) => result?.totalHits ?? 0;
	const ids = (result: typeof exact, attribute: string) =>
		(result?.hits ?? []).map((hit) => String(hit[attribute]));

	const exactCount = question.marked ? count(exact) : 0;
	if (exactCount >= ENOUGH) return { first: 'exact', outside: 'exact', united: null };
	const outside = count(folded) > 0 ? 'folded' : count(prefix) > 0 ? 'prefix' : null;
	const first = exactCount > 0 ? 'exact' : outside;
	if (count(outside === 'folded' ? folded : prefix) >= ENOUGH) return { first, outside, united: null };

	const near = outside ? ids(outside === 'folded' ? folded : prefix, 'id') : [];
	const within = [...new Set(ids(inside, 'bookId'))].filter((id) => !near.includes(id));
	if (within.length === 0) return { first, outside, united: null };
	return { first: first ?? 'inside', outside, united: [...near, ...within] };
}
