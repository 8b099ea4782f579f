import { REACHABLE, type Sort } from '../../engine.ts';
import { LEVELS, type Question } from '../../query/question.ts';
import { scoreOf } from '../../query/rank.ts';
import { places } from './expression.server.ts';
import type { Generation, RankRow } from './generation.server.ts';
import type { Match } from './match.server.ts';

/** So many titles are compared one by one; of more, only those whose title or people hold the words at a good place. */
const COMPARED = 300;
const PER_PLACE = 80;

/** The rows of one page, in order. */
export function page(
	generation: Generation,
	question: Question,
	found: Match,
	options: { sort: Sort; page: number; pageSize: number; stopWords: ReadonlySet<string> }
): number[] {
	const from = (options.page - 1) * options.pageSize;
	const to = Math.min(from + options.pageSize, REACHABLE, found.rows.length);
	if (from >= to) return [];
	if (options.sort === 'title') return byTitle(generation, found, to).slice(from, to);
	if (options.sort === 'newest' || question.words.length === 0)
		return newest(generation, found, to).slice(from, to);
	return byRelevance(generation, question, found, to, options.stopWords).slice(from, to);
}

function byRelevance(
	generation: Generation,
	question: Question,
	found: Match,
	needed: number,
	stopWords: ReadonlySet<string>
): number[] {
	const compared = found.rows.length <= COMPARED ? found.rows : wellPlaced(generation, question, found);
	const ranked = generation
		.rankRows(compared)
		.map((book) => ({ book, score: scoreOf(question, levelOf(found, book.row), book, stopWords) }))
		.sort((a, b) => a.score - b.score || newer(a.book, b.book))
		.map(({ book }) => book.row);
	if (ranked.length >= needed) return ranked;
	const seen = new Set(ranked);
	const rest = newest(generation, found, needed).filter((row) => !seen.has(row));
	return [...ranked, ...rest];
}

/** New titles first within each place, so that reading stops early however common the words are. */
function wellPlaced(generation: Generation, question: Question, found: Match): Iterable<number> {
	const rows = new Set<number>();
	for (const expression of places(question, found.loosest)) {
		let taken = 0;
		for (const row of generation.rowsAt(expression)) {
			if (!found.levels[row] || rows.has(row)) continue;
			rows.add(row);
			if (++taken >= PER_PLACE) break;
		}
	}
	return [...rows];
}

function newest(generation: Generation, found: Match, needed: number): number[] {
	if (found.rows.length <= COMPARED) {
		return generation
			.rankRows(found.rows)
			.sort(newer)
			.map((book) => book.row);
	}
	return firstOf(generation.newest(), found, needed);
}

function byTitle(generation: Generation, found: Match, needed: number): number[] {
	if (found.rows.length <= COMPARED) {
		return [...found.rows]
			.map((row) => ({ row, key: generation.titleSort(row) }))
			.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row - b.row))
			.map(({ row }) => row);
	}
	return firstOf(generation.byTitle(), found, needed);
}

function firstOf(rows: Iterable<number>, found: Match, needed: number): number[] {
	const taken: number[] = [];
	for (const row of rows) {
		if (!found.levels[row]) continue;
		taken.push(row);
		if (taken.length >= needed) break;
	}
	return taken;
}

export function levelOf(found: Match, row: number) {
	return LEVELS[(found.levels[row] ?? 1) - 1] ?? 'exact';
}

function newer(a: RankRow, b: RankRow): number {
	return b.publishedAt - a.publishedAt || b.row - a.row;
}
