import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';
import { freePort } from '../free-port.ts';
import { own } from '../processes.ts';

const ROOT = join(import.meta.dirname, '../../..');

export interface Served {
	readonly origin: string;
	readonly child: ChildProcess;
	/** Resident memory of the web process in MB; the highest it ever was where the system tells. */
	memory(): { now: number; highest: number };
	stop(): Promise<void>;
}

interface Options {
	/** Another checkout of the library, built. */
	readonly root?: string;
	/** A module that Node loads first; the process then talks with its parent. */
	readonly preload?: string;
}

/** Starts the built application on a free port with this data folder and waits until it is ready. */
export async function serve(folder: string, { root = ROOT, preload }: Options = {}): Promise<Served> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const first = preload ? ['--import', pathToFileURL(preload).href] : [];
	const child = own(
		spawn(process.execPath, [...first, ...startArguments(root)], {
			cwd: root,
			env: {
				...process.env,
				NODE_ENV: 'production',
				DATA_DIR: folder,
				PORT: String(port),
				ORIGIN: origin,
				LOG_LEVEL: 'error'
			},
			stdio: ['ignore', 'ignore', 'inherit', ...(preload ? ['ipc' as const] : [])]
		})
	);
	await ready(origin, child);
	return {
		origin,
		child,
		memory: () => residentOf(child.pid ?? 0),
		async stop() {
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
	};
}

/** What `npm start` gives to node, so that memory is measured as it will be. */
function startArguments(root: string): string[] {
	const scripts = v.object({ scripts: v.object({ start: v.string() }) });
	const { start } = v.parse(scripts, JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))).scripts;
	return start.split(' ').slice(1);
}

async function ready(origin: string, child: ChildProcess): Promise<void> {
	for (let tries = 0; tries < 240; tries++) {
		if (child.exitCode !== null)
			throw new Error('the application did not start: is it built (npm run build)?');
		const answer = await fetch(`${origin}/api/health/ready`).catch(() => null);
		if (answer?.ok) return;
		await pause(250);
	}
	child.kill('SIGKILL');
	throw new Error('the application was not ready within a minute');
}

/** From /proc (Linux): kB to MB. */
export function residentOf(pid: number): { now: number; highest: number } {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_000;
	return { now: of('VmRSS'), highest: of('VmHWM') };
}
