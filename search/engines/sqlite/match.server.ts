import { LEVELS, ENOUGH, type Level, type Question } from '../../query/question.ts';
import type { SearchQuery, SearchScope } from '../../engine.ts';
import { allWords } from './expression.server.ts';
import type { Generation } from './generation.server.ts';

/** The titles that answer a question, in scope and filters. */
export interface Match {
	readonly rows: readonly number[];
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
export function match(
	generation: Generation,
	question: Question,
	query: Pick<SearchQuery, 'scope' | 'filters'>
): Match {
	const levels = new Uint8Array(generation.columns.size);
	const inScope = generation.columns.inScope(query.scope);
	const found: number[] = [];
	let first: Level | null = null;
	let loosest: Level = 'exact';
	for (const level of LEVELS) {
		if (found.length >= ENOUGH) break;
		if (level === 'exact' && !question.marked) continue;
		// A written-out word that answers is not taken for the beginning of another.
		if (level === 'prefix' && found.length > 0) continue;
		loosest = level;
		for (const row of rowsAt(generation, question, level)) {
			if (levels[row] !== 0 || !inScope(row)) continue;
			levels[row] = LEVELS.indexOf(level) + 1;
			found.push(row);
		}
		if (found.length > 0) first ??= level;
	}
	return { ...narrowed(generation, found, levels, query.filters), first, loosest };
}

/** Every title in scope and filters, for browsing without words. */
export function everything(
	generation: Generation,
	query: { scope: SearchScope; filters: SearchQuery['filters'] }
): Match {
	const levels = new Uint8Array(generation.columns.size);
	const inScope = generation.columns.inScope(query.scope);
	const found: number[] = [];
	for (let row = 0; row < levels.length; row++) {
		if (!inScope(row)) continue;
		levels[row] = 1;
		found.push(row);
	}
	return { ...narrowed(generation, found, levels, query.filters), first: null, loosest: 'exact' };
}

function narrowed(
	generation: Generation,
	found: number[],
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

function rowsAt(generation: Generation, question: Question, level: Level): number[] {
	const expression = allWords(question, level);
	if (level !== 'inside') return generation.rowsWith(expression);
	return generation.rowsInside(expression, PASSAGES_LOOKED_AT);
}
