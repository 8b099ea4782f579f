import { copyFileSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { open, stat, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { CANARIES, LIBRARIAN, PASSWORD } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';

const home = mkdtempSync(join(tmpdir(), 'vuon-sach-damaged-database-'));
const server = new ServerProcess(join(home, 'data'));
const file = join(server.dataDir, 'library.sqlite');
const book = `/books/${CANARIES.mam.slug}`;
const backup = join(home, 'library.zip');
let log = '';
let cookie = '';

const get = (path: string, who = 'band=mam') =>
	fetch(server.origin + path, { headers: { accept: 'text/html', cookie: who } });
const readiness = async () => {
	const answer = await get('/api/health/ready');
	return { status: answer.status, ...((await answer.json()) as object) };
};
const damagedMetric = async () =>
	/^library_database_damaged (\d)$/m.exec(await (await get('/api/metrics')).text())?.[1];

beforeAll(async () => {
	await server.run('tests/support/seed.ts');
	await server.run('src/lib/server/tasks/cli.ts', 'backup', backup);
}, 120_000);
afterAll(async () => {
	await server.kill();
	rmSync(home, { recursive: true, force: true });
});

/** A library that has been visited, with an open file. */
async function visited(name: string): Promise<void> {
	await server.kill();
	log = join(home, `${name}.log`);
	await server.start({ log });
	cookie = await server.signIn(LIBRARIAN.login, PASSWORD);
	expect((await get('/ban-thu-thu', cookie)).status).toBe(200);
	expect(await readiness()).toMatchObject({ status: 200, ready: true, checks: { database: 'ok' } });
	expect(await damagedMetric()).toBe('0');
}

/** What everybody is told, from the first look on; no page is a bare failure, and none keeps anybody waiting. */
async function everybodyIsTold(): Promise<void> {
	expect(await readiness()).toMatchObject({ status: 503, ready: false, checks: { database: 'damaged' } });
	expect(await damagedMetric()).toBe('1');
	const pages = [
		'/',
		book,
		`${book}/text/1`,
		'/sach',
		'/tim?q=hoang+yen',
		'/bai-hoc',
		'/rieng-tu',
		'/lop',
		'/dang-nhap'
	];
	for (const who of ['band=mam', cookie])
		for (const path of [...pages, '/ban-thu-thu', '/ban-thu-thu/viec-nen']) {
			const answer = await get(path, who);
			const text = await answer.text();
			if (answer.status !== 503) expect([path, answer.status, answer.ok]).toEqual([path, 200, true]);
			else expect([path, text.includes('tệp sổ sách bị hỏng')]).toEqual([path, true]);
			expect(text).not.toMatch(/SqliteError|malformed|Internal Error|at .*\.js:\d+/);
		}
	// What needs no records goes on.
	for (const path of ['/rieng-tu', '/lop', '/favicon.svg', '/api/health/live'])
		expect([path, (await get(path)).status]).toEqual([path, 200]);
	expect(server.isAlive).toBe(true);
	const lines = readFileSync(log, 'utf8')
		.split('\n')
		.filter((line) => line.startsWith('{'))
		.map((line) => JSON.parse(line) as Record<string, string>);
	const said = lines.filter((line) => line.file === file);
	expect(said).toHaveLength(1);
	expect(said[0]?.msg).toContain('npm run library -- restore <backup.zip>');
	expect(said[0]?.error).toBeTruthy();
}

it('the middle of the file is overwritten while the library serves: the first page that meets it tells everybody', async () => {
	await visited('middle');
	const { size } = await stat(file);
	const handle = await open(file, 'r+');
	await handle.write(Buffer.alloc(Math.floor(size * 0.6), 0x5a), 0, null, Math.floor(size * 0.2));
	await handle.close();
	const page = await get(`${book}/text/1`);
	expect(page.status).toBe(503);
	expect(await page.text()).toContain('tệp sổ sách bị hỏng');
	await everybodyIsTold();
}, 120_000);

it('the newest backup brings it back, and half of that file cut off is seen before anybody asks for a page', async () => {
	await server.kill();
	for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
	await server.run('src/lib/server/tasks/cli.ts', 'restore', backup);
	await visited('cut');
	expect((await get(book)).status).toBe(200);
	await truncate(file, Math.floor((await stat(file)).size / 2));
	await everybodyIsTold();
}, 120_000);

it('a file put in place of it under a serving library: the desk says so before more is written into nowhere', async () => {
	await server.kill();
	for (const end of ['', '-wal', '-shm']) rmSync(file + end, { force: true });
	await server.run('src/lib/server/tasks/cli.ts', 'restore', backup);
	await visited('replaced');
	copyFileSync(file, `${file}.copy`);
	renameSync(`${file}.copy`, file);
	expect(await readiness()).toMatchObject({ status: 503, ready: false, checks: { database: 'damaged' } });
	const desk = await get('/ban-thu-thu/nhan', cookie);
	expect(desk.status).toBe(200);
	expect(await desk.text()).toContain('Sổ sách của thư viện bị hỏng');
	expect((await get(book)).status).toBe(200);
}, 120_000);
