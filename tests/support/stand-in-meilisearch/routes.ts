import type { Document } from './filter.ts';
import { indexNotFound, onlyKnown, Refusal } from './refusal.ts';
import { search, type Search } from './search.ts';
import { checkSettings, type Settings } from './settings.ts';
import type { Store } from './store.ts';

export interface Answer {
	readonly status: number;
	readonly body: unknown;
}

const ok = (value: unknown): Answer => ({ status: 200, body: value });

/** The part of the HTTP API that our engine uses. */
export function route(store: Store, method: string, url: URL, sent: unknown): Answer {
	const task = (work: () => void): Answer => ({ status: 202, body: store.enqueue(work) });
	const [, top = '', uid = '', ...rest] = url.pathname.split('/').map(decodeURIComponent);
	switch (top) {
		case 'tasks':
			return ok(store.task(Number(uid)));
		case 'multi-search': {
			const { queries } = sent as { queries: (Search & { indexUid: string })[] };
			const results = queries.map(({ indexUid, ...query }) => ({
				indexUid,
				...search(store.need(indexUid), query)
			}));
			return ok({ results });
		}
		case 'swap-indexes': {
			const swaps = sent as { indexes: [string, string] }[];
			// Servers before 1.18 know no more.
			for (const swap of swaps) onlyKnown(swap, ['indexes']);
			return task(() => store.swap(swaps.map(({ indexes }) => indexes)));
		}
		case 'indexes':
			if (uid) return ofIndex(store, uid, rest, { method, url, sent, task });
			if (method === 'POST') return task(() => store.create((sent as { uid: string }).uid));
			return ok({ results: [...store.indexes.keys()].map((name) => ({ uid: name })), total: 0 });
		default:
			throw new Refusal('not_found', 'no such address', 404);
	}
}

interface Asked {
	readonly method: string;
	readonly url: URL;
	readonly sent: unknown;
	readonly task: (work: () => void) => Answer;
}

function ofIndex(store: Store, uid: string, [what = '', more = '']: string[], asked: Asked): Answer {
	const { method, sent, task } = asked;
	if (method === 'DELETE' && what === '') return task(() => store.drop(uid));
	if (what === 'settings') {
		checkSettings(sent as Partial<Settings>);
		return task(() => store.set(uid, sent as Partial<Settings>));
	}
	if (what === 'documents' && method !== 'GET') return changed(store, uid, more, asked);
	const { documents } = store.indexes.has(uid) ? store.need(uid) : refuse(uid);
	if (what === '') return ok({ uid, primaryKey: 'id' });
	if (what === 'stats') return ok({ numberOfDocuments: documents.size, isIndexing: false });
	if (what === 'search') return ok(search(store.need(uid), sent as Search));
	if (!more) return listed([...documents.values()], asked.url.searchParams);
	const document = documents.get(more);
	if (document) return ok(document);
	throw new Refusal('document_not_found', `Document \`${more}\` not found.`, 404);
}

function refuse(uid: string): never {
	throw indexNotFound(uid);
}

function changed(store: Store, uid: string, more: string, { method, sent, task }: Asked): Answer {
	if (method === 'DELETE') return task(() => store.remove(uid, more ? [more] : null));
	if (more === 'delete-batch') return task(() => store.remove(uid, sent as string[]));
	if (more === 'delete') return task(() => store.removeWhere(uid, (sent as { filter: string }).filter));
	return task(() => store.add(uid, sent as Document[]));
}

function listed(documents: readonly Document[], parameters: URLSearchParams): Answer {
	const offset = Number(parameters.get('offset') ?? 0);
	const limit = Number(parameters.get('limit') ?? 20);
	const fields = parameters.get('fields')?.split(',');
	const results = documents
		.slice(offset, offset + limit)
		.map((document) =>
			fields
				? Object.fromEntries(Object.entries(document).filter(([name]) => fields.includes(name)))
				: document
		);
	return ok({ results, offset, limit, total: documents.length });
}
