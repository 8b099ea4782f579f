import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#lib/server/database/connection.ts';
import { freshPostgres } from '../support/databases.ts';
import { LIBRARIAN, PASSWORD } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';
import { startS3 } from '../support/start-s3.ts';
import { tinyEpub } from '../support/tiny-epub.ts';
import { WAIT } from './library.ts';

const TITLE = 'Hai cánh cửa một khu vườn';
const DRAFTS = 20;

describe('two web processes on one PostgreSQL and one object store', async () => {
	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-two-'));
	const s3 = await startS3(join(home, 's3'));
	let database: Database;
	let one: ServerProcess;
	let other: ServerProcess;
	let cookie = '';

	beforeAll(async () => {
		const url = await freshPostgres();
		const settings = {
			DATABASE_URL: url,
			S3_URL: s3.settings?.bucketUrl ?? '',
			S3_REGION: s3.settings?.region ?? '',
			S3_ACCESS_KEY: s3.settings?.accessKeyId ?? '',
			S3_SECRET_KEY: s3.settings?.secretAccessKey ?? '',
			METRICS_TOKEN: 'for the collector'
		};
		// One folder: uploads on their way and the embedded search index lie there.
		[one, other] = [
			new ServerProcess(join(home, 'data'), settings),
			new ServerProcess(join(home, 'data'), settings)
		];
		await one.run('tests/support/seed.ts');
		await one.run('tests/recovery/drafts.ts', String(DRAFTS));
		database = openDatabase(url);
		await Promise.all([one.start(), other.start()]);
		cookie = await one.signIn(LIBRARIAN.login, PASSWORD);
	}, 240_000);
	afterAll(async () => {
		await Promise.all([one.kill(), other.kill()]);
		await database.close();
		await s3.stop();
		rmSync(home, { recursive: true, force: true });
	});

	const found = async (at: ServerProcess, words: string) =>
		(await fetch(`${at.origin}/api/search?${new URLSearchParams({ band: 'qua', q: words })}`)).text();
	const status = async (at: ServerProcess, path: string, as = 'band=qua') => {
		const answer = await fetch(at.origin + path, { headers: { cookie: as }, redirect: 'manual' });
		await answer.arrayBuffer();
		return answer.status;
	};
	const publish = (at: ServerProcess, id: string) => at.publish(id, cookie);
	const openJobs = () =>
		database.db
			.selectFrom('job')
			.select(['kind', 'status'])
			.where('status', '!=', 'done')
			.where('kind', '!=', 'library.housekeeping')
			.execute();

	it('who signed in at one is known at the other', async () => {
		expect(await status(other, '/ban-thu-thu', cookie)).toBe(200);
		expect(await status(other, '/ban-thu-thu', 'session=somebody-else')).not.toBe(200);
	});

	it('an upload begun at one goes on at the other and becomes one draft, checked once', async () => {
		const file = tinyEpub({
			title: TITLE,
			chapters: Array.from({ length: 60 }, (_, i) => `<p>Bước thứ ${i}. ${'lá rơi '.repeat(300)}</p>`)
		});
		const half = Math.floor(file.length / 2);
		const tus = (
			at: ServerProcess,
			method: string,
			path: string,
			more: Record<string, string>,
			body?: Buffer
		) =>
			fetch(at.origin + path, {
				method,
				headers: { cookie, origin: at.origin, 'tus-resumable': '1.0.0', ...more },
				...(body ? { body: new Uint8Array(body) } : {})
			});
		const created = await tus(one, 'POST', '/tus', {
			'upload-length': String(file.length),
			'upload-metadata': `filename ${Buffer.from('hai-canh-cua.epub').toString('base64')}`
		});
		expect(created.status).toBe(201);
		const path = new URL(created.headers.get('location') ?? '', one.origin).pathname;
		const patch = (at: ServerProcess, offset: number, end: number) =>
			tus(
				at,
				'PATCH',
				path,
				{ 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
				file.subarray(offset, end)
			);
		expect((await patch(one, 0, half)).status).toBe(204);
		expect((await tus(other, 'HEAD', path, {})).headers.get('upload-offset')).toBe(String(half));
		expect((await patch(other, half, file.length)).status).toBe(204);

		await expect.poll(openJobs, WAIT).toEqual([]);
		const drafts = await database.db
			.selectFrom('publication as p')
			.innerJoin('publication_version as v', 'v.id', 'p.version_id')
			.where('p.title', '=', TITLE)
			.select(['p.status', 'v.original_sha256'])
			.execute();
		expect(drafts).toEqual([
			{ status: 'draft', original_sha256: createHash('sha256').update(file).digest('hex') }
		]);
		const checks = await database.db
			.selectFrom('job')
			.where('kind', '=', 'deposit.check')
			.select(['status', 'attempts'])
			.execute();
		expect(checks).toEqual([{ status: 'done', attempts: 1 }]);
	}, 240_000);

	it('what is published at either is found and served at both, and every job was done once', async () => {
		const drafts = await database.db
			.selectFrom('publication')
			.where('slug', 'like', 'dom-dom-%')
			.select(['id', 'slug', 'title', 'version_id'])
			.execute();
		const answers = await Promise.all(
			drafts.map(async ({ id }, index) => publish(index % 2 ? one : other, id))
		);
		expect(answers).toEqual(drafts.map(() => 303));
		await expect.poll(openJobs, WAIT).toEqual([]);
		for (const at of [one, other])
			for (const { slug, title, version_id } of drafts) {
				expect(await found(at, title)).toContain(`"${slug}"`);
				expect(await status(at, `/books/${slug}`)).toBe(200);
				expect(await status(at, `/api/resources/${version_id}/OEBPS/c1.xhtml`)).toBe(200);
			}
		const jobs = await database.db
			.selectFrom('job')
			.where('kind', '=', 'discovery.index')
			.where('attempts', '!=', 1)
			.select(['payload', 'attempts'])
			.execute();
		expect(jobs).toEqual([]);
	}, 240_000);

	it('each tells its own metrics, and both the same queue', async () => {
		const metrics = async (at: ServerProcess) =>
			(
				await fetch(`${at.origin}/api/metrics`, { headers: { authorization: 'Bearer for the collector' } })
			).text();
		const [first, second] = [await metrics(one), await metrics(other)];
		const line = (text: string, name: string) => text.split('\n').find((one) => one.startsWith(name));
		expect(line(first, 'library_jobs{status="done"}')).toBe(line(second, 'library_jobs{status="done"}'));
		expect(line(first, 'process_start_time_seconds')).toBeDefined();
		expect((await fetch(`${one.origin}/api/metrics`)).status).not.toBe(200);
	});

	it('when one dies the other goes on, and takes over its work', async () => {
		const [book] = await database.db
			.selectFrom('publication')
			.where('slug', '=', 'dom-dom-1')
			.select(['id', 'title'])
			.execute();
		await one.kill();
		// As if the dead process had held the job: it is free once its lease is over.
		await database.db
			.insertInto('job')
			.values({
				id: 'job-of-the-dead-one0',
				kind: 'discovery.index',
				payload: JSON.stringify({ id: book?.id }),
				dedupe_key: null,
				status: 'running',
				attempts: 1,
				max_attempts: 8,
				run_at: 0,
				locked_by: 'the dead one',
				locked_until: Date.now() + 2_000,
				last_error: null,
				created_at: 0,
				finished_at: null
			})
			.execute();
		expect(await status(other, '/ban-thu-thu', cookie)).toBe(200);
		expect(await found(other, book?.title ?? '')).toContain('"dom-dom-1"');
		await expect.poll(openJobs, WAIT).toEqual([]);
	}, 240_000);
});
