import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProjectRoot } from '#lib/server/project-root.ts';

/** The built library on a fresh DATA_DIR with authored content, people and canaries; gone when it stops. */
const root = findProjectRoot();
const DATA_DIR = mkdtempSync(join(tmpdir(), 'vuon-sach-e2e-'));
const env = {
	...process.env,
	DATA_DIR,
	// The index of a server that the contract is run on would outlive this library.
	MEILI_URL: '',
	LOG_LEVEL: 'warn',
	GALLERY: 'true',
	NODE_ENV: 'production'
};

for (const args of [['src/lib/server/tasks/cli.ts', 'prepare'], ['tests/support/seed.ts']]) {
	const { status } = spawnSync(process.execPath, args, { cwd: root, env, stdio: 'inherit' });
	if (status !== 0) process.exit(status ?? 1);
}
const server = spawn(process.execPath, ['src/boot/start.mjs'], { cwd: root, env, stdio: 'inherit' });
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => {
	rmSync(DATA_DIR, { recursive: true, force: true });
	process.exit(code ?? 0);
});
