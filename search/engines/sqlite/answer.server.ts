import {
	SAMPLED,
	type Counted,
	type LessonHit,
	type SearchQuery,
	type SearchResult,
	type SearchScope,
	type Suggestion
} from '../../engine.ts';
import { matchingLessons, type LessonDocument } from '../../indexes/lessons.ts';
import type { Language } from '../../language/language.ts';
import { hitOf } from '../../query/present.ts';
import { questionOf, type Question } from '../../query/question.ts';
import { suggestionsFrom } from '../../query/suggestions.ts';
import { readKeys } from '../../query/telex.ts';
import { allWords, places } from './expression.server.ts';
import type { Generation } from './generation.server.ts';
import { everything, match, matchEach, type Match } from './match.server.ts';
import { levelOf, page } from './order.server.ts';

export interface Sources {
	readonly generation: Generation;
	readonly lessons: readonly LessonDocument[];
	readonly language: Language;
}

type Answer = Omit<SearchResult, 'tookMs'>;

/** The whole way from what was typed to a page of results. */
export function answer(sources: Sources, query: SearchQuery): Answer {
	const question = questionOf(query.text);
	if (question.words.length === 0)
		return result(sources, query, question, everything(sources.generation, query), 'all', null);
	const found = match(sources.generation, question, query);
	const lessons = matchingLessons(sources.lessons, query.scope.bands, question);
	if (found.first) return result(sources, query, question, found, found.first, null, lessons);

	const read = readKeys(question.text);
	if (read !== null) {
		const reread = questionOf(read);
		const again = match(sources.generation, reread, query);
		const more = matchingLessons(sources.lessons, query.scope.bands, reread);
		if (again.first || more.length > 0) return result(sources, query, reread, again, 'telex', read, more);
	}
	return result(sources, query, question, found, 'nothing', null, lessons);
}

function result(
	{ generation, language }: Sources,
	query: SearchQuery,
	question: Question,
	found: Match,
	matched: Answer['matched'],
	suggestion: string | null,
	lessons: readonly LessonHit[] = []
): Answer {
	const rows = page(generation, question, found, { ...query, stopWords: language.stopWords });
	return {
		hits: generation.books(rows).map(({ row, book }) => {
			const level = question.words.length > 0 ? levelOf(found, row) : null;
			const passage = level === 'inside' ? generation.passage(row, allWords(question, 'inside')) : null;
			return hitOf(book, question, level, passage);
		}),
		lessons: query.page === 1 ? lessons : [],
		total: found.rows.length,
		facets: generation.columns.counts(found.rows),
		matched,
		suggestion
	};
}

export function count({ generation }: Sources, texts: readonly string[], scope: SearchScope): Counted[] {
	const browsed = { scope, filters: {} };
	const questions = texts.map(questionOf);
	const asked = questions.filter(({ words }) => words.length > 0);
	const matches = matchEach(generation, asked, browsed);
	const found = questions.map((question) => (matches.get(question) ?? everything(generation, browsed)).rows);
	const sampled = found.map((rows) => [...rows.subarray(0, SAMPLED)]);
	const books = new Map(generation.books(new Set(sampled.flat())).map(({ row, book }) => [row, book]));
	return found.map((rows, at) => ({
		total: rows.length,
		slugs: (sampled[at] ?? []).flatMap((row) => books.get(row)?.slug ?? [])
	}));
}

/** Titles looked at for each place the words may stand. */
const LOOKED_AT = 40;

export function suggest(
	{ generation, lessons }: Sources,
	prefix: string,
	scope: SearchScope,
	limit: number
): Suggestion[] {
	const question = questionOf(prefix);
	if (question.words.length === 0) return [];
	const inScope = generation.columns.inScope(scope);
	const rows = new Set<number>();
	for (const expression of places(question, 'prefix')) {
		let taken = 0;
		for (const row of generation.rowsAt(expression)) {
			if (rows.has(row) || inScope[row] !== 1) continue;
			rows.add(row);
			if (++taken >= LOOKED_AT) break;
		}
	}
	const books = generation.books(rows).map(({ book }) => book);
	const fromLessons = matchingLessons(lessons, scope.bands, question)
		.slice(0, 2)
		.map((lesson): Suggestion => ({ kind: 'lesson', text: lesson.title.vi, ranges: [], slug: lesson.slug }));
	const fromBooks = suggestionsFrom(
		books,
		question,
		limit - Math.min(fromLessons.length, Math.max(0, limit - 1))
	);
	return [...fromBooks, ...fromLessons].slice(0, limit);
}
