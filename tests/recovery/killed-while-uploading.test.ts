import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KilledLibrary, WAIT } from './library.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const TITLE = 'Sóng gọi thuyền về';

describe('after kill -9 while a file is on its way in', () => {
	const library = new KilledLibrary();
	const file = tinyEpub({
		title: TITLE,
		chapters: Array.from({ length: 200 }, (_, i) => `<p>Sóng thứ ${i}. ${'rì rào '.repeat(400)}</p>`)
	});
	let path = '';
	beforeAll(() => library.open(), 240_000);
	afterAll(() => library.close());

	const tus = (method: string, more: Record<string, string>, body?: BodyInit) =>
		fetch(library.server.origin + path, {
			method,
			headers: { ...library.headers, 'tus-resumable': '1.0.0', ...more },
			...(body ? { body, duplex: 'half' } : {})
		});
	const patch = (offset: number, body: BodyInit) =>
		tus(
			'PATCH',
			{ 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
			body
		);
	const offset = async () => Number((await tus('HEAD', {})).headers.get('upload-offset'));
	const bytes = (from: number, to: number) => new Uint8Array(file.subarray(from, to));
	const drafts = () =>
		library.look((db) =>
			db.selectFrom('publication').select(['title', 'status']).where('title', '=', TITLE).execute()
		);

	/** Bytes that come slowly and stop coming, as from a telephone at the edge of its network. */
	const halting = (from: number, to: number) =>
		new ReadableStream({
			async start(controller) {
				for (let at = from; at < to; at += 4096) {
					controller.enqueue(bytes(at, Math.min(to, at + 4096)));
					await pause(5);
				}
			}
		});

	it('in the middle of a request: the upload goes on from the bytes that arrived', async () => {
		path = '/tus';
		const created = await tus('POST', {
			'upload-length': String(file.length),
			'upload-metadata': `filename ${Buffer.from('song.epub').toString('base64')}`
		});
		expect(created.status).toBe(201);
		path = new URL(created.headers.get('location') ?? '', library.server.origin).pathname;

		const third = Math.floor(file.length / 3);
		expect((await patch(0, bytes(0, third))).status).toBe(204);
		const cut = patch(third, halting(third, 2 * third)).catch(() => null);
		await pause(150);
		await library.restart();
		await cut;
		const arrived = await offset();
		expect(arrived).toBeGreaterThanOrEqual(third);
		expect(await drafts()).toEqual([]);
		expect((await patch(arrived, bytes(arrived, file.length))).status).toBe(204);
	}, 240_000);

	it('in the middle of the check: the job of the dead process is taken over and makes one draft', async () => {
		await library.untilJobBegins('deposit.check');
		await library.restart();
		await expect.poll(drafts, WAIT).toEqual([{ title: TITLE, status: 'draft' }]);
		await library.untilAllJobsDone();
		expect(await drafts()).toHaveLength(1);
		expect(await library.found('song goi thuyen ve')).toEqual([]);
	}, 240_000);

	it('the book is the file that was sent, and the upload folder is empty again', async () => {
		const version = await library.look((db) =>
			db
				.selectFrom('publication_version as v')
				.innerJoin('publication as p', 'p.version_id', 'v.id')
				.where('p.title', '=', TITLE)
				.select(['original_sha256', 'original_bytes'])
				.executeTakeFirst()
		);
		expect(version).toEqual({
			original_sha256: createHash('sha256').update(file).digest('hex'),
			original_bytes: file.length
		});
		await library.server.run('src/lib/server/tasks/cli.ts', 'check-fixity');
		const id = path.slice(path.lastIndexOf('/') + 1);
		expect(existsSync(join(library.dataDir, 'uploads', id))).toBe(false);
	}, 240_000);
});
