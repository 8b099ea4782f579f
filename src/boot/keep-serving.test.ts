import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { findProjectRoot } from '#lib/server/project-root.ts';

/** A server on which one request goes wrong in one way, as a process of its own: what nobody catches would end the tests too. */
const SERVER = `
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { keepServing } from './src/boot/keep-serving.mjs';
const log = (level) => (line, words) => console.log(JSON.stringify({ level, ...line, words }));
const serving = keepServing({ log: { error: log('error'), fatal: log('fatal') }, stop: (why) => process.exit(7) });
const ways = {
	'/stream': (response) => createReadStream('/there/is/no/such/file').pipe(response),
	'/rejection': () => void Promise.reject(new Error('nobody awaited me')),
	'/thrown': () => setTimeout(() => { throw new Error('nobody caught me'); }, 1),
	'/fine': (response) => response.end('ok')
};
const server = createServer((request, response) => serving.answering(request, response, () => ways[request.url](response)));
server.listen(0, '127.0.0.1', () => console.log(JSON.stringify({ port: server.address().port })));
process.once('SIGUSR2', () => setTimeout(() => { throw new Error('outside any request'); }, 1));
`;

async function start() {
	const child = spawn(process.execPath, ['--input-type=module', '--eval', SERVER], {
		cwd: findProjectRoot(),
		stdio: ['ignore', 'pipe', 'pipe']
	});
	onTestFinished(() => void child.kill('SIGKILL'));
	// Never the stream itself: a process that outlives its test would keep the worker of tests from ending.
	child.stderr.pipe(process.stderr, { end: false });
	const lines: Record<string, unknown>[] = [];
	const reader = createInterface({ input: child.stdout });
	reader.on('line', (line) => lines.push(JSON.parse(line) as Record<string, unknown>));
	await once(reader, 'line');
	const origin = `http://127.0.0.1:${String(lines[0]?.port)}`;
	const status = async (path: string) => (await fetch(origin + path)).status;
	return { child, lines, status };
}

it('what nobody caught ends the request in which it arose, with its id in the log, and the process lives', async () => {
	const { child, lines, status } = await start();
	for (const path of ['/stream', '/rejection', '/thrown']) {
		expect([path, await status(path)]).toEqual([path, 500]);
		expect(await status('/fine')).toBe(200);
	}
	const told = lines.filter(({ level }) => level === 'error');
	expect(told.map(({ error }) => String(error).split('\n')[0])).toEqual([
		expect.stringContaining('ENOENT'),
		'Error: nobody awaited me',
		'Error: nobody caught me'
	]);
	expect(new Set(told.map(({ request }) => request)).size).toBe(3);
	expect(child.exitCode).toBeNull();
});

it('an error outside any request stops the library in order, with an exit code that asks for a new start', async () => {
	const { child, lines } = await start();
	child.kill('SIGUSR2');
	const [code] = (await once(child, 'exit')) as [number];
	expect(code).toBe(7);
	expect(lines.at(-1)).toMatchObject({ level: 'fatal' });
});
