import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import * as v from 'valibot';
import { setTimeout as pause } from 'node:timers/promises';

const ROOT = join(import.meta.dirname, '../../..');

export interface Served {
	readonly origin: string;
	/** Resident memory of the web process in MB; the highest it ever was where the system tells. */
	memory(): { now: number; highest: number };
	stop(): Promise<void>;
}

/** Starts the built application on a free port with this data folder and waits until it is ready. */
export async function serve(folder: string): Promise<Served> {
	const port = await freePort();
	const origin = `http://localhost:${port}`;
	const child = spawn(process.execPath, startArguments(), {
		cwd: ROOT,
		env: { ...process.env, DATA_DIR: folder, PORT: String(port), ORIGIN: origin, LOG_LEVEL: 'error' },
		stdio: ['ignore', 'ignore', 'inherit']
	});
	await ready(origin, child);
	return {
		origin,
		memory: () => residentOf(child.pid ?? 0),
		async stop() {
			child.kill('SIGTERM');
			await once(child, 'exit');
		}
	};
}

/** What `npm start` gives to node, so that memory is measured as it will be. */
function startArguments(): string[] {
	const scripts = v.object({ scripts: v.object({ start: v.string() }) });
	const { start } = v.parse(scripts, JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))).scripts;
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
function residentOf(pid: number): { now: number; highest: number } {
	const status = readFileSync(`/proc/${pid}/status`, 'utf8');
	const of = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) / 1_000;
	return { now: of('VmRSS'), highest: of('VmHWM') };
}

async function freePort(): Promise<number> {
	const server = createServer();
	server.listen(0);
	await once(server, 'listening');
	const { port } = server.address() as AddressInfo;
	server.close();
	await once(server, 'close');
	return port;
}
