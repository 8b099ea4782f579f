import type SQLite from 'better-sqlite3';

/** Change it when a table below changes: an index of another shape is dropped and wants a rebuild. */
const SHAPE = '2';

/** Passages of a book follow its row number: `row * PASSAGES + n`, so a book's passages are one range. */
export const PASSAGES = 4_096;

// The tokenizer only splits at what is not a letter, mark, digit or "=": folding is ours (domain: đ, tone placement, i/y).
const TOKENIZE = `tokenize = "unicode61 remove_diacritics 0 categories 'L* N* M* Co' tokenchars '='"`;

/**
 * One generation of the index; a rebuild fills the next one beside it.
 * - `book`: what ranking, facets and results need;
 * - `words`: which titles hold a word anywhere: `=đường` as written, `duong` folded (no positions: small and fast);
 * - `places`: folded title and people with positions, for the order of relevance and for suggestions;
 * - `passage`, `inside`: the text of books;
 * - `change`: rows written of late, so that other processes read these again and not everything.
 */
export function createTables(db: SQLite.Database, generation: number): void {
	db.exec(`
		create table book_${generation} (
			row integer primary key, id text not null unique, title text not null, series text not null,
			contributor text not null, title_sort text not null, published_at integer not null,
			guidance integer not null, band integer not null, genre integer not null, length integer not null,
			audio integer not null, form integer not null, topic integer not null, language integer not null,
			document text not null
		) strict;
		create index book_${generation}_newest on book_${generation} (published_at, row);
		create index book_${generation}_title on book_${generation} (title_sort, row);
		create table change_${generation} (number integer primary key autoincrement, row integer not null) strict;
		create table value_${generation} (field text, code integer, value text, primary key (field, code)) strict;
		create virtual table words_${generation} using fts5 (
			words, content = '', contentless_delete = 1, detail = none, prefix = '1 2 3', ${TOKENIZE});
		create virtual table places_${generation} using fts5 (
			title, people, content = '', contentless_delete = 1, prefix = '1 2 3', ${TOKENIZE});
		create table passage_${generation} (
			row integer primary key, section integer not null, title text not null, text text not null) strict;
		create virtual table inside_${generation} using fts5 (
			words, content = '', contentless_delete = 1, detail = none, ${TOKENIZE});
	`);
}

export function dropTables(db: SQLite.Database, generation: number): void {
	for (const name of ['words', 'places', 'inside', 'passage', 'value', 'change', 'book']) {
		db.exec(`drop table if exists ${name}_${generation}`);
	}
}

/** What the file knows of itself, shared by all processes that have it open. */
export interface Meta {
	readonly current: number;
	/** The generation being filled, 0 when none. */
	readonly building: number;
	/** The rules the current generation was built with; '' when unknown. */
	readonly rules: string;
}

/** Makes the file ready: an index of another shape is emptied. */
export function prepare(db: SQLite.Database, rules: string): void {
	db.transaction(() => {
		db.exec(`create table if not exists meta (key text primary key, value text not null) strict;
			create table if not exists touched (id text primary key) strict;
			create table if not exists lesson (id text primary key, position integer not null, document text not null) strict;`);
		if (read(db, 'shape') === SHAPE) return;
		for (const generation of generations(db)) dropTables(db, generation);
		createTables(db, 1);
		write(db, { current: 1, building: 0, rules });
		set(db, 'shape', SHAPE);
	}).immediate();
}

export function readMeta(db: SQLite.Database): Meta {
	return {
		current: Number(read(db, 'current') ?? '1'),
		building: Number(read(db, 'building') ?? '0'),
		rules: read(db, 'rules') ?? ''
	};
}

export function write(db: SQLite.Database, meta: Meta): void {
	for (const [key, value] of Object.entries(meta)) set(db, key, String(value));
}

/** Every generation there are tables of, also what a killed rebuild left behind. */
export function generations(db: SQLite.Database): number[] {
	return db
		.prepare<[], { name: string }>(
			`select name from sqlite_schema where type = 'table' and name glob 'book_[0-9]*'`
		)
		.all()
		.map(({ name }) => Number(name.slice('book_'.length)));
}

function read(db: SQLite.Database, key: string): string | undefined {
	return db.prepare<[string], { value: string }>('select value from meta where key = ?').get(key)?.value;
}

function set(db: SQLite.Database, key: string, value: string): void {
	db.prepare(
		'insert into meta (key, value) values (?, ?) on conflict (key) do update set value = excluded.value'
	).run(key, value);
}
