import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {string} command
 * @property {string[]} args
 * @property {Record<string, string>} [env]
 * @property {number} minutes after so many it is given up, many times what it takes: what hangs fails, and tells where
 * @property {() => string} [underWay] tells what it was at when it is given up
 */

/** How long what a step left behind may still write, in ms. */
const LAST_WORDS_MS = 2_000;
/** The groups of processes that run now. @type {Set<number>} */
const groups = new Set();
const endAll = () => groups.forEach(endGroup);
process.on('exit', endAll);
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']))
	process.once(signal, () => process.exit(1));

/**
 * Runs commands side by side, no more than there are cores, in their order. What one writes is shown whole when it ends, that of a
 * command alone as it comes; then the time it took. Tells which succeeded.
 * @param {readonly Step[]} steps
 */
export async function together(steps) {
	/** @type {boolean[]} */
	const done = [];
	const waiting = steps.entries();
	const core = async () => {
		for (const [at, step] of waiting) done[at] = await runOne(step, steps.length === 1);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, core));
	return done;
}

/**
 * A group of processes of its own: whatever a step leaves behind ends with it, and holds nobody up.
 * @returns {Promise<boolean>}
 */
function runOne(
	/** @type {Step} */ { title, command, args, env, minutes, underWay },
	/** @type {boolean} */ alone
) {
	const start = Date.now();
	/** @type {(Buffer | string)[]} */
	const output = [];
	const write = (/** @type {Buffer | string} */ words) => {
		if (alone) process.stdout.write(words);
		else output.push(words);
	};
	if (alone) console.log(`\n▸ ${title}`);
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...env },
			detached: true
		});
		const { pid } = child;
		if (pid !== undefined) groups.add(pid);
		for (const stream of [child.stdout, child.stderr]) stream.on('data', write);
		const limit = setTimeout(() => {
			write(`✗ given up after ${minutes} minutes\n${underWay?.() ?? ''}`);
			if (pid !== undefined) endGroup(pid);
		}, minutes * 60_000);
		/** @type {NodeJS.Timeout | undefined} */
		let lastWords;
		let ended = false;
		const end = (/** @type {boolean} */ ok) => {
			if (ended) return;
			ended = true;
			clearTimeout(limit);
			clearTimeout(lastWords);
			if (pid !== undefined) {
				endGroup(pid);
				groups.delete(pid);
			}
			if (!alone) console.log(`\n▸ ${title}\n${output.map(String).join('')}`);
			console.log(`  ${ok ? '✓' : '✗'} ${title}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
			resolve(ok);
		};
		child.on('error', (error) => {
			write(`${error.message}\n`);
			end(false);
		});
		child.on('exit', (status) => {
			// Whoever it left behind may hold its output open for ever.
			lastWords = setTimeout(() => {
				write('(left processes behind that held its output open)\n');
				end(status === 0);
			}, LAST_WORDS_MS);
			child.once('close', () => end(status === 0));
		});
	});
}

function endGroup(/** @type {number} */ pid) {
	try {
		process.kill(-pid, 'SIGKILL');
	} catch {
		// Nobody of it is left.
	}
}
