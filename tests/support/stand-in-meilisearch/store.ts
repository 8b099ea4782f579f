import { condition, type Document } from './filter.ts';
import { indexNotFound, Refusal } from './refusal.ts';
import type { Index } from './search.ts';
import { DEFAULTS, type Settings } from './settings.ts';

interface Task {
	readonly work: () => void;
	status: 'enqueued' | 'succeeded' | 'failed';
	error: object | null;
}

export type Store = ReturnType<typeof createStore>;

/** The indexes of the stand-in. Tasks are done when they are next looked at, in order, as a slow server would. */
export function createStore() {
	const indexes = new Map<string, Index>();
	const tasks: Task[] = [];
	const need = (uid: string) => {
		const index = indexes.get(uid);
		if (!index) throw indexNotFound(uid);
		return index;
	};
	/** Documents and settings sent to an index that is not there make it. */
	const madeIfMissing = (uid: string) => {
		const index = indexes.get(uid) ?? { settings: DEFAULTS, documents: new Map(), names: new Set() };
		indexes.set(uid, index);
		return index;
	};

	return {
		indexes,
		need,
		enqueue(work: () => void) {
			tasks.push({ work, status: 'enqueued', error: null });
			return { taskUid: tasks.length - 1, indexUid: null, status: 'enqueued', type: 'any', enqueuedAt: NOW };
		},
		task(uid: number) {
			for (const task of tasks.slice(0, uid + 1)) if (task.status === 'enqueued') run(task);
			const task = tasks[uid];
			if (!task) throw new Refusal('task_not_found', `Task \`${uid}\` not found.`, 404);
			return { uid, indexUid: null, status: task.status, type: 'any', error: task.error };
		},
		create(uid: string) {
			if (indexes.has(uid)) throw new Refusal('index_already_exists', `Index \`${uid}\` already exists.`);
			madeIfMissing(uid);
		},
		drop(uid: string) {
			need(uid);
			indexes.delete(uid);
		},
		/** All pairs or none. */
		swap(pairs: readonly (readonly [string, string])[]) {
			for (const pair of pairs) pair.forEach(need);
			for (const [a, b] of pairs) {
				const [first, second] = [need(a), need(b)];
				indexes.set(a, second).set(b, first);
			}
		},
		set(uid: string, settings: Partial<Settings>) {
			const index = madeIfMissing(uid);
			index.settings = { ...index.settings, ...settings };
		},
		add(uid: string, documents: readonly Document[]) {
			const { documents: kept, names } = madeIfMissing(uid);
			for (const { id } of documents) {
				if (!/^[A-Za-z0-9_-]{1,511}$/.test(id))
					throw new Refusal('invalid_document_id', `Document identifier \`${id}\` is invalid.`);
			}
			for (const document of documents) {
				kept.set(document.id, document);
				for (const name of Object.keys(document)) names.add(name);
			}
		},
		remove(uid: string, ids: readonly string[] | null) {
			const { documents } = need(uid);
			for (const id of ids ?? [...documents.keys()]) documents.delete(id);
		},
		removeWhere(uid: string, filter: string) {
			const { documents, settings } = need(uid);
			const passes = condition(filter, settings.filterableAttributes);
			for (const [id, document] of documents) if (passes(document)) documents.delete(id);
		}
	};
}

const NOW = '2026-01-01T00:00:00Z';

function run(task: Task): void {
	try {
		task.work();
		task.status = 'succeeded';
	} catch (error) {
		if (!(error instanceof Refusal)) throw error;
		task.status = 'failed';
		task.error = error.body;
	}
}
