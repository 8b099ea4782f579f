import {
	FACETS,
	REACHABLE,
	type FacetCounts,
	type LessonHit,
	type SearchQuery,
	type SearchResult
} from '../../engine.ts';
import { matchingLessons } from '../../indexes/lessons.ts';
import type { Language } from '../../language/language.ts';
import { hitOf, type FoundPassage } from '../../query/present.ts';
import { questionOf, type Level, type Question } from '../../query/question.ts';
import { scoreOf } from '../../query/rank.ts';
import { readKeys } from '../../query/telex.ts';
import { storedBook, type StoredBook } from '../stored.server.ts';
import type { Connection } from './connection.server.ts';
import { fullFilter, oneOf } from './filter.ts';
import { readLessons } from './lessons.server.ts';
import { levelIn, queryOf, understand, type Sources, type Understanding } from './match.server.ts';
import { wordsInside } from './words-for.ts';

type Answer = Omit<SearchResult, 'tookMs'>;

/** So many titles are put into our own order of relevance; further pages keep the server's. */
const COMPARED = 300;

export async function answer(sources: Sources, query: SearchQuery): Promise<Answer> {
	const question = questionOf(query.text);
	if (query.scope.bands.length === 0) return nothing();
	if (question.words.length === 0) return browse(sources, query, question);
	const [understood, lessons] = await Promise.all([
		understand(sources, question, query.scope),
		readLessons(sources.meili)
	]);
	const found = matchingLessons(lessons, query.scope.bands, question);
	if (understood.first)
		return { ...(await result(sources, query, question, understood)), ...onFirstPage(query, found) };

	const read = readKeys(question.text);
	if (read !== null) {
		const reread = questionOf(read);
		const again = await understand(sources, reread, query.scope);
		const more = matchingLessons(lessons, query.scope.bands, reread);
		if (again.first || more.length > 0) {
			const results = await result(sources, query, reread, again);
			return { ...results, ...onFirstPage(query, more), matched: 'telex', suggestion: read };
		}
	}
	return { ...nothing(), ...onFirstPage(query, found) };
}

function onFirstPage(query: SearchQuery, lessons: readonly LessonHit[]) {
	return { lessons: query.page === 1 ? lessons : [] };
}

async function browse({ meili }: Sources, query: SearchQuery, question: Question): Promise<Answer> {
	const response = await meili.ask.books().search('', {
		...ordered(query.sort === 'relevance' ? 'newest' : query.sort),
		filter: fullFilter(query.scope, query.filters),
		facets: [...FACETS],
		page: query.page,
		hitsPerPage: query.pageSize
	});
	const hits = reachable(query) ? response.hits : [];
	return {
		...nothing(),
		hits: hits.map(({ book }) => hitOf(book, question, null, null)),
		total: response.totalHits,
		facets: countsOf(response.facetDistribution),
		matched: 'all'
	};
}

async function result(
	sources: Sources,
	query: SearchQuery,
	question: Question,
	understood: Understanding
): Promise<Answer> {
	const { meili, language } = sources;
	const { first, outside, ids } = understood;
	if (!first) return nothing();
	const { q, ...words } = queryOf(question, understood, fullFilter(query.scope, query.filters));
	// Of many titles, one that the server found in its own way is not looked for inside.
	const otherwise: Level = ids || !outside ? 'inside' : outside;
	// Whole pages of our own order; what lies behind keeps the server's.
	const own = Math.floor(COMPARED / query.pageSize);
	const ranked = query.sort === 'relevance' && query.page <= own;
	const response = await meili.ask.books().search(q ?? '', {
		...words,
		...(query.sort === 'relevance' ? {} : ordered(query.sort)),
		facets: [...FACETS],
		page: ranked ? 1 : query.page,
		hitsPerPage: ranked ? own * query.pageSize : query.pageSize
	});
	const books = response.hits.map((hit) => {
		const book = storedBook(hit.book);
		return { book, level: (outside && levelIn(question, book, outside, language)) ?? otherwise };
	});
	const from = (query.page - 1) * query.pageSize;
	const page = ranked ? inOrder(question, books, language).slice(from, from + query.pageSize) : books;
	const shown = reachable(query) ? page : [];
	const passages = await passagesFor(meili, question, shown);
	return {
		...nothing(),
		hits: shown.map(({ book, level }) => hitOf(book, question, level, passages.get(book.id) ?? null)),
		total: response.totalHits,
		facets: countsOf(response.facetDistribution),
		matched: first
	};
}

function inOrder(
	question: Question,
	books: readonly { book: StoredBook; level: Level }[],
	language: Language
) {
	return books
		.map(({ book, level }) => ({
			book,
			level,
			score: scoreOf(
				question,
				level,
				{ title: book.title, series: book.series ?? '', contributor: book.contributors.join(' · ') },
				language.stopWords
			)
		}))
		.sort(
			(a, b) =>
				a.score - b.score || b.book.publishedAt - a.book.publishedAt || (a.book.id < b.book.id ? 1 : -1)
		);
}

/** For titles that only their inside answers: the first passage that does. */
async function passagesFor(
	meili: Connection,
	question: Question,
	shown: readonly { book: StoredBook; level: Level }[]
): Promise<Map<string, FoundPassage>> {
	const ids = shown.filter(({ level }) => level === 'inside').map(({ book }) => book.id);
	if (ids.length === 0) return new Map();
	const { results } = await meili.ask.client.multiSearch({
		queries: ids.map((id) => ({
			...wordsInside(question),
			indexUid: meili.names.passages,
			filter: oneOf('publicationId', [id]),
			sort: ['number:asc'],
			limit: 1
		}))
	});
	return new Map(
		results.flatMap(({ hits }) =>
			hits.map((hit): [string, FoundPassage] => [
				String(hit.publicationId),
				{ section: Number(hit.section), title: String(hit.title), text: String(hit.text) }
			])
		)
	);
}

function ordered(sort: 'newest' | 'title'): { sort: string[] } {
	return { sort: sort === 'newest' ? ['publishedAt:desc', 'id:desc'] : ['titleSort:asc', 'id:asc'] };
}

function reachable(query: SearchQuery): boolean {
	return (query.page - 1) * query.pageSize < REACHABLE;
}

function countsOf(distribution: Record<string, Record<string, number>> = {}): FacetCounts {
	const of = (facet: string) => distribution[facet] ?? {};
	return {
		topic: of('topic'),
		genre: of('genre'),
		language: of('language'),
		length: of('length'),
		audio: of('audio'),
		form: of('form'),
		band: of('band')
	};
}

function nothing(): Answer {
	return { hits: [], lessons: [], total: 0, facets: countsOf(), matched: 'nothing', suggestion: null };
}
