import type SQLite from 'better-sqlite3';
import { LRUCache } from 'lru-cache';
import * as v from 'valibot';
import { fromJson, storedBook, type StoredBook } from '../stored.server.ts';
import { Columns } from './columns.server.ts';
import { PASSAGES } from './tables.server.ts';

export interface RankRow {
	readonly row: number;
	readonly title: string;
	readonly series: string;
	readonly contributor: string;
	readonly publishedAt: number;
}

export interface StoredPassage {
	readonly section: number;
	readonly title: string;
	readonly text: string;
}

/** Popular words of a large catalogue: their rows are kept, at most 32 × 400 kB at 100 000 titles. */
const REMEMBERED = 32;
const WORTH_REMEMBERING = 4_000;
/** Titles that were answers lately, read and checked: about 2 kB each. */
const BOOKS_REMEMBERED = 2_000;

/** Reads one generation of the index. Its statements fail once the generation is dropped: make a new one then. */
export class Generation {
	readonly number: number;
	readonly columns: Columns;
	readonly #statements;
	readonly #db: SQLite.Database;
	#seen: number;
	readonly #remembered = new Map<string, Uint32Array>();
	readonly #books = new LRUCache<number, StoredBook>({ max: BOOKS_REMEMBERED });

	constructor(db: SQLite.Database, number: number) {
		this.#db = db;
		this.number = number;
		this.#seen = db.prepare<[], number | null>(`select max(number) from change_${number}`).pluck().get() ?? 0;
		this.columns = Columns.load(db, number);
		this.#statements = {
			changes: db.prepare<[number], { number: number; row: number }>(
				`select number, row from change_${number} where number > ? order by number`
			),
			oldestChange: db.prepare<[], number | null>(`select min(number) from change_${number}`).pluck(),
			words: db
				.prepare<[string], string>(
					`select (select json_group_array(rowid) from words_${number} where words_${number} match asked.value)
						from json_each(?) as asked order by asked.key`
				)
				.pluck(),
			inside: db
				.prepare<[number, string], string>(
					`select (select json_group_array(at) from (select rowid as at from inside_${number}
							where inside_${number} match asked.value order by rowid desc limit ?))
						from json_each(?) as asked order by asked.key`
				)
				.pluck(),
			places: db
				.prepare<[string], number>(
					`select rowid from places_${number} where places_${number} match ? order by rowid desc`
				)
				.pluck(),
			newest: db
				.prepare<[], number>(`select row from book_${number} order by published_at desc, row desc`)
				.pluck(),
			byTitle: db.prepare<[], number>(`select row from book_${number} order by title_sort, row`).pluck(),
			rank: db.prepare<[string], RankRow>(
				`select row, title, series, contributor, published_at as publishedAt from book_${number}
					where row in (select value from json_each(?))`
			),
			titleSort: db.prepare<[number], string>(`select title_sort from book_${number} where row = ?`).pluck(),
			documents: db.prepare<[string], { row: number; document: string }>(
				`select row, document from book_${number} where row in (select value from json_each(?))`
			),
			passage: db.prepare<[number, number, string], StoredPassage>(
				`select section, title, text from passage_${number} where row = (select rowid from inside_${number}
					where rowid between ? and ? and inside_${number} match ? order by rowid limit 1)`
			),
			count: db.prepare<[], number>(`select count(*) from book_${number}`).pluck()
		};
	}

	/** For each expression the rows of the titles whose words answer, in no order worth relying on; one statement for all. */
	rowsWith(expressions: readonly string[]): Uint32Array[] {
		const known = expressions.map((expression) => this.#remembered.get(expression));
		const unknown = expressions.filter((_, at) => !known[at]);
		const read = unknown.length === 0 ? [] : this.#statements.words.all(JSON.stringify(unknown));
		const fresh = read.map((rows) => Uint32Array.from(numbersIn(rows)));
		for (const [at, rows] of fresh.entries())
			if (rows.length >= WORTH_REMEMBERING) this.#remember(unknown[at] ?? '', rows);
		const next = fresh.values();
		return known.map((rows) => rows ?? next.next().value ?? new Uint32Array());
	}

	/** Reads again what other processes wrote since the last look; false when that is too much. */
	catchUp(): boolean {
		const oldest = this.#statements.oldestChange.get() ?? null;
		if (oldest !== null && oldest > this.#seen + 1) return false;
		const changes = this.#statements.changes.all(this.#seen);
		if (changes.length === 0) return true;
		this.columns.readNames(this.#db, this.number);
		for (const { number, row } of changes) {
			this.columns.read(this.#db, this.number, row);
			this.#seen = number;
		}
		this.changed();
		return true;
	}

	/** After any change: what was remembered may be wrong. */
	changed(): void {
		this.#remembered.clear();
		this.#books.clear();
	}

	#remember(expression: string, rows: Uint32Array): void {
		const [oldest] = this.#remembered.keys();
		if (this.#remembered.size >= REMEMBERED && oldest !== undefined) this.#remembered.delete(oldest);
		this.#remembered.set(expression, rows);
	}

	/** The same for titles with a passage that answers; `limit` passages are looked at, those of new titles first. */
	rowsInside(expressions: readonly string[], limit: number): Uint32Array[] {
		if (expressions.length === 0) return [];
		const read = this.#statements.inside.all(limit, JSON.stringify(expressions));
		return read.map((passages) => {
			const rows = numbersIn(passages).map((at) => Math.floor(at / PASSAGES));
			return Uint32Array.from(new Set(rows));
		});
	}

	/** Rows by place of the words, new titles first; stop reading when enough were seen. */
	rowsAt(expression: string): IterableIterator<number> {
		return this.#statements.places.iterate(expression);
	}

	newest(): IterableIterator<number> {
		return this.#statements.newest.iterate();
	}

	byTitle(): IterableIterator<number> {
		return this.#statements.byTitle.iterate();
	}

	/** In no order; what is not there any more is left out. */
	rankRows(rows: Iterable<number>): RankRow[] {
		return this.#statements.rank.all(JSON.stringify([...rows]));
	}

	titleSort(row: number): string {
		return this.#statements.titleSort.get(row) ?? '';
	}

	/** In the order of `rows`, with their rows; what is not there any more is left out. */
	books(rows: Iterable<number>): { readonly row: number; readonly book: StoredBook }[] {
		const asked = [...rows];
		const known = new Map(asked.map((row) => [row, this.#books.get(row)]));
		const unknown = asked.filter((row) => !known.get(row));
		if (unknown.length > 0) {
			for (const { row, document } of this.#statements.documents.all(JSON.stringify(unknown))) {
				const book = storedBook(fromJson(document));
				known.set(row, book);
				this.#books.set(row, book);
			}
		}
		return asked.flatMap((row) => {
			const book = known.get(row);
			return book ? [{ row, book }] : [];
		});
	}

	passage(row: number, expression: string): StoredPassage | null {
		return this.#statements.passage.get(row * PASSAGES, row * PASSAGES + PASSAGES - 1, expression) ?? null;
	}

	get titles(): number {
		return this.#statements.count.get() ?? 0;
	}
}

/** One test for all of them: half a catalogue of numbers may answer one word. */
const rowNumbers = v.custom<number[]>((value) => Array.isArray(value) && value.every(Number.isSafeInteger));

/** What SQLite's `json_group_array` wrote of a column of integers. */
function numbersIn(json: string): number[] {
	return v.parse(rowNumbers, JSON.parse(json));
}
