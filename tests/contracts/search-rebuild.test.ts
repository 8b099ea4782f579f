import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { SearchUnavailable, type SearchEngine } from '#search/engine.ts';
import { publicationDocument } from '../support/book-document.ts';

const PROGRAM = join(import.meta.dirname, '../support/search/rebuild-slowly.ts');

describe('an index file that several processes share', () => {
	let folder: string;
	let file: string;
	let engine: SearchEngine;
	const ask = (text: string) =>
		engine.search({
			text,
			scope: { bands: ['la'], guidance: false },
			filters: {},
			sort: 'relevance',
			page: 1,
			pageSize: 5
		});

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'search-'));
		file = join(folder, 'search.sqlite');
		engine = createSqliteEngine(file);
		await engine.replaceAll([[publicationDocument('Sách đang đọc', { id: 'old' })]]);
	});
	afterEach(async () => {
		await engine.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const rebuilding = (titles: number, wait: number) => {
		const child = spawn(process.execPath, [PROGRAM, file, String(titles), String(wait)], {
			stdio: ['ignore', 'pipe', 'pipe']
		});
		onTestFinished(() => void child.kill('SIGKILL'));
		child.stderr.pipe(process.stderr, { end: false });
		return child;
	};

	it('answers on when a rebuild is killed half-way, and the next rebuild starts clean', async () => {
		const child = rebuilding(10_000, 2);
		await once(child.stdout, 'data');
		await engine.index([publicationDocument('Xuất bản giữa chừng', { id: 'new' })]);
		child.kill('SIGKILL');
		await once(child, 'exit');

		expect((await ask('sách')).hits.map(({ id }) => id)).toEqual(['old']);
		expect((await ask('giữa chừng')).total).toBe(1);
		expect((await ask('lần xây')).total).toBe(0);
		expect(await engine.replaceAll([[publicationDocument('Sách sau cùng', { id: 'last' })]])).toEqual({
			titles: 1
		});
		expect((await ask('')).hits.map(({ id }) => id)).toEqual(['last']);
	});

	it.each([
		['a title of another shape', 'update book_2 set document = \'{"id":"old"}\''],
		['a title that was cut off', "update book_2 set document = '{'"],
		['a lesson of another shape', "insert into lesson values ('l', 0, '{\"id\":7}')"]
	])('is out of order when it holds %s, and in order again once rebuilt', async (_, spoil) => {
		const other = new SQLite(file);
		other.exec(spoil);
		other.close();
		await expect(ask('sách')).rejects.toThrow(SearchUnavailable);
		await engine.replaceLessons([]);
		await engine.replaceAll([[publicationDocument('Sách đang đọc', { id: 'old' })]]);
		expect((await ask('sách')).total).toBe(1);
	});

	it('shows what another process rebuilt and changed, without being opened again', async () => {
		const child = rebuilding(30, 0);
		child.stdout.resume();
		await once(child, 'exit');
		expect((await ask('lần xây')).total).toBe(30);
		const other = createSqliteEngine(file);
		await other.remove(['r3']);
		await other.index([publicationDocument('Tên khác hẳn', { id: 'r4' })]);
		expect((await ask('lần xây')).total).toBe(28);
		expect((await ask('ten khac han')).total).toBe(1);
		await other.close();
	});

	it('puts a broken file aside and begins a new one', async () => {
		await engine.close();
		for (const part of ['', '-wal', '-shm']) rmSync(file + part, { force: true });
		writeFileSync(file, 'this is no database, it is a letter to the reader. '.repeat(100));
		engine = createSqliteEngine(file);
		expect(await engine.health()).toMatchObject({ ok: true, titles: 0 });
		await engine.index([publicationDocument('Sách mới')]);
		expect((await ask('sach moi')).total).toBe(1);
	});
});
