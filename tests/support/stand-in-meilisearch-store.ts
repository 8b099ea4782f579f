type Document = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Search {
	readonly q?: string;
	readonly filter?: string;
	readonly sort?: readonly string[];
	readonly facets?: readonly string[];
	readonly attributesToSearchOn?: readonly string[];
	readonly page?: number;
	readonly hitsPerPage?: number;
	readonly limit?: number;
}

export type Store = ReturnType<typeof createStore>;

/** The indexes of the stand-in. Tasks are done when they are next looked at, in order, as a slow server would. */
export function createStore() {
	let indexes = new Map<string, Map<string, Document>>();
	const tasks: { work: () => void; done: boolean }[] = [];
	const need = (uid: string) => {
		const index = indexes.get(uid) ?? new Map<string, Document>();
		indexes.set(uid, index);
		return index;
	};

	return {
		enqueue(work: () => void) {
			tasks.push({ work, done: false });
			return {
				taskUid: tasks.length - 1,
				indexUid: null,
				status: 'enqueued',
				type: 'any',
				enqueuedAt: '2026-01-01T00:00:00Z'
			};
		},
		task(uid: number) {
			for (const task of tasks.slice(0, uid + 1)) {
				if (!task.done) task.work();
				task.done = true;
			}
			return { uid, indexUid: null, status: 'succeeded', type: 'any', error: null };
		},
		names: () => [...indexes.keys()],
		index: (uid: string) => indexes.get(uid),
		create: (uid: string) => void need(uid),
		drop: (uid: string) => void indexes.delete(uid),
		swap(a: string, b: string) {
			const [first, second] = [need(a), need(b)];
			indexes = new Map([...indexes, [a, second], [b, first]]);
		},
		add(uid: string, documents: readonly Document[]) {
			for (const document of documents) {
				if (!/^[A-Za-z0-9_-]{1,511}$/.test(document.id))
					throw new Error(`invalid document id ${document.id}`);
				need(uid).set(document.id, document);
			}
		},
		removeWhere(uid: string, filter: string) {
			const passes = condition(filter);
			for (const [id, document] of need(uid)) if (passes(document)) need(uid).delete(id);
		},
		search(uid: string, search: Search) {
			const passes = condition(search.filter ?? '');
			const found = [...need(uid).values()]
				.filter((document) => passes(document) && holds(document, search))
				.reverse();
			if (search.sort) found.sort(order(search.sort));
			const size = search.hitsPerPage ?? search.limit ?? 20;
			const from = ((search.page ?? 1) - 1) * size;
			return {
				hits: found.slice(from, from + size),
				totalHits: found.length,
				query: search.q ?? '',
				processingTimeMs: 0,
				facetDistribution: Object.fromEntries(
					(search.facets ?? []).map((facet) => [facet, tally(found, facet)])
				)
			};
		}
	};
}

/** As the server normalises: no marks, lower case, letters and digits. */
function tokens(text: unknown): string[] {
	return (
		String(text ?? '')
			.normalize('NFKD')
			.replace(/\p{M}/gu, '')
			.replace(/đ/gi, 'd')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	);
}

function holds(document: Document, { q = '', attributesToSearchOn = [] }: Search): boolean {
	const asked = tokens(q);
	const words = attributesToSearchOn.flatMap((attribute) => tokens(document[attribute]));
	return asked.every((word, position) => {
		const beginning = position === asked.length - 1 && !/\s$/.test(q);
		return words.some((candidate) => candidate === word || (beginning && candidate.startsWith(word)));
	});
}

function condition(filter: string): (document: Document) => boolean {
	const parts = filter === '' ? [] : filter.split(/ AND (?=\w+ (?:=|IN) )/);
	const tests = parts.map((part) => {
		const match = /^(\w+) (?:= (.+)|IN (\[.*\]))$/s.exec(part);
		if (!match) throw new Error(`a filter the server would refuse: ${part}`);
		const [, attribute = '', one, many] = match;
		const wanted = (JSON.parse(many ?? `[${one}]`) as unknown[]).map(String);
		return (document: Document) => valuesOf(document, attribute).some((value) => wanted.includes(value));
	});
	return (document) => tests.every((test) => test(document));
}

function valuesOf(document: Document, attribute: string): string[] {
	const value = document[attribute];
	return (Array.isArray(value) ? value : [value]).map(String);
}

function order(sort: readonly string[]) {
	return (a: Document, b: Document): number => {
		for (const rule of sort) {
			const [attribute = '', direction] = rule.split(':');
			const [x, y] = [a[attribute] as string, b[attribute] as string];
			if (x !== y) return (x < y ? -1 : 1) * (direction === 'desc' ? -1 : 1);
		}
		return 0;
	};
}

function tally(documents: readonly Document[], facet: string): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const value of documents.flatMap((document) => valuesOf(document, facet)))
		counts[value] = (counts[value] ?? 0) + 1;
	return counts;
}
