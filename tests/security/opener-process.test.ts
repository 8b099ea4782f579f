import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { openerArguments, openerEnvironment } from '#lib/server/publications/run-opener.ts';

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
