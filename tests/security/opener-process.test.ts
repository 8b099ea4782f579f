import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ANSWER_FILE } from '#lib/server/publications/child-protocol.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import { openerArguments, openerEnvironment } from '#lib/server/publications/run-opener.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const root = findProjectRoot();
const staging = mkdtempSync(join(tmpdir(), 'opening-'));
afterAll(() => rmSync(staging, { recursive: true, force: true }));

/** Runs a few lines under exactly the flags and the environment the opener gets. */
function runAsOpener(lines: string) {
	const script = join(staging, 'probe.mjs');
	writeFileSync(script, lines);
	const flags = openerArguments({ file: script, stagingFolder: staging }).slice(0, -1);
	return spawnSync(process.execPath, [...flags, script], {
		env: openerEnvironment(staging),
		encoding: 'utf8'
	});
}

test('the opener is given no secret', () => {
	process.env.SESSION_SECRET = 'very secret';
	const { stdout } = runAsOpener('console.log(JSON.stringify(process.env))');
	delete process.env.SESSION_SECRET;
	expect(Object.keys(JSON.parse(stdout) as object).sort()).toEqual(
		Object.keys(openerEnvironment(staging)).sort()
	);
});

test('the opener may not read elsewhere, write elsewhere, or start a program', () => {
	const { stdout } = runAsOpener(`
		import { readFileSync, writeFileSync } from 'node:fs';
		import { spawnSync } from 'node:child_process';
		const attempt = (work) => { try { work(); return 'done'; } catch (failure) { return failure.code; } };
		console.log(JSON.stringify([
			attempt(() => readFileSync('/etc/passwd')),
			attempt(() => writeFileSync('/tmp/from-the-opener', 'x')),
			attempt(() => spawnSync('/bin/true')),
			attempt(() => writeFileSync(${JSON.stringify(join(staging, 'own'))}, 'x'))
		]));`);
	expect(JSON.parse(stdout)).toEqual(['ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'ERR_ACCESS_DENIED', 'done']);
});

/** Ids of openers that work below the folder. */
function openersIn(folder: string): string[] {
	const commandOf = (id: string) => {
		try {
			return readFileSync(`/proc/${id}/cmdline`, 'utf8');
		} catch {
			return '';
		}
	};
	return readdirSync('/proc').filter((id) => {
		const command = /^\d+$/.test(id) ? commandOf(id) : '';
		return command.includes('open-child.ts') && command.includes(folder) && !command.startsWith('/bin/sh');
	});
}

test.runIf(process.platform === 'linux')(
	'an opener whose library was killed ends too, and is bounded by the system if it cannot notice',
	async () => {
		const home = mkdtempSync(join(tmpdir(), 'orphan-'));
		const book = join(home, 'long.epub');
		const chapters = Array.from({ length: 900 }, (_, at) => `<p>${at} ${'rì rào '.repeat(2_000)}</p>`);
		writeFileSync(book, tinyEpub({ chapters }));
		const library = join(root, 'tests/support/library-that-opens.ts');
		const asking = spawn(process.execPath, [library, book, home], { stdio: 'ignore' });
		await expect.poll(() => openersIn(home), { timeout: 30_000, interval: 20 }).toHaveLength(1);
		const limits = readFileSync(`/proc/${openersIn(home)[0]}/limits`, 'utf8');
		expect(limits).toMatch(/^Max cpu time +1200 +1200 +seconds/m);
		asking.kill('SIGKILL');
		await expect.poll(() => openersIn(home), { timeout: 30_000, interval: 100 }).toEqual([]);
		const left = readdirSync(home, { recursive: true, encoding: 'utf8' });
		expect(
			left.some((name) => name.endsWith(ANSWER_FILE)),
			'it did not work on to the end'
		).toBe(false);
		rmSync(home, { recursive: true, force: true });
	}
);
