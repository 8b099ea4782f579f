import { Meilisearch, MeilisearchApiError, type EnqueuedTaskPromise, type Settings } from 'meilisearch';
import { BOOKS, LESSONS, PASSAGES } from './settings.ts';
import type { BookRecord, PassageRecord } from './documents.ts';
import type { LessonDocument } from '../../indexes/lessons.ts';

const TASK_TIMEOUT = 120_000;

/** A change during a rebuild, to be made again in the new index: the document, or null for "removed". */
export interface TouchedRecord {
	readonly id: string;
	readonly document: unknown;
	readonly [attribute: string]: unknown;
}

export type Connection = ReturnType<typeof connect>;

/** The indexes of this library on a server that may hold others: all names begin with `prefix`. */
export function connect(host: string, apiKey: string, prefix: string) {
	const client = new Meilisearch({ host, apiKey, timeout: 10_000 });
	const books = `${prefix}books`;
	const passages = `${prefix}passages`;
	const lessons = `${prefix}lessons`;
	const state = `${prefix}state`;
	const touched = `${prefix}touched`;
	let prepared: Promise<void> | null = null;

	async function make(uid: string, settings: Settings): Promise<void> {
		const exists = await known(client.index(uid).getRawInfo());
		if (!exists) await done(client.createIndex(uid, { primaryKey: 'id' }), 'index_already_exists');
		await done(client.index(uid).updateSettings(settings));
	}

	async function prepare(): Promise<void> {
		await make(books, BOOKS);
		await make(passages, PASSAGES);
		await make(lessons, LESSONS);
		await make(state, {});
	}

	return {
		client,
		names: { books, passages, lessons, state, touched },
		make,
		books: (uid = books) => client.index<BookRecord>(uid),
		passages: (uid = passages) => client.index<PassageRecord>(uid),
		lessons: () => client.index<LessonDocument & { readonly position: number }>(lessons),
		state: () => client.index<{ id: string; value: string }>(state),
		touched: () => client.index<TouchedRecord>(touched),
		/** Creates the indexes at the first use; a failure is tried again at the next. */
		ready(): Promise<void> {
			prepared ??= prepare().catch((error: unknown) => {
				prepared = null;
				throw error;
			});
			return prepared;
		}
	};
}

/** Waits until the server has done it; a task that failed is an error. */
export async function done(task: EnqueuedTaskPromise, except?: string): Promise<void> {
	const { error } = await task.waitTask({ timeout: TASK_TIMEOUT });
	if (error && error.code !== except) throw new Error(`Meilisearch: ${error.message}`);
}

/** The value, or null when the server says that there is no such thing. */
export async function known<Value>(request: Promise<Value>): Promise<Value | null> {
	try {
		return await request;
	} catch (error) {
		if (error instanceof MeilisearchApiError && error.response.status === 404) return null;
		throw error;
	}
}
