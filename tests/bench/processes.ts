import { execFile, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

/*
 * What a benchmark starts ends with it, however it ends: by itself, by Ctrl-C, by SIGTERM, or because the process that
 * started it is gone (`run.mjs` holds a channel to it).
 */
const running = new Set<ChildProcess>();
const folders = new Set<string>();

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
	process.once(signal, () => process.exit(128 + constants.signals[signal]));
process.once('disconnect', () => process.exit(1));
process.channel?.unref();
process.on('exit', () => {
	for (const child of running) child.kill('SIGKILL');
	for (const folder of folders)
		rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
});

/** Marks a process as one of this benchmark. */
export function own<Child extends ChildProcess>(child: Child): Child {
	running.add(child);
	child.once('exit', () => running.delete(child));
	return child;
}

/** Runs a program to its end and gives what it printed. */
export async function run(
	command: string,
	args: readonly string[],
	options: { cwd?: string; env?: NodeJS.ProcessEnv } = {}
): Promise<string> {
	const program = promisify(execFile)(command, args, { ...options, encoding: 'utf8', maxBuffer: 1 << 26 });
	own(program.child);
	return (await program).stdout;
}

/** A folder in the system's temporary one, gone at the end. */
export function workFolder(benchmark: string): string {
	const folder = mkdtempSync(join(tmpdir(), `bench-${benchmark}-`));
	folders.add(folder);
	return folder;
}
