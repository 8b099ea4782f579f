// `npm run build`: builds beside the build that is there, then puts the new one in its place.
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { FINGERPRINT, putBuildInPlace } from './build-folder.mjs';
import { fingerprintOfSources } from './source-fingerprint.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
const place = process.env.BUILD_DIR ?? 'build';
const next = `${place}.next-${process.pid}`;

// Before: a source that changes while it is being built is not in this build.
const fingerprint = fingerprintOfSources(root);
const { status } = spawnSync(
	process.execPath,
	['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'],
	{
		stdio: 'inherit',
		env: { ...process.env, BUILD_DIR: next }
	}
);
if (status !== 0) {
	rmSync(next, { recursive: true, force: true });
	process.exit(status ?? 1);
}
writeFileSync(join(next, FINGERPRINT), fingerprint);
putBuildInPlace(next, place);
