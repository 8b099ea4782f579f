import type SQLite from 'better-sqlite3';
import { FACETS, type Facet, type FacetCounts, type SearchQuery, type SearchScope } from '../../engine.ts';

/** The row of a title as filtering and counting see it. */
export interface ColumnRow {
	readonly row: number;
	readonly guidance: number;
	readonly band: number;
	readonly genre: number;
	readonly length: number;
	readonly audio: number;
	readonly form: number;
	readonly topic: number;
	readonly language: number;
}

type RawRow = [number, number, number, number, number, number, number, number, number];
const COLUMNS = 'row, guidance, band, genre, length, audio, form, topic, language';

const SINGLE = ['band', 'genre', 'length', 'audio', 'form'] as const;
const MULTIPLE = ['topic', 'language'] as const;
/** Values of a field that can be counted: a byte holds the code of a single value, 32 bits those of several. */
const MOST_SINGLE = 255;
const MOST_MULTIPLE = 32;

export function isMultiple(field: Facet): field is (typeof MULTIPLE)[number] {
	return field === 'topic' || field === 'language';
}

export function mostValues(field: Facet): number {
	return isMultiple(field) ? MOST_MULTIPLE : MOST_SINGLE;
}

/**
 * Scope, facet values and nothing else of every title, 15 bytes each (1.5 MB at 100 000 titles): so that a word half
 * the catalogue holds is still filtered and counted exactly within a few milliseconds.
 */
export class Columns {
	readonly #single: Record<(typeof SINGLE)[number] | 'guidance', Uint8Array>;
	readonly #multiple: Record<(typeof MULTIPLE)[number], Uint32Array>;
	readonly #codes: Record<Facet, Map<string, number>>;
	#size = 0;
	/** Marks by scope, until a row changes: asking for them walks every title. */
	readonly #marks = new Map<string, Uint8Array>();

