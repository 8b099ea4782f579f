import { randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { ZipFile } from 'yazl';
import { OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { seatKey } from '#lib/features/progress/index.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { openDatabase } from '#lib/server/database/connection.ts';
import { BACKUP_TABLES } from '#lib/server/tasks/backup-format.ts';
import { DIALECTS, freshPostgres } from '../support/databases.ts';
import { LIBRARIAN, PASSWORD, TEACHER } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';
import { deviceOfBefore } from './device-of-before.ts';
import { loadTables, sampleRows, sampleTables, unpackDataDir } from './library-of-before.ts';

/** The day after the library was left: its reading lists have begun, its half-sent upload is not given up yet. */
const NEXT_DAY = Date.parse('2026-11-29T20:00:00Z');
const COC = 'Truyện Cóc kiện Trời';
const STREAM = 'Con suối nhỏ hát rong';
const COCK = 'Gà gáy ò ó o';
const WITHDRAWN = 'Cây khế cũ';
const DRAFT = 'Trăng đang viết dở';

const homes: string[] = [];
afterAll(() => Promise.all(homes.map((home) => rm(home, { recursive: true, force: true }))));

async function newHome(): Promise<string> {
	const home = await mkdtemp(join(tmpdir(), 'vuon-sach-before-'));
	homes.push(home);
	return home;
}

/** The library of the version before, opened by this one. */
async function openOnSQLite(): Promise<App> {
	const home = await newHome();
	await unpackDataDir(home);
	return createApp(readConfig({ DATA_DIR: home, VOICE: 'none' }), pino({ level: 'silent' }));
}

async function openOnPostgres(): Promise<App> {
	const home = await newHome();
	await unpackDataDir(home);
	await rm(join(home, 'library.sqlite'));
	const url = await freshPostgres();
	const database = openDatabase(url);
	await loadTables(database);
	await database.close();
	return createApp(
		readConfig({ DATA_DIR: home, VOICE: 'none', DATABASE_URL: url }),
		pino({ level: 'silent' })
	);
}

describe.each(DIALECTS)('the library of the version before on %s', (dialect) => {
	let app: App;
	let librarian: Actor;
	let teacher: Actor;
	const child = (band: 'mam' | 'la' | 'qua'): Actor => ({ ...OPERATOR, person: null, band });

	async function signedIn({ login }: { login: string }): Promise<Actor> {
		const { sessionId } = await app.accounts.signIn({ login, password: PASSWORD }, { address: '192.0.2.1' });
		const nothing = { seat: undefined, band: null, grownUp: undefined };
		return (await app.accounts.actorOf({ session: sessionId, ...nothing })).actor;
	}
	const found = async (words: string) => {
		const answer = await app.discovery.search(child('qua'), { q: words, sort: 'relevance', page: 1 });
		return answer.failed ? null : answer.hits.map((hit) => hit.slug);
	};

	beforeAll(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: NEXT_DAY });
		app = dialect === 'sqlite' ? await openOnSQLite() : await openOnPostgres();
		librarian = await signedIn(LIBRARIAN);
		teacher = await signedIn(TEACHER);
	});
	afterAll(async () => {
		await app.stop();
		vi.useRealTimers();
	});

	it('has every row it had', async () => {
		const { db } = app.database;
		for (const [table] of BACKUP_TABLES) {
			const { count } = await db
				.selectFrom(table)
				.select((select) => select.fn.countAll<number>().as('count'))
				.executeTakeFirstOrThrow();
			expect(Number(count), table).toBeGreaterThanOrEqual((await sampleRows(table)).length);
		}
	});

	it('lets its people in with their passwords, as who they were', async () => {
		expect(librarian.person).toMatchObject({ role: 'librarian', displayName: LIBRARIAN.name });
		expect(teacher.person).toMatchObject({ role: 'teacher', displayName: TEACHER.name });
		const people = await app.accounts.people(librarian);
		expect(people.map(({ login }) => login).sort()).toEqual(['co-lan', 'co-mai', 'thay-dung']);
	});

	it('shows each band the titles of its band, and no draft, and nothing that was withdrawn', async () => {
		const shelf = async (band: 'mam' | 'la' | 'qua') =>
			(await app.catalogue.shelf(child(band), 'all')).items.map(({ title }) => title).sort();
		expect(await shelf('mam')).toEqual([COCK]);
		expect(await shelf('qua')).toEqual([STREAM, COCK, COC].sort());
		const collections = await app.catalogue.collections(child('la'));
		expect(collections.map(({ title }) => title.vi).sort()).toEqual(['Chuyện của nước', 'Cười một cái']);
	});

	it('opens its books: manifest, text, files and covers, byte for byte', async () => {
		const { items } = await app.catalogue.shelf(child('qua'), 'all');
		for (const { slug, title, versionId } of items) {
			expect((await app.reading.open(child('qua'), slug)).metadata.title).toBe(title);
			const text = await app.reading.section(child('qua'), slug, 1);
			expect(text.title).toBe(title);
			for (const format of ['webp', 'avif']) {
				const covers = await sampleRows('cover');
				const cover = covers.find((row) => row.version_id === versionId && row.format === format);
				const file = await app.reading.cover(child('qua'), versionId ?? '', Number(cover?.width), format);
				expect((await file.whole()).length).toBe(Number(cover?.bytes));
			}
		}
		for (const row of [...(await sampleRows('resource')), ...(await sampleRows('cover'))])
			expect(await app.blobs.verify(String(row.sha256)), String(row.path ?? row.format)).toBe(true);
	});

	it('has its desk: records with who rated them and why, intakes with what was found in their files', async () => {
		const records = await app.catalogue.desk(librarian, { status: null, text: '', before: null, limit: 50 });
		expect(Object.fromEntries(records.map(({ title, status }) => [title, status]))).toEqual({
			[COC]: 'published',
			[STREAM]: 'published',
			[COCK]: 'published',
			[WITHDRAWN]: 'withdrawn',
			[DRAFT]: 'draft'
		});
		const idOf = (title: string) => records.find((record) => record.title === title)?.id ?? '';
		const { publication } = await app.catalogue.record(librarian, idOf(STREAM));
		expect(publication).toMatchObject({ band: 'la', bandReason: 'câu ngắn, ý vui', label: '6-to-11' });
		expect(publication.contributors).toEqual([{ name: 'Lê Hạ Mây', role: 'ill' }]);
		expect((await app.catalogue.record(librarian, idOf(DRAFT))).missing).toContain('band');

		const { intakes } = await app.deposits.recent(librarian);
		const byFile = new Map(intakes.map((intake) => [intake.fileName, intake]));
		expect(byFile.get('con-suoi-nho.epub')?.publicationId).toBe(idOf(STREAM));
		expect(byFile.get('con-suoi-nho.epub')?.checkMessages.map(({ code }) => code)).toContain(
			'removed-script'
		);
		expect(byFile.get('hong.epub')).toMatchObject({ status: 'refused' });
		expect(byFile.get('gui-do-dang.epub')?.status).toBe('uploading');
	});

	it('has the classes, lists and reading of a teacher', async () => {
		const [schoolClass] = await app.classes.mine(teacher);
		expect(schoolClass).toMatchObject({ name: '2A1', band: 'la', seats: 12 });
		const board = await app.classes.board(teacher, schoolClass?.id ?? '');
		expect([...board.taken].sort((a, b) => a - b)).toEqual([3, 7, 12]);
		const lists = board.lists.map(({ title, note, publications }) => [
			title,
			note,
			publications.map(({ tile }) => tile?.title)
		]);
		expect(lists).toContainEqual(['Truyện vui tuần này', 'Kể lại đoạn em thích nhất', [COC, STREAM, COCK]]);
		expect(lists).toContainEqual(['Đọc với ba mẹ', '', [STREAM, COC]]);
		const titles = new Map(
			board.lists.flatMap((list) => list.publications.map(({ id, tile }) => [id, tile?.title]))
		);
		const read = board.states.map(({ seat, publicationId, state, shown, total }) => [
			seat,
			titles.get(publicationId),
			state,
			`${shown}/${total}`
		]);
		expect(read.sort()).toEqual(
			[
				[3, STREAM, 'finished', '2/2'],
				[7, COC, 'reading', '4/10'],
				[7, COCK, 'reading', '3/4'],
				[7, STREAM, 'finished', '2/2']
			].sort()
		);
	});

	it('knows the child at her seat by the cookie of her tablet, and takes her next page', async () => {
		const seat = deviceOfBefore('child').cookies.find(({ name }) => name === 'seat')?.value;
		const given = { session: undefined, seat, band: null, grownUp: undefined };
		const { actor } = await app.accounts.actorOf(given);
		expect(actor).toMatchObject({ seat: { seat: 7 }, band: 'la' });
		const lists = await app.classes.assigned(actor);
		const book = lists.flatMap((list) => list.publications).find(({ tile }) => tile?.title === COC);
		expect(book?.state).toBe('reading');
		const publicationId = book?.tile?.id ?? '';
		const seconds = async () => {
			const kept = await app.database.db
				.selectFrom('assigned_progress')
				.select('active_seconds')
				.where('seat', '=', 7)
				.where('publication_id', '=', publicationId)
				.executeTakeFirst();
			return kept?.active_seconds ?? 0;
		};
		const before = await seconds();
		const taken = await app.classes.recordProgress(actor, {
			id: randomUUID(),
			seat: actor.seat ? seatKey(actor.seat) : '',
			publicationId,
			shown: [4],
			activeSeconds: 5
		});
		expect([taken, before > 0, await seconds()]).toEqual([true, true, before + 5]);
		const board = await app.classes.board(teacher, actor.seat?.classId ?? '');
		const state = board.states.find((row) => row.seat === 7 && row.publicationId === publicationId);
		expect(state).toMatchObject({ shown: 5, total: 10 });
	});

	it('keeps its audit', async () => {
		const audit = await app.database.db.selectFrom('audit').select(['id', 'verb', 'person_id']).execute();
		const ids = new Set(audit.map(({ id }) => id));
		for (const row of await sampleRows('audit')) expect(ids).toContain(row.id);
	});

	it('does the work that waited for a worker, under whatever name it waits now', async () => {
		await app.worker.drain();
		const waiting = await app.database.db
			.selectFrom('job')
			.select(['kind', 'status', 'last_error'])
			.where('status', '!=', 'done')
			.where('kind', '!=', 'library.housekeeping')
			.execute();
		expect(waiting).toEqual([]);
		const all = await app.database.db.selectFrom('job').select('last_error').execute();
		expect(all.filter(({ last_error }) => last_error !== null)).toEqual([]);
		expect(await found('coc kien troi')).toContain('truyen-coc-kien-troi');
		expect(await found('cay khe cu')).not.toContain('cay-khe-cu-4kat');
	});

	it('lets a librarian go on: the draft is described and published, the withdrawn title comes back', async () => {
		const records = await app.catalogue.desk(librarian, { status: null, text: '', before: null, limit: 50 });
		const draft = records.find(({ title }) => title === DRAFT);
		const withdrawn = records.find(({ title }) => title === WITHDRAWN);
		if (!draft || !withdrawn) throw new Error('records are missing');
		const expected = await app.catalogue.describe(
			librarian,
			{ id: draft.id, expected: draft.version },
			{
				...draft,
				band: 'hoa',
				bandReason: 'câu dài',
				topics: ['bau-troi'],
				rights: { kind: 'licence', statement: 'CC0', evidence: '' }
			}
		);
		await app.catalogue.publish(librarian, { id: draft.id, expected });
		await app.catalogue.publish(librarian, { id: withdrawn.id, expected: withdrawn.version });
		await app.worker.drain();
		expect(await found('trang dang viet do')).toContain('trang-dang-viet-do-ntpg');
		expect(await found('cay khe cu')).toContain('cay-khe-cu-4kat');
	});
});

