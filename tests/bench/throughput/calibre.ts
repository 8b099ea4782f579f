import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort } from '../free-port.ts';
import { own, run } from '../processes.ts';
import type { Subject } from './subject.ts';

/** Whether calibre is on this machine; its version, or null. */
export function calibreVersion(): string | null {
	const { status, stdout } = spawnSync('calibre-server', ['--version'], { encoding: 'utf8' });
	return status === 0 ? (/calibre ([\d.]+)/.exec(stdout)?.[1] ?? 'unknown') : null;
}

/** The same files in a library of calibre, served without sign-in on this machine alone, everything else by default. */
export async function serveCalibre(folder: string, files: readonly string[]): Promise<Subject> {
	const env = { ...process.env, CALIBRE_CONFIG_DIRECTORY: join(folder, 'settings') };
	const library = join(folder, 'library');
	const added = await run('calibredb', ['add', '--with-library', library, ...files], { env });
	const count = added.match(/\d+/g)?.length ?? 0;
	if (count !== files.length) throw new Error(`calibredb took ${count} of ${files.length} books in`);
	const port = await freePort();
	const origin = `http://127.0.0.1:${port}`;
	const args = ['--listen-on', '127.0.0.1', '--port', String(port), '--disable-use-bonjour', library];
	const child = own(spawn('calibre-server', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }));
	for (let tries = 0; tries < 240; tries++) {
		if (child.exitCode !== null) throw new Error('calibre-server stopped at its start');
		const answer = await fetch(`${origin}/mobile`).catch(() => null);
		if (answer?.ok) break;
		await pause(250);
	}
	return {
		name: 'calibre',
		origin,
		cookie: '',
		pid: child.pid ?? 0,
		async stop() {
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
	};
}
