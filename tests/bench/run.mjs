// `npm run bench [name] [options]`: one benchmark, or all of them one after the other. Each prints its tables with the
// machine they were measured on and writes `.bench/<name>.json`. A missed target is told, never a failure: times depend
// on the machine.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { constants } from 'node:os';
import { ensureChromium } from '../run/chromium.mjs';
import { chdirRoot } from '../run/root.mjs';

/** @type {readonly NodeJS.Signals[]} */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];
// npm's shell tells nobody when it is stopped: its children get another parent.
const parent = process.ppid;

chdirRoot();
const [name = '', ...options] = process.argv.slice(2);
const ending = '.bench.ts';
const known = readdirSync('tests/bench')
	.filter((file) => file.endsWith(ending))
	.map((file) => file.slice(0, -ending.length))
	.sort();
const all = name === '' || name.startsWith('--');
const chosen = all ? known : known.filter((one) => one === name);
if (chosen.length === 0) {
	console.error(`There is no benchmark "${name}". There are: ${known.join(', ')}.`);
	process.exit(2);
}

const env = { ...process.env, CHROMIUM_PATH: ensureChromium() };
/** @type {string[]} */
const broken = [];
for (const one of chosen) {
	console.log(`\n▸ ${one}`);
	const args = [`tests/bench/${one}${ending}`, ...(all ? process.argv.slice(2) : options)];
	// By the channel a benchmark notices when this process is gone, and then ends with all it started.
	const child = spawn(process.execPath, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env });
	/** @type {NodeJS.Signals | null} */
	let stopped = null;
	const stop = (/** @type {NodeJS.Signals} */ signal) => {
		stopped = signal;
		child.kill(signal);
	};
	for (const signal of SIGNALS) process.once(signal, stop);
	const orphaned = setInterval(() => process.ppid !== parent && stop('SIGTERM'), 500);
	const [status] = await once(child, 'exit');
	clearInterval(orphaned);
	for (const signal of SIGNALS) process.off(signal, stop);
	if (stopped) process.exit(128 + constants.signals[stopped]);
	if (status !== 0) broken.push(one);
}

console.log('\nTargets');
console.table(chosen.flatMap(targetsOf));
if (broken.length > 0) {
	console.error(`✗ broke off: ${broken.join(', ')}`);
	process.exit(1);
}

function targetsOf(/** @type {string} */ one) {
	const file = `.bench/${one}.json`;
	if (!existsSync(file)) return [];
	/** @type {{ targets: { name: string, value: number, unit: string, bound: string, limit: number, met: boolean }[] }} */
	const { targets } = JSON.parse(readFileSync(file, 'utf8'));
	return targets.map(({ name: what, value, unit, bound, limit, met }) => ({
		benchmark: one,
		target: what,
		value: `${value} ${unit}`,
		wanted: `${bound} ${limit}`,
		met
	}));
}
