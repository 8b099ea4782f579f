import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { putBuildInPlace } from '../../src/boot/build-folder.mjs';
import { CANARIES } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';

const HASHED = 'client/_app/immutable';

describe('the build is replaced while the library serves', () => {
	const root = findProjectRoot();
	const built = join(root, process.env.BUILD_DIR ?? 'build');
	/** Another build than that of the other tests, inside the project as every build. */
	const BUILD_DIR = `build-drill-${process.pid}`;
	const place = join(root, BUILD_DIR);
	const data = mkdtempSync(join(tmpdir(), 'vuon-sach-replaced-'));
	const server = new ServerProcess(data, { BUILD_DIR });
	const scripts = readdirSync(join(built, HASHED, 'chunks')).filter((name) => name.endsWith('.js'));
	const [changed = ''] = scripts;

	beforeAll(async () => {
		cpSync(built, place, { recursive: true });
		await server.run('tests/support/seed.ts');
		await server.start();
	}, 120_000);
	afterAll(async () => {
		await server.kill();
		for (const folder of [place, data]) rmSync(folder, { recursive: true, force: true });
	});

	const status = async (path: string) => {
		const answer = await fetch(server.origin + path, {
			headers: { accept: 'text/html', cookie: 'band=mam' }
		});
		await answer.arrayBuffer();
		return answer.status;
	};
	/** Pages and hashed files, asked by several visitors at once until `done`; how often each status came. */
	async function load(done: () => boolean): Promise<Record<number, number>> {
		const paths = [
			'/',
			`/books/${CANARIES.mam.slug}`,
			'/sach',
			'/bai-hoc',
			'/tim?q=hoang+yen',
			...scripts.map((name) => `/_app/immutable/chunks/${name}`)
		];
		const counts: Record<number, number> = {};
		const visitor = async (first: number) => {
			for (let at = first; !done(); at++) {
				const got = await status(paths[at % paths.length] ?? '/');
				counts[got] = (counts[got] ?? 0) + 1;
			}
		};
		await Promise.all([0, 7, 13, 21].map(visitor));
		return counts;
	}

	it('by another build, and then by none at all: every page and file is answered as before', async () => {
		let replaced = false;
		const counted = load(() => replaced);
		const next = `${place}.next`;
		cpSync(built, next, { recursive: true });
		renameSync(join(next, HASHED, 'chunks', changed), join(next, HASHED, 'chunks', `new-${changed}`));
		putBuildInPlace(next, place);
		expect(await status(`/_app/immutable/chunks/${changed}`)).toBe(200);
		const away = `${place}.away`;
		renameSync(place, away);
		for (const path of ['/gioi-thieu', '/chu-de', '/giao-dien', `/read/${CANARIES.mam.slug}`, '/dang-nhap'])
			expect([path, await status(path)]).toEqual([path, 200]);
		renameSync(away, place);
		replaced = true;
		const counts = await counted;
		expect(Object.keys(counts)).toEqual(['200']);
		expect(counts[200]).toBeGreaterThan(20);
		expect(server.isAlive).toBe(true);
	}, 120_000);

	it('a page that is open since before the update still gets its files from the new start', async () => {
		await server.kill();
		await server.start();
		expect(await status(`/_app/immutable/chunks/new-${changed}`)).toBe(200);
		expect(await status(`/_app/immutable/chunks/${changed}`)).toBe(200);
	}, 60_000);
});
