import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from './refusal.ts';
import { route, type Answer } from './routes.ts';
import { createStore, type Store } from './store.ts';

export interface StandIn {
	readonly url: string;
	/** What it holds, to look at or to lose. */
	readonly store: Store;
	/** Requests so far that changed something, as "POST /indexes/…". */
	readonly changes: readonly string[];
	/** From now on it takes requests and never answers, or answers again. */
	silent(on: boolean): void;
	/** Called before every request; may throw a Refusal, or stop the server. */
	before(watch: (request: string) => void): void;
	stop(): Promise<void>;
}

/**
 * Speaks as much of Meilisearch's HTTP API as our engine uses and finds as it does, by its documentation and source: enough
 * to catch what we knew of it and got wrong. It is not Meilisearch: set MEILI_URL to run the contract on a real one.
 * One that was stopped comes back with its `port` and `store`.
 */
export async function startStandIn({
	key = '',
	port: given = 0,
	store = createStore()
} = {}): Promise<StandIn> {
	const changes: string[] = [];
	let watch: (request: string) => void = () => {};
	let isSilent = false;
	const server = createServer((request, response) => {
		void body(request).then((sent) => {
			if (isSilent) return;
			const name = `${request.method} ${request.url}`;
			if (request.method !== 'GET' && !name.includes('search')) changes.push(name);
			const { status, body } = answered(() => {
				watch(name);
				needKey(request, key);
				return route(store, request.method ?? 'GET', new URL(request.url ?? '/', 'http://stand.in'), sent);
			});
			response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
		});
	});
	await new Promise<void>((resolve) => server.listen(given, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		store,
		changes,
		silent: (on) => void (isSilent = on),
		before: (next) => void (watch = next),
		stop: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections()))
	};
}

function answered(work: () => Answer): Answer {
	try {
		return work();
	} catch (error) {
		if (error instanceof Refusal) return { status: error.status, body: error.body };
		return { status: 500, body: { message: String(error), code: 'internal', type: 'internal', link: '' } };
	}
}

function needKey({ headers }: IncomingMessage, key: string): void {
	if (key === '') return;
	if (!headers.authorization)
		throw new Refusal('missing_authorization_header', 'The Authorization header is missing.', 401);
	if (headers.authorization !== `Bearer ${key}`)
		throw new Refusal('invalid_api_key', 'The provided API key is invalid.', 403);
}

async function body(request: IncomingMessage): Promise<unknown> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const text = Buffer.concat(parts).toString('utf8');
	return text === '' ? null : JSON.parse(text);
}
