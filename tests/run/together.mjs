import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

/**
 * Runs commands side by side, no more than there are cores, in their order; each one's output is shown whole when it ends, with the
 * time it took. Tells which succeeded.
 * @param {readonly { title: string, command: string, args: string[], env?: Record<string, string> }[]} steps
 */
export async function together(steps) {
	/** @type {boolean[]} */
	const done = [];
	const waiting = steps.entries();
	const core = async () => {
		for (const [at, step] of waiting) done[at] = await runOne(step);
	};
	await Promise.all(Array.from({ length: availableParallelism() }, core));
	return done;
}

/** @returns {Promise<boolean>} */
function runOne(
	/** @type {{ title: string, command: string, args: string[], env?: Record<string, string> }} */ {
		title,
		command,
		args,
		env
	}
) {
	const start = Date.now();
	/** @type {Buffer[]} */
	const output = [];
	return new Promise((resolve) => {
		const child = spawn(command, args, {
			stdio: ['ignore', 'pipe', 'pipe'],
			env: { ...process.env, ...env }
		});
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => output.push(chunk));
		child.on('error', (error) => output.push(Buffer.from(`${error.message}\n`)));
		child.on('close', (status) => {
			process.stdout.write(`\n▸ ${title}\n${Buffer.concat(output).toString('utf8')}`);
			console.log(`  ${status === 0 ? '✓' : '✗'} ${title}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
			resolve(status === 0);
		});
	});
}
