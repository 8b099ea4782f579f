// Runs on the machine's own Node (20 or newer) before anything is installed: only `node:` modules here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`Node 20 or newer is needed; this is ${process.version}.`);

if (
	!existsSync('node_modules/.installed') ||
	readFileSync('node_modules/.installed', 'utf8') !== lockHash()
) {
	step('Installing the locked dependencies (a few minutes the first time)');
	run('npm', ['ci', '--no-audit', '--no-fund']);
	writeFileSync('node_modules/.installed', lockHash());
}

if (process.argv.includes('--no-build')) {
	// The command line speaks some of the visitors' words too; a build compiles them by itself.
	if (!existsSync('src/lib/paraglide/messages.js')) run('npm', ['run', '--silent', 'i18n']);
	process.exit(0);
}
const sources = sourceHash();
const mark = join(process.env.BUILD_DIR ?? 'build', '.sources');
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== sources) {
	step('Building the library');
	run('npm', ['run', '--silent', 'build']);
	writeFileSync(mark, sources);
}

function lockHash() {
	return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
}

/** Changes when any source of the build changes: names, sizes and times, so that it takes milliseconds. */
function sourceHash() {
	const hash = createHash('sha256').update(lockHash());
	const visit = (/** @type {string} */ path) => {
		const info = statSync(path);
		if (!info.isDirectory()) return void hash.update(`${path} ${info.size} ${info.mtimeMs}\n`);
		for (const name of readdirSync(path).sort()) if (name !== 'paraglide') visit(join(path, name));
	};
	for (const path of ['src', 'search', 'messages', 'static', 'svelte.config.js', 'vite.config.ts'])
		visit(path);
	return hash.digest('hex');
}

function run(/** @type {string} */ command, /** @type {string[]} */ args) {
	const { status, error } = spawnSync(command, args, { stdio: 'inherit' });
	if (status !== 0) stop(`${command} ${args.join(' ')} failed${error ? ': ' + error.message : ''}.`);
}

function step(/** @type {string} */ text) {
	console.log(`\n▸ ${text}`);
}

function stop(/** @type {string} */ text) {
	console.error(`\n✗ ${text}`);
	process.exit(1);
}
