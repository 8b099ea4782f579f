import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Database } from '#lib/server/database/connection.ts';
import { CANARIES, LIBRARIAN, PASSWORD } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const WAIT = { timeout: 90_000, interval: 300 };

describe('after kill -9', () => {
	const dataDir = mkdtempSync(join(tmpdir(), 'vuon-sach-killed-'));
	const server = new ServerProcess(dataDir);
	let cookie = '';

	beforeAll(async () => {
		await server.run('tests/support/seed.ts');
		await server.run('src/lib/server/tasks/cli.ts', 'fill', '--titles', '400', '--yes-synthetic');
		await server.start();
		cookie = await server.signIn(LIBRARIAN.login, PASSWORD);
	}, 180_000);
	afterAll(async () => {
		await server.kill();
		rmSync(dataDir, { recursive: true, force: true });
	});

	async function restart() {
		await server.kill();
		await server.start();
	}
	async function look<T>(read: (database: Database) => Promise<T>): Promise<T> {
		const database = openDatabase(join(dataDir, 'library.sqlite'));
		try {
			return await read(database);
		} finally {
			await database.close();
		}
	}
	const search = async (q: string) =>
		(await fetch(`${server.origin}/api/search?band=qua&q=${encodeURIComponent(q)}`)).text();

	it('an upload goes on from where it was, and becomes one draft', async () => {
		const file = tinyEpub({
			title: 'Sóng gọi thuyền về',
			chapters: Array.from({ length: 40 }, (_, i) => `<p>Sóng thứ ${i}. ${'rì rào '.repeat(400)}</p>`)
		});
		const headers = { cookie, origin: server.origin, 'tus-resumable': '1.0.0' };
		const created = await fetch(`${server.origin}/tus`, {
			method: 'POST',
			headers: {
				...headers,
				'upload-length': String(file.length),
				'upload-metadata': `filename ${Buffer.from('song.epub').toString('base64')}`
			}
		});
		expect(created.status).toBe(201);
		const path = new URL(created.headers.get('location') ?? '', server.origin).pathname;
		const patch = (offset: number, end: number) =>
			fetch(server.origin + path, {
				method: 'PATCH',
				headers: {
					...headers,
					origin: server.origin,
					'upload-offset': String(offset),
					'content-type': 'application/offset+octet-stream'
				},
				body: new Uint8Array(file.subarray(offset, end))
			});
		const half = Math.floor(file.length / 2);
		expect((await patch(0, half)).status).toBe(204);

		await restart();
		const seen = await fetch(server.origin + path, { method: 'HEAD', headers });
		expect(Number(seen.headers.get('upload-offset'))).toBe(half);
		expect((await patch(half, file.length)).status).toBe(204);
		// Killed again before the check can end: the job of the dead process is taken over.
		await restart();
		const drafts = () =>
			look(({ db }) =>
				db
					.selectFrom('publication')
					.select(['title', 'status'])
					.where('title', '=', 'Sóng gọi thuyền về')
					.execute()
			);
		await expect.poll(drafts, WAIT).toEqual([{ title: 'Sóng gọi thuyền về', status: 'draft' }]);
		expect(await search('song goi thuyen ve')).not.toContain('Sóng gọi thuyền về');
	}, 180_000);

	it('what was answered as published is published, on its shelves and found; nothing is half', async () => {
		const drafts = await look(({ db }) =>
			db
				.selectFrom('publication')
				.select(['id'])
				.where('source', '=', 'synthetic')
				.where('status', '=', 'published')
				.limit(60)
				.execute()
		);
		const answered: string[] = [];
		const requests = drafts.map(async ({ id }, i) => {
			await pause(i * 8);
			const answer = await fetch(`${server.origin}/ban-thu-thu/an-pham/${id}?/withdraw`, {
				method: 'POST',
				redirect: 'manual',
				headers: { cookie, origin: server.origin, 'content-type': 'application/x-www-form-urlencoded' },
				body: ''
			}).catch(() => null);
			if (answer && answer.status < 400) answered.push(id);
		});
		await pause(260);
		await server.kill();
		await Promise.all(requests);
		expect(answered.length).toBeGreaterThan(0);

		const state = await look(async ({ db }) => ({
			books: await db.selectFrom('publication').select(['id', 'status', 'band']).execute(),
			shelved: new Set(
				(
					await db.selectFrom('shelf_entry').select('publication_id').where('shelf', '=', 'all').execute()
				).map((row) => row.publication_id)
			),
			jobs: (await db.selectFrom('job').select('payload').execute()).map((row) => row.payload)
		}));
		for (const book of state.books) {
			expect(state.shelved.has(book.id), `${book.id} ${book.status}`).toBe(
				book.status === 'published' && book.band !== null
			);
		}
		for (const id of answered) {
			expect(state.books.find((book) => book.id === id)?.status).toBe('withdrawn');
			expect(state.jobs, 'saved and will be indexed are one').toContain(JSON.stringify({ id }));
		}
		await server.start();
		const open = () =>
			look(({ db }) =>
				db.selectFrom('job').select('id').where('status', 'in', ['pending', 'running']).execute()
			);
		await expect.poll(open, WAIT).toEqual([]);
	}, 180_000);

	it('search answers while and after a reindex is cut off, and the reindex is done in the end', async () => {
		const titles = await look(({ db }) =>
			db.selectFrom('publication').select(['title']).where('status', '=', 'published').limit(3).execute()
		);
		await look(({ db }) =>
			db
				.insertInto('job')
				.values({
					id: 'reindex-of-the-test0',
					kind: 'finding.reindex',
					payload: '{}',
					dedupe_key: null,
					status: 'pending',
					attempts: 0,
					max_attempts: 5,
					run_at: 0,
					locked_by: null,
					locked_until: null,
					last_error: null,
					created_at: 0,
					finished_at: null
				})
				.execute()
		);
		const job = () =>
			look(({ db }) =>
				db.selectFrom('job').select('status').where('id', '=', 'reindex-of-the-test0').executeTakeFirst()
			);
		await expect
			.poll(async () => (await job())?.status, { timeout: 20_000, interval: 5 })
			.not.toBe('pending');
		await restart();
		for (const { title } of titles) expect(await search(title)).toContain(title);
		await expect.poll(async () => (await job())?.status, WAIT).toBe('done');
		for (const { title } of titles) expect(await search(title)).toContain(title);
		expect(await search('hoàng yến')).not.toContain(CANARIES.draft.slug);
	}, 180_000);
});
