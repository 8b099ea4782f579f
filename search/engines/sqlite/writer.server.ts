import type SQLite from 'better-sqlite3';
import { sortKey } from '#lib/text/sort-key.ts';
import { FACETS, type Facet } from '../../engine.ts';
import { facetsOf, fieldsOf, type PublicationDocument, type BookFields } from '../../indexes/publications.ts';
import { passagesOf } from '../../indexes/passages.ts';
import type { Language } from '../../language/language.ts';
import { wordsOf } from '../../query/words.ts';
import { isMultiple, mostValues, type Columns, type ColumnRow } from './columns.server.ts';
import { PASSAGES } from './tables.server.ts';

/** A process that is further behind reads all columns again. */
const REMEMBERED_CHANGES = 5_000;

/**
 * Writes titles into one generation, and into its columns when they are in memory. Call inside a transaction, `refresh` first.
 * Keep it: prepared statements hold memory that is only given back when they are collected.
 */
export class Writer {
	readonly #statements;
	readonly #codes = new Map<string, number>();
	readonly #used = new Map<Facet, number>();
	readonly #language: Language;
	readonly #columns: Columns | null;

	constructor(db: SQLite.Database, generation: number, language: Language, columns: Columns | null) {
		const g = generation;
		this.#language = language;
		this.#columns = columns;
		this.#statements = {
			row: db.prepare<[string], { row: number }>(`select row from book_${g} where id = ?`),
			last: db.prepare<[], { last: number | null }>(`select max(row) as last from book_${g}`),
			book: db.prepare(`insert into book_${g} values (@row, @id, @title, @series, @contributor, @titleSort, @publishedAt,
				@guidance, @band, @genre, @length, @audio, @form, @topic, @language, @document)`),
			words: db.prepare(`insert into words_${g} (rowid, words) values (?, ?)`),
			places: db.prepare(`insert into places_${g} (rowid, title, people) values (?, ?, ?)`),
			passage: db.prepare(`insert into passage_${g} values (?, ?, ?, ?)`),
			inside: db.prepare(`insert into inside_${g} (rowid, words) values (?, ?)`),
			change: db.prepare(`insert into change_${g} (row) values (?)`),
			forget: db.prepare(
				`delete from change_${g} where number <= (select max(number) from change_${g}) - ${REMEMBERED_CHANGES}`
			),
			value: db.prepare(`insert into value_${g} values (?, ?, ?)`),
			values: db.prepare<[], { field: Facet; code: number; value: string }>(
				`select field, code, value from value_${g}`
			),
			removals: [
				db.prepare(`delete from book_${g} where row = ?`),
				db.prepare(`delete from words_${g} where rowid = ?`),
				db.prepare(`delete from places_${g} where rowid = ?`)
			],
			passages: db.prepare<[number, number], { row: number }>(
				`select row from passage_${g} where row >= ? and row < ?`
			),
			passageRemovals: [
				db.prepare(`delete from inside_${g} where rowid = ?`),
				db.prepare(`delete from passage_${g} where row = ?`)
			]
		};
	}

	/** At the start of every transaction: another process, or a transaction undone, may have changed the values. */
	refresh(): void {
		this.#codes.clear();
		this.#used.clear();
		for (const { field, code, value } of this.#statements.values.all()) this.#remember(field, code, value);
	}

	put(document: PublicationDocument): void {
		const row = this.remove(document.id) ?? (this.#statements.last.get()?.last ?? 0) + 1;
		const { sections: _, ...shown } = document;
		const fields = fieldsOf(document, this.#language);
		const codes = this.#codesOf(document, row);
		this.#statements.book.run({
			...codes,
			id: document.id,
			title: document.title.normalize('NFC'),
			series: fields.series,
			contributor: fields.contributor,
			titleSort: sortKey(document.title),
			publishedAt: document.publishedAt,
			document: JSON.stringify(shown)
		});
		this.#statements.words.run(row, bothForms(Object.values(fields)));
		this.#statements.places.run(row, folded(fields.title), folded(people(fields)));
		passagesOf(document).forEach((passage, number) => {
			const at = row * PASSAGES + number;
			this.#statements.passage.run(at, passage.section, passage.title, passage.text);
			this.#statements.inside.run(at, bothForms([passage.title, passage.text]));
		});
		this.#columns?.put(codes);
		this.#changed(row);
	}

	/** The row the title had, so that a changed title keeps it. */
	remove(id: string): number | null {
		const row = this.#statements.row.get(id)?.row;
		if (row === undefined) return null;
		for (const removal of this.#statements.removals) removal.run(row);
		for (const passage of this.#statements.passages.all(row * PASSAGES, (row + 1) * PASSAGES)) {
			for (const removal of this.#statements.passageRemovals) removal.run(passage.row);
		}
		this.#columns?.remove(row);
		this.#changed(row);
		return row;
	}

	/** Nobody reads a generation that is being built: only changes of the current one are told. */
	#changed(row: number): void {
		if (!this.#columns) return;
		this.#statements.change.run(row);
		this.#statements.forget.run();
	}

	#codesOf(document: PublicationDocument, row: number): ColumnRow {
		const codes: Record<Facet, number> = {
			topic: 0,
			genre: 0,
			language: 0,
			length: 0,
			audio: 0,
			form: 0,
			band: 0
		};
		const values = facetsOf(document);
		for (const field of FACETS) {
			for (const value of values[field]) {
				const code = this.#codeOf(field, value);
				if (code === null) continue;
				codes[field] = isMultiple(field) ? (codes[field] | (1 << code)) >>> 0 : code;
			}
		}
		return { row, guidance: document.guidance, ...codes };
	}

	/** Null when the field has more values than can be counted: the title is then found by its words only. */
	#codeOf(field: Facet, value: string): number | null {
		const known = this.#codes.get(`${field} ${value}`);
		if (known !== undefined) return known;
		// Code 0 of a single value means "none".
		const code = this.#used.get(field) ?? (isMultiple(field) ? 0 : 1);
		if (code >= mostValues(field)) return null;
		this.#statements.value.run(field, code, value);
		this.#remember(field, code, value);
		return code;
	}

	#remember(field: Facet, code: number, value: string): void {
		this.#codes.set(`${field} ${value}`, code);
		this.#used.set(field, Math.max(this.#used.get(field) ?? 0, code + 1));
		this.#columns?.name(field, code, value);
	}
}

function people(fields: BookFields): string {
	return `${fields.series} · ${fields.contributor}`;
}

function folded(text: string): string {
	return wordsOf(text)
		.map((word) => word.folded)
		.join(' ');
}

/** Each different word once as written (`=đường`) and once folded (`duong`). */
function bothForms(texts: readonly string[]): string {
	const forms = new Set<string>();
	for (const text of texts) {
		for (const word of wordsOf(text)) {
			forms.add(`=${word.exact}`);
			forms.add(word.folded);
		}
	}
	return [...forms].join(' ');
}
