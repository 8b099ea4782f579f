import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';

const module = pathToFileURL(join(findProjectRoot(), 'tests/run/together.mjs')).href;
const folder = mkdtempSync(join(tmpdir(), 'vuon-sach-together-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = (name: string, text: string) => {
	const path = join(folder, name);
	writeFileSync(path, text);
	return path;
};
const hanging = script('hanging.mjs', 'console.log("I begin"); setInterval(() => {}, 1e6);');
/** Starts another that keeps the output open, tells its number and ends. */
const orphaning = script(
	'orphaning.mjs',
	`import { spawn } from 'node:child_process';
	const child = spawn(process.execPath, [${JSON.stringify(hanging)}], { stdio: 'inherit' });
	console.log('child ' + child.pid);
	child.unref();
	setTimeout(() => process.exit(0), 300);`
);

function run(...steps: object[]) {
	const runner = spawn(process.execPath, [
		'--input-type=module',
		'-e',
		`import { together } from ${JSON.stringify(module)};
		const steps = ${JSON.stringify(steps)};
		console.log(JSON.stringify(await together(steps.map((step) => ({ ...step, underWay: () => 'at: ' + step.title })))));`
	]);
	let output = '';
	for (const stream of [runner.stdout, runner.stderr])
		stream.on('data', (bytes: Buffer) => (output += bytes.toString()));
	return {
		runner,
		ended: new Promise<string>((resolve) => runner.once('close', () => resolve(output))),
		get output() {
			return output;
		}
	};
}
const isAlive = (pid: number) => {
	try {
		process.kill(pid, 0);
		// A process that nobody has fetched yet is dead all the same.
		return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
	} catch {
		return false;
	}
};
const childOf = (output: string) => Number(/child (\d+)/.exec(output)?.[1]);

it('tells which succeeded, and shows what each wrote', async () => {
	const good = { title: 'good', command: process.execPath, args: ['-e', 'console.log("hello")'], minutes: 1 };
	const bad = { title: 'bad', command: process.execPath, args: ['-e', 'process.exit(3)'], minutes: 1 };
	const none = { title: 'none', command: join(folder, 'nothing'), args: [], minutes: 1 };
	const output = await run(good, bad, none).ended;
	expect(output).toContain('▸ good\nhello\n');
	expect(output).toContain('ENOENT');
	expect(output.trim().split('\n').at(-1)).toBe('[true,false,false]');
});

it('gives up what hangs, and tells what it was at', async () => {
	const output = await run({
		title: 'hanging',
		command: process.execPath,
		args: [hanging],
		minutes: 0.02
	}).ended;
	expect(output).toContain('I begin');
	expect(output).toContain('given up after 0.02 minutes\nat: hanging');
	expect(output.trim().split('\n').at(-1)).toBe('[false]');
});

it('is not held up by what a step leaves behind, and ends it', async () => {
	const output = await run({ title: 'orphaning', command: process.execPath, args: [orphaning], minutes: 1 })
		.ended;
	expect(output).toContain('left processes behind');
	expect(output.trim().split('\n').at(-1)).toBe('[true]');
	expect(isAlive(childOf(output))).toBe(false);
});

it('takes all it started along when it is stopped', async () => {
	const running = run({
		title: 'orphaning',
		command: process.execPath,
		args: [
			'-e',
			`await import(${JSON.stringify(pathToFileURL(orphaning).href)}); setInterval(() => {}, 1e6);`
		],
		minutes: 1
	});
	await expect.poll(() => running.output, { timeout: 10_000 }).toMatch(/child \d+/);
	running.runner.kill('SIGTERM');
	await running.ended;
	await expect.poll(() => isAlive(childOf(running.output)), { timeout: 5_000 }).toBe(false);
});
