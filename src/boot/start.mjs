// Starts the library: fills an empty one, then listens. Runs on the locked Node.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createLog } from '../lib/server/log.ts';
import { networkAddresses } from '../lib/server/network-addresses.ts';
import { copyForServing } from './build-folder.mjs';
import { keepServing } from './keep-serving.mjs';
import { whyNotListening } from './why-not-listening.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '../..');
process.chdir(root);
process.env.NODE_ENV ??= 'production';
const port = Number(process.env.PORT || 3000);
const host = process.env.HOST || '0.0.0.0';
// Without ORIGIN the library answers by whatever name it is called: localhost, an address in the school's network.
// The header says which protocol that was; ours alone may set it.
const PROTOCOL_HEADER = 'x-library-protocol';
const anyName = !process.env.ORIGIN && !process.env.PROTOCOL_HEADER;
if (anyName) process.env.PROTOCOL_HEADER = PROTOCOL_HEADER;
// One upload request carries 8 MiB; nothing else sends more (see src/lib/features/deposit).
process.env.BODY_SIZE_LIMIT ??= '10M';

// Settings are checked, the schema is brought up to date and an empty library is filled before the door opens.
const prepared = spawnSync(process.execPath, ['src/lib/server/tasks/cli.ts', 'prepare'], {
	stdio: 'inherit'
});
if (prepared.status !== 0) process.exit(prepared.status ?? 1);

// The library serves from a copy of its own: the build may be replaced while it runs.
const build = copyForServing(await builtAt(process.env.BUILD_DIR ?? 'build'), join(root, '.cache/serving'));
process.env.BUILD_DIR = relative(root, build);
const { handler } = await import(pathToFileURL(join(build, 'handler.js')).href).catch((error) => {
	if (error.name === 'SettingUnusable') stop(error.message);
	console.error(error);
	stop(`The build in ${build} does not start. Build it again: npm run build`);
});
const serving = keepServing({
	log: createLog(process.env.LOG_LEVEL || 'info'),
	stop: (reason) => void leave(reason, 1)
});

const server = createServer((request, response) => {
	if (anyName) request.headers[PROTOCOL_HEADER] = 'http';
	// Files of the build are answered before any hook of ours.
	response.setHeader('x-content-type-options', 'nosniff');
	serving.answering(request, response, () => {
		handler(request, response, () => {
			response.statusCode = 404;
			response.end();
		});
	});
});
server.on('error', (error) => stop(whyNotListening(error, { port, host })));
server.listen(port, host, () => {
	const addresses = anyName
		? [`http://localhost:${port}`, ...networkAddresses({ host, port })]
		: [process.env.ORIGIN ?? `http://${host}:${port}`];
	console.log(`\n  Vườn Sách mở cửa tại ${addresses.join('  ·  ')}\n`);
});

/** Longer than the worker lets a job go on (5 s) and takes to give it back. */
const LEAVE_MS = 10_000;
let leaving = false;
async function leave(/** @type {string} */ signal, code = 0) {
	if (leaving) return;
	leaving = true;
	console.log(`\n  ${signal}: đóng cửa nhẹ nhàng…`);
	// Requests under way may end; idle connections go at once, all others after the grace.
	const grace = setTimeout(
		() => server.closeAllConnections(),
		Number(process.env.SHUTDOWN_TIMEOUT || 20) * 1000
	);
	await new Promise((resolve) => {
		server.close(resolve);
		server.closeIdleConnections();
	});
	clearTimeout(grace);
	/** @type {Promise<void>[]} */
	const ends = [];
	for (const listener of process.listeners('sveltekit:shutdown'))
		listener(signal, (/** @type {Promise<void>} */ end) => ends.push(end));
	// The running job goes back to the queue; a database that does not answer is not waited for.
	await Promise.race([Promise.all(ends), new Promise((resolve) => setTimeout(resolve, LEAVE_MS))]);
	process.exit(code);
}
process.on('SIGTERM', () => void leave('SIGTERM'));
process.on('SIGINT', () => void leave('SIGINT'));

/** Absolute. A build that is being replaced at this moment is away for an instant. */
async function builtAt(/** @type {string} */ folder) {
	const path = join(root, folder);
	for (let tries = 0; tries < 40; tries++) {
		if (existsSync(join(path, 'handler.js'))) return path;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	return stop(`There is no build in ${path}. Build it: npm run build (npm start does so by itself).`);
}

/** @returns {never} */
function stop(/** @type {string} */ why) {
	console.error(`\n✗ ${why}`);
	process.exit(1);
}
