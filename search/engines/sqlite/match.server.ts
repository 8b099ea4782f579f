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
export function match(
	generation: Generation,
	question: Question,
	query: Pick<SearchQuery, 'scope' | 'filters'>
): Match {
	const inScope = generation.columns.inScope(query.scope);
	const levels = new Uint8Array(inScope.length);
	const found = new Uint32Array(inScope.length);
	let count = 0;
	let first: Level | null = null;
	let loosest: Level = 'exact';
	for (const level of LEVELS) {
		if (count >= ENOUGH) break;
		if (level === 'exact' && !question.marked) continue;
		// A written-out word that answers is not taken for the beginning of another.
		if (level === 'prefix' && count > 0) continue;
		loosest = level;
		const mark = LEVELS.indexOf(level) + 1;
		const rows = rowsAt(generation, question, level);
		for (let at = 0; at < rows.length; at++) {
			const row = rows[at] ?? 0;
			if (levels[row] !== 0 || inScope[row] !== 1) continue;
			levels[row] = mark;
			found[count++] = row;
		}
		if (count > 0) first ??= level;
	}
	return { ...narrowed(generation, found.subarray(0, count), levels, query.filters), first, loosest };
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

function rowsAt(generation: Generation, question: Question, level: Level): Uint32Array {
	const expression = allWords(question, level);
	if (level !== 'inside') return generation.rowsWith(expression);
	return generation.rowsInside(expression, PASSAGES_LOOKED_AT);
}
