import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { ServerProcess } from '../support/server-process.ts';

const home = mkdtempSync(join(tmpdir(), 'vuon-sach-start-'));
// Others than its owner look into it below.
chmodSync(home, 0o755);
afterAll(() => rmSync(home, { recursive: true, force: true }));
const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };

/** Starts the library as an operator does; how it ended and what it said. */
async function start(settings: Record<string, string>, ids: { uid?: number; gid?: number } = {}) {
	const child = spawn(process.execPath, ['src/boot/start.mjs'], {
		...ids,
		cwd: findProjectRoot(),
		env: { PATH: process.env.PATH, LOG_LEVEL: 'error', HOST: '127.0.0.1', PORT: '3998', ...settings },
		stdio: ['ignore', 'ignore', 'pipe']
	});
	let said = '';
	child.stderr.on('data', (bytes: Buffer) => (said += bytes.toString()));
	const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
	return { code, said };
}

/** One sentence or two, and no trace of the program behind them. */
function expectSentences({ code, said }: { code: number | null; said: string }, ...parts: string[]) {
	for (const part of parts) expect(said).toContain(part);
	expect(said).not.toMatch(/^\s+at /m);
	expect(code).toBe(1);
}

describe('DATA_DIR', () => {
	it('a file where the folder should be', async () => {
		const file = join(home, 'file');
		writeFileSync(file, '');
		expectSentences(
			await start({ DATA_DIR: file }),
			`DATA_DIR is "${file}"`,
			'expected a folder',
			'A file stands where the folder should be',
			'name another folder'
		);
	});

	it.runIf(isRoot)('a folder of somebody else', async () => {
		const folder = join(home, 'of-root');
		mkdirSync(folder, { mode: 0o755 });
		expectSentences(
			await start({ DATA_DIR: folder }, NOBODY),
			`DATA_DIR is "${folder}"`,
			'may not write there',
			`chown -R nobody ${folder}`
		);
	});

	it.runIf(isRoot)('a disk that is mounted read-only', async (context) => {
		const folder = join(home, 'read-only');
		mkdirSync(folder);
		const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'ro,size=1m', 'tmpfs', folder]);
		context.skip(mounted.status !== 0, `mount is refused: ${mounted.stderr?.toString() ?? ''}`);
		try {
			expectSentences(await start({ DATA_DIR: folder }), `DATA_DIR is "${folder}"`, 'mounted read-only');
		} finally {
			spawnSync('umount', [folder]);
		}
	});
});

describe('the database', () => {
	it('a file that is no database', async () => {
		const folder = join(home, 'damaged');
		mkdirSync(folder);
		const file = join(folder, 'library.sqlite');
		writeFileSync(file, 'đây không phải cơ sở dữ liệu '.repeat(500));
		expectSentences(await start({ DATA_DIR: folder }), file, 'is damaged', 'npm run library -- restore');
	});

	it('a folder of its name', async () => {
		const folder = join(home, 'folder-for-file');
		mkdirSync(join(folder, 'library.sqlite'), { recursive: true });
		expectSentences(
			await start({ DATA_DIR: folder }),
			join(folder, 'library.sqlite'),
			'cannot be opened for writing'
		);
	});

	const secret = 'mat-khau-bi-mat';
	it('a server that is not there; its password is told to nobody', async () => {
		const answer = await start({
			DATA_DIR: join(home, 'pg'),
			DATABASE_URL: `postgres://library:${secret}@127.0.0.1:1/library`
		});
		expectSentences(
			answer,
			'DATABASE_URL is "postgres://library:…@127.0.0.1:1/library"',
			'no PostgreSQL answers there'
		);
		expect(answer.said).not.toContain(secret);
	});

	it('a server that has no such user, and one that has no such database', async () => {
		const url = inject('postgresUrl');
		expectSentences(
			await start({ DATA_DIR: join(home, 'pg'), DATABASE_URL: url.replace('test@', `stranger:${secret}@`) }),
			'DATABASE_URL',
			'refuses this user or password'
		);
		expectSentences(
			await start({ DATA_DIR: join(home, 'pg'), DATABASE_URL: url.replace('/vuon_sach?', '/khong_co?') }),
			'DATABASE_URL',
			'no database of this name'
		);
	});
});

describe('where it listens', () => {
	/** Filled with nothing: the authored books take half a minute. */
	const dataDir = join(home, 'port');
	beforeAll(() => new ServerProcess(dataDir).run('tests/support/seed.ts'), 120_000);

	it('a port that another program has', async () => {
		const other = createServer();
		await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
		const address = other.address();
		const port = typeof address === 'object' ? String(address?.port) : '';
		expectSentences(
			await start({ DATA_DIR: dataDir, PORT: port }),
			`PORT ${port} is taken`,
			'set PORT to a free port'
		);
		other.close();
	}, 120_000);

	it('an address that this machine has not', async () => {
		expectSentences(
			await start({ DATA_DIR: dataDir, HOST: '203.0.113.77', PORT: '3999' }),
			'HOST is "203.0.113.77"',
			'no address of this machine'
		);
	}, 120_000);
});

it.each([
	['PORT', 'abc'],
	['ORIGIN', 'https://thuvien.example.vn/sach'],
	['UPLOAD_LIMIT_MB', '-1'],
	['WORKER', 'maybe'],
	['LOG_LEVEL', 'loud'],
	['MEILI_URL', 'search'],
	['S3_URL', 'ftp://store/bucket'],
	['DATABASE_URL', 'mysql://x'],
	['XFF_DEPTH', '0'],
	['BODY_SIZE_LIMIT', 'ten'],
	['SHUTDOWN_TIMEOUT', '-5']
])('%s with the value %s is named, with what was expected', async (name, value) => {
	expectSentences(
		await start({ DATA_DIR: join(home, 'settings'), [name]: value }),
		`${name} is "${value}", expected`
	);
});
