import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What a build is made of. */
const SOURCES = [
	'src',
	'search',
	'messages',
	'static',
	'project.inlang/settings.json',
	'svelte.config.js',
	'vite.config.ts'
];
/** What the build writes below its own sources: no source of it. */
const WRITTEN_BY_BUILD = new Set(['src/lib/paraglide', 'static/pdfjs']);

/** Every file a build in the folder is made of, relative to it, in order. @returns {string[]} */
export function sourcesOfBuild(/** @type {string} */ root) {
	/** @type {string[]} */
	const files = [];
	const visit = (/** @type {string} */ path) => {
		if (WRITTEN_BY_BUILD.has(path)) return;
		if (!statSync(join(root, path)).isDirectory()) return void files.push(path);
		for (const name of readdirSync(join(root, path)).sort()) visit(`${path}/${name}`);
	};
	for (const path of SOURCES) if (existsSync(join(root, path))) visit(path);
	return files;
}

/** Changes when any source of the build changes: names, sizes and times, so that it takes milliseconds. */
export function fingerprintOfSources(/** @type {string} */ root) {
	const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
	for (const path of sourcesOfBuild(root)) {
		const { size, mtimeMs } = statSync(join(root, path));
		hash.update(`${path} ${size} ${mtimeMs}\n`);
	}
	return hash.digest('hex');
}
