import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepStatements } from './kept-statements.ts';

let file: SQLite.Database;
beforeEach(() => {
	file = new SQLite(':memory:');
	file.exec("create table book (title text); insert into book values ('Kiến'), ('Ve')");
});
afterEach(() => file.close());

it('the same question is prepared once', () => {
	const kept = keepStatements(file);
	const text = 'select title from book where title = ?';
	expect(kept.prepare(text)).toBe(kept.prepare(text));
	expect(kept.prepare(text).all(['Ve'])).toEqual([{ title: 'Ve' }]);
	expect(kept.prepare(text).all(['Kiến'])).toEqual([{ title: 'Kiến' }]);
});

it('a question that is being read row by row may be asked again meanwhile', () => {
	const kept = keepStatements(file);
	const text = 'select title from book order by title';
	const rows = kept.prepare(text).iterate([]);
	rows.next();
	expect(kept.prepare(text).all([])).toHaveLength(2);
	expect([...rows]).toEqual([{ title: 'Ve' }]);
});

it('a table that got a column is read with it', () => {
	const kept = keepStatements(file);
	kept.prepare('select * from book').all([]);
	file.exec("alter table book add column band text default 'la'");
	expect(kept.prepare('select * from book').all([])[0]).toEqual({ title: 'Kiến', band: 'la' });
});
