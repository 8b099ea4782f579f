// Runs on the machine's own Node (20 or newer) before anything is installed: only `node:` modules here.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINGERPRINT } from './build-folder.mjs';
import { fingerprintOfSources } from './source-fingerprint.mjs';

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
const mark = join(process.env.BUILD_DIR ?? 'build', FINGERPRINT);
if (!existsSync(mark) || readFileSync(mark, 'utf8') !== fingerprintOfSources(root)) {
	step('Building the library');
	run('npm', ['run', '--silent', 'build']);
}

function lockHash() {
	return createHash('sha256').update(readFileSync('package-lock.json')).digest('hex');
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
