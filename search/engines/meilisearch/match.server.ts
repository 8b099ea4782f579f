import type { MultiSearchQuery, MultiSearchResponse } from 'meilisearch';
import type { SearchScope } from '../../engine.ts';
import { FIELDS, fieldsOf } from '../../indexes/publications.ts';
import type { Language } from '../../language/language.ts';
import { ENOUGH, LEVELS, levelOf, type Level, type Question } from '../../query/question.ts';
import { wordsOf } from '../../query/words.ts';
import { storedBook, type StoredBook } from '../stored.server.ts';
import type { Connection } from './connection.server.ts';
import { oneOf, scopeFilter } from './filter.ts';
import { wordsAt, wordsInside, type Words } from './words-for.ts';

export interface Sources {
	readonly meili: Connection;
	readonly language: Language;
}

type Outside = Exclude<Level, 'inside'>;

/** Which words at which level, and the titles that answer. */
export interface Understanding {
	readonly first: Level | null;
	/** The loosest level of words outside the text; null when only the inside answers. */
	readonly outside: Outside | null;
	/** Ids of all titles that answer; null when they are many: then the words of `outside` find them. */
	readonly ids: readonly string[] | null;
}

const PASSAGES_LOOKED_AT = 2_000;

/** The same rule as the embedded engine: level by level until there is enough, counted in scope before the filters. */
export async function understand(
	{ meili, language }: Sources,
	question: Question,
	scope: SearchScope
): Promise<Understanding> {
	const { results } = await meili.ask.client.multiSearch({ queries: levelsOf(meili, question, scope) });
	return understanding(question, results, language);
}

/** The same for several questions, in one request. */
export async function understandEach(
	{ meili, language }: Sources,
	questions: readonly Question[],
	scope: SearchScope
): Promise<ReadonlyMap<Question, Understanding>> {
	if (questions.length === 0) return new Map();
	const queries = questions.flatMap((question) => levelsOf(meili, question, scope));
	const { results } = await meili.ask.client.multiSearch({ queries });
	const each = queries.length / questions.length;
	return new Map(
		questions.map((question, at) => [
			question,
			understanding(question, results.slice(at * each, (at + 1) * each), language)
		])
	);
}

/** The words and filter that find exactly the titles of an understanding. */
export function queryOf(
	question: Question,
	{ outside, ids }: Understanding,
	filter: string
): Words & { filter: string } {
	if (ids) return { q: '', filter: `${filter} AND ${oneOf('id', ids)}` };
	return { ...(outside ? wordsAt(question, outside) : { q: '' }), filter };
}

const OUTSIDE = ['exact', 'folded', 'prefix'] as const;

function levelsOf(meili: Connection, question: Question, scope: SearchScope): MultiSearchQuery[] {
	const filter = scopeFilter(scope);
	return [
		...OUTSIDE.map((level) => ({
			...wordsAt(question, level),
			indexUid: meili.names.books,
			filter,
			page: 1,
			hitsPerPage: ENOUGH,
			attributesToRetrieve: ['book']
		})),
		{
			...wordsInside(question),
			indexUid: meili.names.passages,
			filter,
			limit: PASSAGES_LOOKED_AT,
			attributesToRetrieve: ['publicationId']
		}
	];
}

type Results = MultiSearchResponse['results'];

function understanding(
	question: Question,
	[exact, folded, prefix, inside]: Results,
	language: Language
): Understanding {
	const idsAt = (level: Outside, result: Results[number] | undefined): Found => {
		const books = (result?.hits ?? []).map((hit) => storedBook(hit.book));
		const ids = books.filter((book) => levelIn(question, book, level, language)).map(({ id }) => id);
		// Words the server has no letters for are no words to it, and it then finds every title.
		return ids.length > 0 && (result?.totalHits ?? 0) >= ENOUGH ? MANY : ids;
	};

	const asWritten = question.marked ? idsAt('exact', exact) : [];
	if (asWritten === MANY) return { first: 'exact', outside: 'exact', ids: null };
	const withoutMarks = idsAt('folded', folded);
	const outside = isSome(withoutMarks) ? 'folded' : 'prefix';
	const near = outside === 'folded' ? withoutMarks : idsAt('prefix', prefix);
	const first = isSome(asWritten) ? 'exact' : isSome(near) ? outside : null;
	if (near === MANY) return { first, outside, ids: null };

	const within = (inside?.hits ?? []).map((hit) => String(hit.publicationId));
	const ids = [...new Set([...near, ...within])];
	return { first: first ?? (ids.length > 0 ? 'inside' : null), outside: isSome(near) ? outside : null, ids };
}

/** Ids, or that there are enough to stop here. */
const MANY = 'many';
type Found = readonly string[] | typeof MANY;

function isSome(found: Found): boolean {
	return found.length > 0;
}

/**
 * How closely a title answers with anything but its text; null when it does not, or only in a looser way than `loosest`. Also
 * looks again at what the server found: it reads ten words at most, and takes the beginning of a word apart into two words.
 */
export function levelIn(
	question: Question,
	book: StoredBook,
	loosest: Outside,
	language: Language
): Outside | null {
	const fields = fieldsOf({ ...book, sections: [] }, language);
	const words = FIELDS.flatMap((field) => wordsOf(fields[field]));
	const level = levelOf(question, words);
	return level !== null && LEVELS.indexOf(level) <= LEVELS.indexOf(loosest) ? level : null;
}
