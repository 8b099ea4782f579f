import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { fingerprintOfSources, sourcesOfBuild } from './source-fingerprint.mjs';

const home = mkdtempSync(join(tmpdir(), 'fingerprint-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));
const write = (path: string, text = 'x') => {
	mkdirSync(dirname(join(home, path)), { recursive: true });
	writeFileSync(join(home, path), text);
};
beforeAll(() => {
	for (const path of ['package-lock.json', 'src/app.html', 'static/favicon.svg', 'messages/vi/common.json'])
		write(path);
});

it('what the build writes is no source of it: after the first build nothing is to be built', () => {
	const before = fingerprintOfSources(home);
	for (const path of [
		'src/lib/paraglide/messages.js',
		'static/pdfjs/cmaps/a.bcmap',
		'static/pdfjs/.version',
		'build/handler.js'
	])
		write(path);
	expect(fingerprintOfSources(home)).toBe(before);
});

it.each([
	'src/routes/+page.svelte',
	'static/art/bird.svg',
	'messages/en/common.json',
	'package-lock.json',
	'vite.config.ts'
])('a change of %s is built', (path) => {
	const before = fingerprintOfSources(home);
	write(path, `another ${path}`);
	expect(fingerprintOfSources(home)).not.toBe(before);
});

it('no file that git ignores, so none that a tool makes, is a source of the library’s build', () => {
	const root = findProjectRoot();
	const git = spawnSync('git', ['check-ignore', '--stdin'], {
		cwd: root,
		input: sourcesOfBuild(root).join('\n')
	});
	// 1: none is ignored. Without git, or outside a clone, there is nothing to ask.
	if (git.status === 0) expect(git.stdout.toString()).toBe('');
	expect(sourcesOfBuild(root)).toContain('src/hooks.server.ts');
});
