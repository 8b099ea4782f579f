import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/server/database/connection.ts';
import { startPostgres, type TestPostgres } from '../support/postgres.ts';
import { CANARIES, LIBRARIAN, PASSWORD } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';
import { startS3 } from '../support/start-s3.ts';
import { startStandIn } from '../support/stand-in-meilisearch/server.ts';

const home = mkdtempSync(join(tmpdir(), 'vuon-sach-gone-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const WAIT = { timeout: 40_000, interval: 250 };
let server: ServerProcess;
afterEach(() => server.kill());

async function open(settings: Record<string, string>, name: string): Promise<void> {
	server = new ServerProcess(join(home, name), settings);
	await server.run('tests/support/seed.ts');
	await server.start();
}
const get = (path: string, cookie = 'band=mam') =>
	fetch(server.origin + path, { headers: { accept: 'text/html', cookie } });
const status = async (path: string) => {
	const answer = await get(path);
	await answer.arrayBuffer();
	return answer.status;
};
const checks = async () =>
	((await (await get('/api/health/ready')).json()) as { checks: Record<string, string> }).checks;
const book = `/books/${CANARIES.mam.slug}`;

/** Address of the first page of the book, as the reader fetches it. */
async function pageOfBook(url = join(server.dataDir, 'library.sqlite')): Promise<string> {
	const database = openDatabase(url);
	const row = await database.db
		.selectFrom('publication as p')
		.innerJoin('resource as r', 'r.version_id', 'p.version_id')
		.where('p.slug', '=', CANARIES.mam.slug)
		.where('r.path', 'like', '%.xhtml')
		.select(['r.version_id as version', 'r.path'])
		.executeTakeFirstOrThrow();
	await database.close();
	return `/api/resources/${row.version}/${row.path}`;
}

describe('the database is gone', () => {
	let postgres: TestPostgres;
	beforeAll(async () => {
		postgres = await startPostgres();
	}, 60_000);
	afterAll(() => postgres.stop());

	it('PostgreSQL stops: pages say so with 503, the process lives, and all works when it is back', async () => {
		await open({ DATABASE_URL: await postgres.createDatabase('drill') }, 'postgres');
		const cookie = await server.signIn(LIBRARIAN.login, PASSWORD);
		expect(await status(book)).toBe(200);
		await postgres.kill();

		const page = await get(book);
		expect(page.status).toBe(503);
		expect(await page.text()).toContain('chưa mở được sổ sách');
		const staff = await get('/ban-thu-thu', `${cookie}; PARAGLIDE_LOCALE=en`);
		expect(staff.status).toBe(503);
		expect(await staff.text()).toContain('cannot open its records');
		const ready = await get('/api/health/ready');
		expect(ready.status).toBe(503);
		expect(await ready.json()).toMatchObject({ ready: false, checks: { database: 'failed', disk: 'ok' } });
		expect(await status('/api/health/live')).toBe(200);
		expect(await status('/api/metrics')).toBe(200);
		expect(server.isAlive).toBe(true);

		await postgres.comeBack();
		await expect.poll(() => status('/api/health/ready'), WAIT).toBe(200);
		expect(await status(book)).toBe(200);
		expect((await get('/ban-thu-thu', cookie)).status).toBe(200);
		expect(await server.signIn(LIBRARIAN.login, PASSWORD)).toContain('session=');
	}, 120_000);
});

it('the search engine is gone: searching says that it rests, everything else lives, and it finds again when it is back', async () => {
	const engine = await startStandIn();
	await open({ MEILI_URL: engine.url }, 'search');
	const searched = async (words: string) => {
		const page = await (await get(`/tim?q=${words}`)).text();
		return ['đang nghỉ', `/books/${CANARIES.mam.slug}"`].filter((sign) => page.includes(sign));
	};
	expect(await searched('hoang+yen')).toHaveLength(1);
	await engine.stop();

	// Words that nobody asked before: answers are kept.
	expect(await searched('hoang')).toEqual(['đang nghỉ']);
	expect(await status('/tim?q=hoang')).toBe(200);
	for (const path of ['/', book, '/sach', '/bai-hoc'])
		expect([path, await status(path)]).toEqual([path, 200]);
	expect(await checks()).toMatchObject({ database: 'ok', search: 'failed' });
	expect(await status('/api/health/ready')).toBe(200);

	const back = await startStandIn({ port: Number(new URL(engine.url).port), store: engine.store });
	await expect.poll(() => searched('hoang'), WAIT).toEqual([`/books/${CANARIES.mam.slug}"`]);
	await back.stop();
}, 120_000);

it('the store of the files is gone: a book says so with 503, pages live, and it opens again when it is back', async () => {
	const folder = join(home, 's3-store');
	const store = await startS3(folder, { own: true });
	if (!store.settings) throw new Error(store.name);
	const { bucketUrl, accessKeyId, secretAccessKey } = store.settings;
	const S3 = {
		S3_URL: bucketUrl,
		S3_REGION: 'us-east-1',
		S3_ACCESS_KEY: accessKeyId,
		S3_SECRET_KEY: secretAccessKey
	};
	await open(S3, 's3');
	const page = await pageOfBook();
	expect(await status(page)).toBe(200);
	await store.stop();

	const gone = await get(page);
	expect(gone.status).toBe(503);
	expect(await gone.text()).toContain('Kho sách của thư viện chưa trả lời');
	for (const path of ['/', book, '/tim?q=hoang+yen']) expect([path, await status(path)]).toEqual([path, 200]);
	expect(await checks()).toMatchObject({ database: 'ok', files: 'failed' });
	expect(await status('/api/health/ready')).toBe(200);

	const back = await startS3(folder, { own: true, port: Number(new URL(bucketUrl).port) });
	await expect.poll(() => status(page), WAIT).toBe(200);
	await back.stop();
}, 120_000);

it('a store that takes the question and never answers keeps no reader waiting for ever', async () => {
	const silent: Server = createServer(() => {});
	await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
	const folder = join(home, 'slow-store');
	const store = await startS3(folder, { own: true });
	if (!store.settings) throw new Error(store.name);
	const { accessKeyId, secretAccessKey } = store.settings;
	const keys = { S3_REGION: 'us-east-1', S3_ACCESS_KEY: accessKeyId, S3_SECRET_KEY: secretAccessKey };
	await open({ ...keys, S3_URL: store.settings.bucketUrl }, 'slow');
	const page = await pageOfBook();
	await server.kill();
	await store.stop();
	const address = silent.address();
	if (!address || typeof address === 'string') throw new Error('no port');
	server = new ServerProcess(join(home, 'slow'), {
		...keys,
		S3_URL: `http://127.0.0.1:${address.port}/library`
	});
	await server.start();

	const asked = performance.now();
	const answer = await get(page);
	expect(answer.status).toBe(503);
	expect(await answer.text()).toContain('Kho sách của thư viện chưa trả lời');
	expect(performance.now() - asked).toBeLessThan(25_000);
	silent.close();
}, 120_000);