it('a backup that the version before wrote restores into this one', async () => {
	const home = await newHome();
	await unpackDataDir(join(home, 'before'));
	const file = join(home, 'library.zip');
	await writeBackup(file, join(home, 'before/blobs'));
	const server = new ServerProcess(join(home, 'new'), { NODE_ENV: 'production' });
	await server.run('src/lib/server/tasks/cli.ts', 'restore', file);
	await server.run('src/lib/server/tasks/cli.ts', 'check-fixity');
	const database = openDatabase(join(home, 'new/library.sqlite'));
	const titles = await database.db.selectFrom('publication').select('title').execute();
	const waiting = await database.db
		.selectFrom('job')
		.select('kind')
		.where('status', '!=', 'done')
		.where('kind', '!=', 'library.housekeeping')
		.execute();
	await database.close();
	expect(titles.map(({ title }) => title).sort()).toEqual([COC, STREAM, COCK, WITHDRAWN, DRAFT].sort());
	expect(waiting).toEqual([]);
});

/** The archive as `backup` wrote it: the sample keeps its tables and, beside them, its blobs only once. */
async function writeBackup(file: string, blobs: string): Promise<void> {
	const zip = new ZipFile();
	for (const [name, bytes] of await sampleTables()) zip.addBuffer(bytes, name);
	for (const path of await readdir(blobs, { recursive: true }))
		if (/^[0-9a-f]{64}$/.test(basename(path)))
			zip.addReadStream(createReadStream(join(blobs, path)), `blobs/${basename(path)}`);
	zip.end();
	await pipeline(zip.outputStream, createWriteStream(file));
}
