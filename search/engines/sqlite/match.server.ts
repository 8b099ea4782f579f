import { LEVELS, ENOUGH, type Level, type Question } from '../../query/question.ts';
import type { SearchQuery, SearchScope } from '../../engine.ts';
import { allWords } from './expression.server.ts';
import type { Generation } from './generation.server.ts';

/** The titles that answer a question, in scope and filters. */
export interface Match {
	readonly rows: Uint32Array;
	/** By row: 1 + the index in LEVELS of the first level that found it; 0 when it is not in `rows`. */
	readonly levels: Uint8Array;
	/** The first level that found anything in scope; null when nothing did. */
	readonly first: Level | null;
	/** The loosest level that was tried. */
	readonly loosest: Level;
}

/** Passages looked at when only the inside of books answers. */
const PASSAGES_LOOKED_AT = 2_000;

/**
 * Level by level until there is enough. How many there are is counted in scope but before the filters: choosing a
 * filter never makes a question mean something looser.
 */
export function match(generation: Generation, question: Question, query: Asked): Match {
	const matching = new Matching(question, generation.columns.inScope(query.scope));
	lookUp(generation, [matching]);
	return matchOf(generation, matching, query.filters);
}

/** The same for several questions. */
export function matchEach(
	generation: Generation,
	questions: readonly Question[],
	query: Asked
): ReadonlyMap<Question, Match> {
	const inScope = generation.columns.inScope(query.scope);
	const matchings = questions.map((question) => new Matching(question, inScope));
	lookUp(generation, matchings);
	return new Map(
		matchings.map((matching) => [matching.question, matchOf(generation, matching, query.filters)])
	);
}

type Asked = Pick<SearchQuery, 'scope' | 'filters'>;

/** One statement for each level, however many questions. */
function lookUp(generation: Generation, matchings: readonly Matching[]): void {
	for (const level of LEVELS) {
		const open = matchings.filter((matching) => matching.wants(level));
		const expressions = open.map(({ question }) => allWords(question, level));
		const rows =
			level === 'inside'
				? generation.rowsInside(expressions, PASSAGES_LOOKED_AT)
				: generation.rowsWith(expressions);
		for (const [at, matching] of open.entries()) matching.take(level, rows[at] ?? new Uint32Array());
	}
}

function matchOf(generation: Generation, matching: Matching, filters: SearchQuery['filters']): Match {
	const { found, levels, first, loosest } = matching;
	return { ...narrowed(generation, found, levels, filters), first, loosest };
}

/** What one question has found so far. */
class Matching {
	readonly question: Question;
	readonly levels: Uint8Array;
	readonly #inScope: Uint8Array;
	readonly #rows: number[] = [];
	#first: Level | null = null;
	#loosest: Level = 'exact';

	constructor(question: Question, inScope: Uint8Array) {
		this.question = question;
		this.#inScope = inScope;
		this.levels = new Uint8Array(inScope.length);
	}

	wants(level: Level): boolean {
		if (this.#rows.length >= ENOUGH) return false;
		if (level === 'exact') return this.question.marked;
		// A written-out word that answers is not taken for the beginning of another.
		return level !== 'prefix' || this.#rows.length === 0;
	}

	take(level: Level, rows: Uint32Array): void {
		this.#loosest = level;
		const mark = LEVELS.indexOf(level) + 1;
		for (let at = 0; at < rows.length; at++) {
			const row = rows[at] ?? 0;
			if (this.levels[row] !== 0 || this.#inScope[row] !== 1) continue;
			this.levels[row] = mark;
			this.#rows.push(row);
		}
		if (this.#rows.length > 0) this.#first ??= level;
	}

	get found(): Uint32Array {
		return Uint32Array.from(this.#rows);
	}

	get first(): Level | null {
		return this.#first;
	}

	get loosest(): Level {
		return this.#loosest;
	}
}

/** Every title in scope and filters, for browsing without words. */
export function everything(
	generation: Generation,
	query: { scope: SearchScope; filters: SearchQuery['filters'] }
): Match {
	const levels = generation.columns.inScope(query.scope).slice();
	const found = new Uint32Array(levels.length);
	let count = 0;
	for (let row = 0; row < levels.length; row++) if (levels[row] === 1) found[count++] = row;
	return {
		...narrowed(generation, found.subarray(0, count), levels, query.filters),
		first: null,
		loosest: 'exact'
	};
}

function narrowed(
	generation: Generation,
	found: Uint32Array,
	levels: Uint8Array,
	filters: SearchQuery['filters']
): Pick<Match, 'rows' | 'levels'> {
	if (Object.values(filters).every((value) => value === undefined)) return { rows: found, levels };
	const passes = generation.columns.passing(filters);
	const rows = found.filter((row) => {
		if (passes?.(row)) return true;
		levels[row] = 0;
		return false;
	});
	return { rows, levels };
}