	constructor(capacity: number) {
		const bytes = () => new Uint8Array(capacity);
		this.#single = {
			band: bytes(),
			genre: bytes(),
			length: bytes(),
			audio: bytes(),
			form: bytes(),
			guidance: bytes()
		};
		this.#multiple = { topic: new Uint32Array(capacity), language: new Uint32Array(capacity) };
		this.#codes = {
			topic: new Map(),
			genre: new Map(),
			language: new Map(),
			length: new Map(),
			audio: new Map(),
			form: new Map(),
			band: new Map()
		};
	}

	static load(db: SQLite.Database, generation: number): Columns {
		const last =
			db.prepare<[], { last: number | null }>(`select max(row) as last from book_${generation}`).get()
				?.last ?? 0;
		const columns = new Columns(last + 1_024);
		columns.readNames(db, generation);
		const rows = db.prepare<[], RawRow>(`select ${COLUMNS} from book_${generation}`).raw();
		for (const row of rows.iterate()) columns.#put(row);
		return columns;
	}

	/** The names of values, old and new. */
	readNames(db: SQLite.Database, generation: number): void {
		const names = db.prepare<[], { field: Facet; code: number; value: string }>(
			`select field, code, value from value_${generation}`
		);
		for (const { field, code, value } of names.all()) this.name(field, code, value);
	}

	/** One row as it is in the file now. */
	read(db: SQLite.Database, generation: number, row: number): void {
		const found = db
			.prepare<[number], RawRow>(`select ${COLUMNS} from book_${generation} where row = ?`)
			.raw()
			.get(row);
		if (found) this.#put(found);
		else this.remove(row);
	}

	#put([row, guidance, band, genre, length, audio, form, topic, language]: RawRow): void {
		this.put({ row, guidance, band, genre, length, audio, form, topic, language });
	}

	/** One more than the highest row. */
	get size(): number {
		return this.#size;
	}

	name(field: Facet, code: number, value: string): void {
		this.#marks.clear();
		this.#codes[field].set(value, code);
	}

	put(row: ColumnRow): void {
		this.#marks.clear();
		if (row.row >= this.#single.band.length) this.#grow(row.row);
		this.#size = Math.max(this.#size, row.row + 1);
		this.#single.guidance[row.row] = row.guidance;
		for (const field of SINGLE) this.#single[field][row.row] = row[field];
		for (const field of MULTIPLE) this.#multiple[field][row.row] = row[field];
	}

	/** Band 0 is in no scope. */
	remove(row: number): void {
		this.#marks.clear();
		if (row < this.#size) this.#single.band[row] = 0;
	}

	/** Marks (1) of the rows a scope lets out; a row that is not there is never let out. Not to be written to. */
	inScope(scope: SearchScope): Uint8Array {
		const name = `${scope.bands.join()} ${scope.guidance}`;
		const known = this.#marks.get(name);
		if (known) return known;
		const allowed = new Uint8Array(MOST_SINGLE + 1);
		for (const band of scope.bands) {
			const code = this.#codes.band.get(band);
			if (code) allowed[code] = 1;
		}
		const { band, guidance } = this.#single;
		const marks = new Uint8Array(this.#size);
		for (let row = 0; row < marks.length; row++) {
			if (allowed[band[row] ?? 0] === 1 && (scope.guidance || guidance[row] === 0)) marks[row] = 1;
		}
		this.#marks.set(name, marks);
		return marks;
	}

	/** A test of rows for the chosen facet values; null when a value no title has was chosen. */
	passing(filters: SearchQuery['filters']): ((row: number) => boolean) | null {
		const tests: ((row: number) => boolean)[] = [];
		for (const field of FACETS) {
			const value = filters[field];
			if (value === undefined) continue;
			const code = this.#codes[field].get(value);
			if (code === undefined) return null;
			if (isMultiple(field)) {
				const masks = this.#multiple[field];
				tests.push((row) => (((masks[row] ?? 0) >>> code) & 1) === 1);
			} else {
				const codes = this.#single[field];
				tests.push((row) => codes[row] === code);
			}
		}
		return (row) => tests.every((test) => test(row));
	}

	counts(rows: Uint32Array): FacetCounts {
		const counts: Record<Facet, Record<string, number>> = {
			topic: {},
			genre: {},
			language: {},
			length: {},
			audio: {},
			form: {},
			band: {}
		};
		for (const field of FACETS) {
			const tally = isMultiple(field)
				? tallyBits(this.#multiple[field], rows)
				: tallyCodes(this.#single[field], rows);
			for (const [value, code] of this.#codes[field]) if (tally[code]) counts[field][value] = tally[code];
		}
		return counts;
	}

	#grow(row: number): void {
		const capacity = Math.max(row + 1_024, Math.ceil(this.#single.band.length * 1.25));
		for (const field of [...SINGLE, 'guidance'] as const) {
			const grown = new Uint8Array(capacity);
			grown.set(this.#single[field]);
			this.#single[field] = grown;
		}
		for (const field of MULTIPLE) {
			const grown = new Uint32Array(capacity);
			grown.set(this.#multiple[field]);
			this.#multiple[field] = grown;
		}
	}
}

/* Loops by index over typed arrays: these run over every title that answers. */

function tallyCodes(codes: Uint8Array, rows: Uint32Array): Uint32Array {
	const tally = new Uint32Array(MOST_SINGLE + 1);
	for (let at = 0; at < rows.length; at++) {
		const code = codes[rows[at] ?? 0] ?? 0;
		tally[code] = (tally[code] ?? 0) + 1;
	}
	return tally;
}

function tallyBits(masks: Uint32Array, rows: Uint32Array): Uint32Array {
	const tally = new Uint32Array(MOST_MULTIPLE);
	for (let at = 0; at < rows.length; at++) {
		for (let mask = masks[rows[at] ?? 0] ?? 0; mask !== 0; mask &= mask - 1) {
			const bit = 31 - Math.clz32(mask & -mask);
			tally[bit] = (tally[bit] ?? 0) + 1;
		}
	}
	return tally;
}
