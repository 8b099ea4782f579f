import { spawnSync } from 'node:child_process';

/** Runs a command with its output shown; tells how long it took. Returns whether it succeeded. */
export function step(
	/** @type {string} */ title,
	/** @type {string} */ command,
	/** @type {string[]} */ args,
	env = {}
) {
	const start = Date.now();
	console.log(`\n▸ ${title}`);
	const { status } = spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, ...env } });
	console.log(`  ${status === 0 ? '✓' : '✗'} ${title}: ${((Date.now() - start) / 1000).toFixed(1)} s`);
	return status === 0;
}

export const bin = (/** @type {string} */ path) => [`node_modules/${path}`];
