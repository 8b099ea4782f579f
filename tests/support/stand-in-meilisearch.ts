import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createStore, type Search, type Store } from './stand-in-meilisearch-store.ts';

/**
 * Speaks as much of Meilisearch's HTTP API as our engine uses, by its documentation: enough to catch our own mistakes
 * (addresses, order of tasks, pages, age scope). It is not Meilisearch: set MEILI_URL to run the contract on a real one.
 */
export async function startStandIn(): Promise<{ url: string; stop(): Promise<void> }> {
	const store = createStore();
	const server = createServer((request, response) => {
		void body(request).then((sent) => {
			const answer = route(
				store,
				request.method ?? 'GET',
				new URL(request.url ?? '/', 'http://stand.in'),
				sent
			);
			response.writeHead(answer.status, { 'content-type': 'application/json' });
			response.end(JSON.stringify(answer.body));
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${port}`,
		stop: () => new Promise((resolve) => (server.close(() => resolve()), server.closeAllConnections()))
	};
}

interface Answer {
	readonly status: number;
	readonly body: unknown;
}

async function body(request: IncomingMessage): Promise<unknown> {
	const parts: Buffer[] = [];
	for await (const part of request) parts.push(part as Buffer);
	const text = Buffer.concat(parts).toString('utf8');
	return text === '' ? null : JSON.parse(text);
}

const ok = (value: unknown): Answer => ({ status: 200, body: value });
const missing = (): Answer => ({
	status: 404,
	body: { message: 'not found', code: 'index_not_found', type: 'invalid_request', link: '' }
});

function route(store: Store, method: string, url: URL, sent: unknown): Answer {
	const task = (work: () => void): Answer => ({ status: 202, body: store.enqueue(work) });
	const [, top = '', uid = '', what = '', more = ''] = url.pathname.split('/').map(decodeURIComponent);
	if (top === 'tasks') return ok(store.task(Number(uid)));
	if (top === 'multi-search') {
		const { queries } = sent as { queries: (Search & { indexUid: string })[] };
		return ok({
			results: queries.map((query) => ({ indexUid: query.indexUid, ...store.search(query.indexUid, query) }))
		});
	}
	if (top === 'swap-indexes') {
		return task(() =>
			(sent as { indexes: [string, string] }[]).forEach(({ indexes }) => store.swap(...indexes))
		);
	}
	if (top !== 'indexes') return missing();
	if (uid === '') {
		if (method === 'GET')
			return ok({ results: store.names().map((name) => ({ uid: name })), offset: 0, limit: 1000, total: 0 });
		return task(() => store.create((sent as { uid: string }).uid));
	}
	if (method === 'DELETE' && what === '') return task(() => store.drop(uid));
	if (what === 'settings') return task(() => undefined);
	const index = store.index(uid);
	if (!index) return missing();
	if (what === '') return ok({ uid, primaryKey: 'id' });
	if (what === 'stats') return ok({ numberOfDocuments: index.size });
	if (what === 'search') return ok(store.search(uid, sent as Search));
	if (what !== 'documents') return missing();
	if (method === 'GET' && more) return index.has(more) ? ok(index.get(more)) : missing();
	if (method === 'GET') {
		const from = Number(url.searchParams.get('offset') ?? 0);
		const results = [...index.values()].slice(from, from + Number(url.searchParams.get('limit') ?? 20));
		return ok({ results, offset: from, limit: 20, total: index.size });
	}
	if (method === 'DELETE') return task(() => store.index(uid)?.clear());
	if (more === 'delete-batch')
		return task(() => (sent as string[]).forEach((id) => store.index(uid)?.delete(id)));
	if (more === 'delete') return task(() => store.removeWhere(uid, (sent as { filter: string }).filter));
	return task(() => store.add(uid, sent as { id: string }[]));
}
