import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
	closeSync,
	mkdtempSync,
	openSync,
	readFileSync,
	rmSync,
	statfsSync,
	statSync,
	truncateSync,
	writeFileSync,
	writeSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import SQLite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StorageFull } from '#lib/domain-error.ts';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { openInChild } from '#lib/server/publications/open-in-child.ts';
import { CANARIES, LIBRARIAN, PASSWORD } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const DISK_MEGABYTES = 96;
const disk = mkdtempSync(join(tmpdir(), 'vuon-sach-disk-'));
const mounted = mountSmallDisk(disk);

/** A disk of its own that can be filled; the reason when this machine does not let us have one. */
function mountSmallDisk(folder: string): { reason: string | null } {
	if (process.platform !== 'linux' || process.getuid?.() !== 0)
		return { reason: 'only root of a Linux may mount a small disk' };
	const { status, stderr, error } = spawnSync('mount', [
		'-t',
		'tmpfs',
		'-o',
		`size=${DISK_MEGABYTES}m`,
		'tmpfs',
		folder
	]);
	return { reason: status === 0 ? null : `mount is refused: ${error?.message ?? stderr.toString().trim()}` };
}

describe.skipIf(mounted.reason !== null)(
	`a full disk${mounted.reason === null ? '' : ` (skipped: ${mounted.reason})`}`,
	() => {
		const dataDir = join(disk, 'data');
		const log = join(disk, 'library.log');
		const filler = join(disk, 'filler');
		const server = new ServerProcess(dataDir, { LOG_LEVEL: 'info' });
		const file = tinyEpub({ title: 'Đang gửi', body: `<p>${randomBytes(200_000).toString('hex')}</p>` });
		const elsewhere = mkdtempSync(join(tmpdir(), 'vuon-sach-given-'));
		let cookie = '';
		let draft = '';
		let upload = '';

		beforeAll(async () => {
			await server.run('tests/support/seed.ts');
			await server.run('tests/recovery/drafts.ts', '1');
			await server.start({ log });
			cookie = await server.signIn(LIBRARIAN.login, PASSWORD);
			const database = new SQLite(join(dataDir, 'library.sqlite'));
			draft =
				database.prepare<[], string>("select id from publication where slug = 'dom-dom-1'").pluck().get() ??
				'';
			const created = await tus('/tus', 'POST', {
				'upload-length': String(file.length),
				'upload-metadata': `filename ${Buffer.from('gui.epub').toString('base64')}`
			});
			upload = new URL(created.headers.get('location') ?? '', server.origin).pathname;
			// What was written lately makes room in the log of the database for more of the same.
			database.pragma('wal_checkpoint(TRUNCATE)');
			database.close();
			fill();
		}, 120_000);
		afterAll(async () => {
			await server.kill();
			spawnSync('umount', [disk]);
			for (const folder of [disk, elsewhere]) rmSync(folder, { recursive: true, force: true });
		});

		/** Until not one more byte fits. */
		function fill(): void {
			const handle = openSync(filler, 'a');
			for (let size = 1_048_576; size > 0;) {
				try {
					if (writeSync(handle, Buffer.alloc(size)) < size) size = Math.floor(size / 2);
				} catch {
					size = Math.floor(size / 2);
				}
			}
			closeSync(handle);
		}
		const get = (path: string, headers: Record<string, string> = {}) =>
			fetch(server.origin + path, { headers: { accept: 'text/html', ...headers } });
		const signIn = (headers: Record<string, string> = {}) =>
			fetch(`${server.origin}/dang-nhap`, {
				method: 'POST',
				redirect: 'manual',
				headers: {
					accept: 'text/html',
					origin: server.origin,
					'content-type': 'application/x-www-form-urlencoded',
					...headers
				},
				body: new URLSearchParams({ login: LIBRARIAN.login, password: PASSWORD })
			});
		const tus = (
			path: string,
			method: string,
			headers: Record<string, string>,
			body?: Uint8Array<ArrayBuffer>
		) =>
			fetch(server.origin + path, {
				method,
				headers: { cookie, origin: server.origin, 'tus-resumable': '1.0.0', ...headers },
				...(body && { body })
			});
		const send = (offset: number) =>
			tus(
				upload,
				'PATCH',
				{ 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
				new Uint8Array(file.subarray(offset))
			);
		const readiness = async () => {
			const answer = await get('/api/health/ready');
			return { status: answer.status, ...((await answer.json()) as { checks: Record<string, string> }) };
		};

		it('reading goes on, for children and for staff', async () => {
			expect(statfsSync(disk).bavail).toBe(0);
			for (const path of ['/', `/books/${CANARIES.mam.slug}`, '/tim?q=hoang+yen'])
				expect([path, (await get(path, { cookie: 'band=mam' })).status]).toEqual([path, 200]);
			const reader = await get(`/books/${CANARIES.mam.slug}/text/1`, { cookie: 'band=mam' });
			expect(reader.status).toBe(200);
			expect((await get('/ban-thu-thu', { cookie })).status).toBe(200);
		});

		it('signing in says that the server is full, not that the network is broken', async () => {
			const answer = await signIn();
			expect(answer.status).toBe(507);
			const page = await answer.text();
			expect(page).toContain('hết chỗ');
			expect(page).not.toContain('kiểm tra mạng');
			const scripted = await signIn({ accept: 'application/json' });
			expect(await scripted.text()).toContain('hết chỗ');
		});

		it('saving says so, and what was there stays', async () => {
			expect(await server.publish(draft, cookie)).toBe(507);
			const page = await (await get(`/ban-thu-thu/an-pham/${draft}`, { cookie })).text();
			expect(page).toContain('Bản nháp');
		});

		it('an upload that is on its way says so, and so does one that wants to begin', async () => {
			const going = await send(0);
			expect([going.status, await going.text()]).toEqual([507, 'storage-full']);
			const begun = await tus('/tus', 'POST', {
				'upload-length': '1000',
				'upload-metadata': `filename ${Buffer.from('moi.epub').toString('base64')}`
			});
			expect([begun.status, await begun.text()]).toEqual([507, 'storage-full']);
		});

		it('a file that finds no room to be opened is not refused: it waits', async () => {
			const given = join(elsewhere, 'given.epub');
			writeFileSync(given, file);
			truncateSync(filler, statSync(filler).size - 262_144);
			const blobs = createDiskBlobStore(join(disk, 'other-blobs'));
			const opening = openInChild(given, { blobs, stagingParent: disk });
			await expect(opening).rejects.toBeInstanceOf(StorageFull);
			fill();
		});

		it('the library says that it is not ready and why, and how much room there is', async () => {
			expect(await readiness()).toMatchObject({ status: 503, checks: { database: 'ok', disk: 'full' } });
			const metrics = await (await get('/api/metrics')).text();
			expect(metrics).toMatch(/^library_disk_bytes\{kind="free"\} 0$/m);
			expect(metrics).toMatch(
				new RegExp(`^library_disk_bytes\\{kind="size"\\} ${DISK_MEGABYTES * 1_048_576}$`, 'm')
			);
			expect(server.isAlive).toBe(true);
		});

		it('with room again everything works without a restart, and the log tells what happened', async () => {
			rmSync(filler);
			await expect.poll(readiness).toMatchObject({ status: 200, checks: { disk: 'ok' } });
			expect((await signIn()).status).toBe(303);
			expect(await server.publish(draft, cookie)).toBe(303);
			const arrived = Number((await tus(upload, 'HEAD', {})).headers.get('upload-offset'));
			expect((await send(arrived)).status).toBe(204);
			const intake = `/ban-thu-thu/nhan/${upload.split('/').at(-1)}`;
			const state = async () => {
				const page = await (await get(intake, { cookie })).text();
				return /Tệp dùng được|Chờ kiểm tra|Đang kiểm tra|Đang gửi|Không nhận được tệp này/.exec(page)?.[0];
			};
			await expect.poll(state, { timeout: 60_000, interval: 500 }).toBe('Tệp dùng được');
			expect(readFileSync(log, 'utf8')).toMatch(/"level":50.*storage-full/);
		}, 90_000);
	}
);
