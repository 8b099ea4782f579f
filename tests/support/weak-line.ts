import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

export interface Passed {
	readonly method: string;
	/** Path and query. */
	readonly url: string;
	readonly bytes: number;
}

/** What the line does with a request instead of passing it on: an answer, a cut, or nothing at all. */
export type Mishap = { readonly status: number; readonly body?: string } | 'cut' | 'silence';

interface Options {
	/** Address of the store behind the line. */
	readonly to: string;
	/** Asked for every request with how often the very same was asked before; null passes it on. */
	readonly mishap: (asked: Passed, before: number) => Mishap | null;
}

/** A line between a client and a store on which things go wrong as told, and which remembers what it was asked. */
export async function startWeakLine({ to, mishap }: Options) {
	const store = new URL(to);
	const asked: Passed[] = [];
	let [under, most] = [0, 0];

	const server = createServer((request, response) => {
		if (request.method === 'PUT') most = Math.max(most, ++under);
		response.once('close', () => (under -= request.method === 'PUT' ? 1 : 0));
		const { method = 'GET', url = '/' } = request;
		const one = { method, url, bytes: Number(request.headers['content-length'] ?? 0) };
		const before = asked.filter((other) => other.method === method && other.url === url).length;
		asked.push(one);
		const wrong = mishap(one, before);
		if (wrong) void goWrong(wrong, request, response);
		else pass(request, response);
	});

	function pass(request: IncomingMessage, response: ServerResponse): void {
		const { method, headers, url } = request;
		const onward = send({ host: store.hostname, port: store.port, method, path: url, headers }, (answer) => {
			response.writeHead(answer.statusCode ?? 502, answer.headers);
			answer.pipe(response);
		});
		onward.once('error', () => response.destroy());
		request.pipe(onward);
	}

	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const address = server.address();
	if (!address || typeof address === 'string') throw new Error('no port');
	return {
		/** The store's address as seen through this line. */
		url: `http://127.0.0.1:${address.port}${store.pathname}`,
		asked,
		/** Most writes that were on their way at once. */
		get mostWrites() {
			return most;
		},
		async stop(): Promise<void> {
			server.closeAllConnections();
			await new Promise((resolve) => server.close(resolve));
		}
	};
}

async function goWrong(wrong: Mishap, request: IncomingMessage, response: ServerResponse): Promise<void> {
	if (wrong === 'silence') return;
	if (wrong === 'cut') return void request.socket.destroy();
	await text(request);
	response.writeHead(wrong.status, { 'content-type': 'application/xml' }).end(wrong.body ?? '');
}
