import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { Busy } from '#lib/domain-error.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import type { LargePrinter, PrintOrder } from '#lib/server/ports/large-printer.ts';

const ENTRY = 'src/lib/server/print/print-child.ts';
const HEAP_MEGABYTES = 512;
/** Of one book. */
const PATIENCE_MS = 120_000;
/** A class that presses the button together gets its books one after the other; who comes after these is asked to come again. */
const MOST_WAITING = 8;
const REPORT_CHARACTERS = 2_000;

/** Prints in a process of its own, one book at a time. */
export function createLargePrinter(): LargePrinter {
	let waiting = 0;
	let before: Promise<unknown> = Promise.resolve();
	return {
		async print(order, signal) {
			if (waiting >= MOST_WAITING) throw new Busy('the printer');
			waiting++;
			const next = before.then(() => printed(order, signal));
			before = next.catch(() => {});
			try {
				return await next;
			} finally {
				waiting--;
			}
		}
	};
}

async function printed(order: PrintOrder, signal?: AbortSignal): Promise<Uint8Array> {
	signal?.throwIfAborted();
	const late = AbortSignal.timeout(PATIENCE_MS);
	const child = spawn(
		process.execPath,
		[`--max-old-space-size=${HEAP_MEGABYTES}`, join(findProjectRoot(), ENTRY)],
		{
			// Nothing of ours goes along: no keys, no addresses.
			env: { NODE_ENV: 'production', LANG: 'C.UTF-8', PATH: process.env.PATH },
			stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
			serialization: 'advanced',
			killSignal: 'SIGKILL',
			signal: signal ? AbortSignal.any([signal, late]) : late
		}
	);
	let report = '';
	child.stderr?.on('data', (chunk: Buffer) => {
		report = (report + chunk.toString('utf8')).slice(-REPORT_CHARACTERS);
	});
	return new Promise<Uint8Array>((resolve, reject) => {
		child.once('error', reject);
		child.once('message', (pdf) => {
			if (pdf instanceof Uint8Array) resolve(pdf);
			else reject(new Error('the printer gave an answer that can not be read'));
		});
		child.once('close', () => reject(new Error(`the printer ended: ${report}`)));
		child.send(order);
	});
}
