import { createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

const WORKER = '/service-worker.js';
const NEXT = '-next';

/**
 * A door of its own to a library. Before `update` it gives all as it is; afterwards the service worker is one of another build, by the
 * version it names itself with (two real builds would take minutes). Browsers ask for a worker where no journey can answer for the
 * library, so the answer has to come over the line.
 */
export async function openNextBuild(library: string) {
	let updated = false;
	const version = await versionOf(library);
	function pass(asked: IncomingMessage, answer: ServerResponse): void {
		const isWorker = updated && asked.url === WORKER;
		// The library takes forms from its own pages alone, and compresses where it may.
		const headers = { ...asked.headers, host: new URL(library).host };
		if (headers.origin) headers.origin = library;
		if (isWorker) headers['accept-encoding'] = 'identity';
		const ask = request(library + asked.url, { method: asked.method, headers }, (came) => {
			if (!isWorker) {
				answer.writeHead(came.statusCode ?? 502, came.headers);
				came.pipe(answer);
				return;
			}
			const parts: Buffer[] = [];
			came.on('data', (part: Buffer) => parts.push(part));
			came.on('end', () => {
				const { 'content-length': _, etag: __, ...kept } = came.headers;
				answer.writeHead(200, kept);
				answer.end(
					Buffer.concat(parts)
						.toString()
						.replaceAll(version, version + NEXT)
				);
			});
		});
		ask.on('error', () => answer.destroy());
		asked.pipe(ask);
	}
	const server = createServer(pass);
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	return {
		origin: `http://localhost:${(server.address() as AddressInfo).port}`,
		/** What the version of the other build ends with. */
		next: NEXT,
		update: () => void (updated = true),
		close: () =>
			new Promise<void>((resolve) => {
				server.closeAllConnections();
				server.close(() => resolve());
			})
	};
}

/** As Kit names it. */
async function versionOf(library: string): Promise<string> {
	const answer = await fetch(`${library}/_app/version.json`);
	return ((await answer.json()) as { version: string }).version;
}
