import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { findProjectRoot } from '#lib/server/project-root.ts';
import type { OpeningOrder, SentOrder } from './child-protocol.ts';

const ENTRY = 'src/lib/server/publications/open-child.ts';
const HEAP_MEGABYTES = 384;
const REPORT_CHARACTERS = 4000;
const WATCH_EVERY_MS = 250;

export interface OpenerRun {
	readonly end: 'done' | 'time' | 'memory';
	/** The last lines it wrote on its error channel. */
	readonly report: string;
}

/** Starts the opener, watches its time and memory, and waits for its end. Rejects when `signal` stops it. */
export async function runOpener(order: OpeningOrder, signal?: AbortSignal): Promise<OpenerRun> {
	signal?.throwIfAborted();
	const [program, args] = bounded(openerArguments(order), order.limits.milliseconds);
	const child = spawn(program, args, {
		cwd: order.stagingFolder,
		env: openerEnvironment(order.stagingFolder),
		stdio: ['pipe', 'ignore', 'pipe'],
		// Ctrl-C goes to the whole group of a terminal: the opener must not die before its job is given back.
		detached: true
	});
	let end: OpenerRun['end'] = 'done';
	let report = '';
	const stop = (reason: OpenerRun['end']) => {
		end = reason;
		child.kill('SIGKILL');
	};
	const abort = () => child.kill('SIGKILL');
	signal?.addEventListener('abort', abort, { once: true });
	const clock = setTimeout(() => stop('time'), order.limits.milliseconds);
	const weigh = async () => {
		if (child.pid && (await residentBytes(child.pid)) > order.limits.memoryBytes) stop('memory');
	};
	const watch = setInterval(() => void weigh(), WATCH_EVERY_MS);
	child.stderr.setEncoding('utf8');
	child.stderr.on('data', (chunk: string) => {
		report = (report + chunk).slice(-REPORT_CHARACTERS);
	});
	// A child that dies early closes its ear; its end tells the rest.
	child.stdin.on('error', () => {});
	child.stdin.end(JSON.stringify({ ...order, asker: process.pid } satisfies SentOrder));
	try {
		const killedBy = await new Promise<NodeJS.Signals | null>((resolve, reject) => {
			child.once('error', reject);
			child.once('close', (_code, sent) => resolve(sent));
		});
		signal?.throwIfAborted();
		if (end === 'done' && killedBy === 'SIGXCPU') end = 'time';
		// V8 ends itself when its heap is full.
		if (end === 'done' && (killedBy === 'SIGABRT' || /heap out of memory/i.test(report))) end = 'memory';
		return { end, report };
	} finally {
		clearTimeout(clock);
		clearInterval(watch);
		signal?.removeEventListener('abort', abort);
	}
}

/** Threads of the opener that may compute at once: its own, two of the pool, one that collects memory. */
const THREADS = 4;

/**
 * The system itself ends the opener when it has computed longer than it may: nobody watches its time any more once the library was killed, and a
 * hostile file may keep it busy for ever.
 */
function bounded(nodeArguments: readonly string[], milliseconds: number): [string, string[]] {
	const seconds = Math.ceil(milliseconds / 1000) * THREADS;
	// Where the system sets a lower limit already, that one holds.
	const line = 'ulimit -t "$0" 2>/dev/null; exec "$@"';
	return ['/bin/sh', ['-c', line, String(seconds), process.execPath, ...nodeArguments]];
}

/** May read the program and the one file, may write the staging folder; no processes, no workers. Renderers are native code. */
export function openerArguments(order: Pick<OpeningOrder, 'file' | 'stagingFolder'>): string[] {
	const root = findProjectRoot();
	return [
		`--max-old-space-size=${HEAP_MEGABYTES}`,
		'--disable-warning=SecurityWarning',
		'--disable-warning=ExperimentalWarning',
		'--permission',
		'--allow-addons',
		`--allow-fs-read=${join(root, 'src')}`,
		`--allow-fs-read=${realpathSync(join(root, 'node_modules'))}`,
		`--allow-fs-read=${join(root, 'package.json')}`,
		`--allow-fs-read=${order.file}`,
		`--allow-fs-read=${order.stagingFolder}`,
		`--allow-fs-write=${order.stagingFolder}`,
		join(root, ENTRY)
	];
}

/** Nothing of ours goes along: no keys, no addresses. */
export function openerEnvironment(stagingFolder: string): NodeJS.ProcessEnv {
	return {
		NODE_ENV: 'production',
		TMPDIR: stagingFolder,
		LANG: 'C.UTF-8',
		UV_THREADPOOL_SIZE: '2',
		VIPS_CONCURRENCY: '1'
	};
}

/** Linux tells; elsewhere only the heap is bounded. */
async function residentBytes(pid: number): Promise<number> {
	const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
	return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}
