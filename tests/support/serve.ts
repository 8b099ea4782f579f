import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { LIBRARIES } from './libraries.ts';

/**
 * The built library with authored content, people and canaries, once for each worker: filled once, copied for the others. All of it is
 * gone when they stop.
 */
const root = findProjectRoot();
const folder = mkdtempSync(join(tmpdir(), 'vuon-sach-e2e-'));
const filled = join(folder, 'library-0');
const env = {
	...process.env,
	// The index of a server that the contract is run on would outlive this library.
	MEILI_URL: '',
	LOG_LEVEL: 'warn',
	GALLERY: 'true',
	NODE_ENV: 'production'
};
const gone = () => rmSync(folder, { recursive: true, force: true });

/** Of which the voice of the library reads; to read all of them takes minutes. */
const SAID = ['trang-theo-na-ve-nha', 'nghe-kia-be-oi', 'non-oi-dung-lai', 'doc-tin-cho-tinh'];
const TASKS = 'src/lib/server/tasks/cli.ts';
for (const [voice, ...args] of [
	['none', TASKS, 'prepare'],
	['none', 'tests/support/seed.ts'],
	['espeak', TASKS, 'say', ...SAID]
] as const) {
	const { status } = spawnSync(process.execPath, args, {
		cwd: root,
		env: { ...env, DATA_DIR: filled, VOICE: voice },
		stdio: 'inherit'
	});
	if (status === 0) continue;
	gone();
	process.exit(status ?? 1);
}
const dataDirs = LIBRARIES.map((_, at) => join(folder, `library-${at}`));
for (const dir of dataDirs) if (dir !== filled) cpSync(filled, dir, { recursive: true });

const servers: ChildProcess[] = [];
const stop = () => servers.forEach((server) => server.kill('SIGTERM'));
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, stop);
let open = 0;
for (const [at, { port, origin }] of LIBRARIES.entries()) {
	const server = spawn(process.execPath, ['src/boot/start.mjs'], {
		cwd: root,
		env: { ...env, DATA_DIR: dataDirs[at], PORT: String(port), ORIGIN: origin },
		stdio: 'inherit'
	});
	servers.push(server);
	open += 1;
	server.on('exit', (code) => {
		// One library alone is none: its tests would look like faults of the product.
		if (code !== 0) stop();
		process.exitCode ||= code ?? 0;
		open -= 1;
		if (open === 0) gone();
	});
	await answering(origin, server);
}

async function answering(origin: string, server: ChildProcess): Promise<void> {
	while (server.exitCode === null && server.signalCode === null) {
		const ready = await fetch(`${origin}/api/health/ready`).catch(() => null);
		if (ready?.ok) return;
		await setTimeout(100);
	}
}
