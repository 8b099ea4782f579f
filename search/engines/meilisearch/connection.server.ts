import { Meilisearch, MeilisearchApiError, type EnqueuedTask, type EnqueuedTaskPromise } from 'meilisearch';
import type { LessonDocument } from '../../indexes/lessons.ts';
import type { BookRecord, PassageRecord } from './documents.ts';

/** A visitor waits no longer for one request: the page then says kindly that the search is resting. */
const ANSWERED_WITHIN = 4_000;
/** A batch of whole novels takes its time to be sent, */
const SENT_WITHIN = 60_000;
/** and more to be indexed, after everything else the server was given. */
const DONE_WITHIN = 600_000;

/** A change during a rebuild, to be made again in the new index: the document, or null for "removed". */
export interface TouchedRecord {
	readonly id: string;
	/** Another one each time. */
	readonly mark: string;
	readonly document: unknown;
	readonly [attribute: string]: unknown;
}

export type LessonRecord = LessonDocument & { readonly position: number };

export type Connection = ReturnType<typeof connect>;

/** The indexes of this library on a server that may hold others: all names begin with `prefix`. */
export function connect(host: string, apiKey: string, prefix: string) {
	const names = {
		books: `${prefix}books`,
		passages: `${prefix}passages`,
		lessons: `${prefix}lessons`,
		state: `${prefix}state`,
		touched: `${prefix}touched`
	};
	const on = (client: Meilisearch) => ({
		client,
		books: (uid = names.books) => client.index<BookRecord>(uid),
		passages: (uid = names.passages) => client.index<PassageRecord>(uid),
		lessons: () => client.index<LessonRecord>(names.lessons),
		/** `rules`: what the current indexes were built with; `building`: the rebuild that is under way. */
		state: () => client.index<{ id: string; value: string }>(names.state),
		touched: () => client.index<TouchedRecord>(names.touched)
	});
	return {
		names,
		/** For those who wait for an answer. */
		ask: on(new Meilisearch({ host, apiKey, timeout: ANSWERED_WITHIN })),
		/** For what changes indexes. */
		change: on(
			new Meilisearch({
				host,
				apiKey,
				timeout: SENT_WITHIN,
				defaultWaitOptions: { timeout: DONE_WITHIN }
			})
		)
	};
}

/** The server took a change and then could not make it. */
export class MeilisearchTaskFailed extends Error {
	readonly code: string;

	constructor(code: string, message: string) {
		super(`Meilisearch: ${message}`);
		this.name = 'MeilisearchTaskFailed';
		this.code = code;
	}
}

/** Waits until the server has done what it was sent, in whatever order it did it. */
export async function settle({ change }: Connection, tasks: readonly EnqueuedTask[]): Promise<void> {
	for (const { taskUid } of tasks) {
		const { status, error } = await change.client.tasks.waitForTask(taskUid);
		if (status !== 'succeeded')
			throw new MeilisearchTaskFailed(error?.code ?? status, error?.message ?? `task ${taskUid} ${status}`);
	}
}

/** The same for one; `except`: the code of a failure that is as good as success. */
export async function done(meili: Connection, task: EnqueuedTaskPromise, except?: string): Promise<void> {
	try {
		await settle(meili, [await task]);
	} catch (error) {
		if (!(error instanceof MeilisearchTaskFailed) || error.code !== except) throw error;
	}
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

/** With the server's own word for what is wrong ("invalid_api_key") where the log looks for it. */
export function withCode(error: unknown): unknown {
	if (!(error instanceof MeilisearchApiError)) return error;
	return Object.assign(error, { code: error.cause?.code ?? String(error.response.status) });
}
