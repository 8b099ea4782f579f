import { randomUUID } from 'node:crypto';
import type { EnqueuedTask } from 'meilisearch';
import type { PublicationDocument } from '../../indexes/publications.ts';
import type { Language } from '../../language/language.ts';
import { done, known, settle, type Connection } from './connection.server.ts';
import { bookRecord, passageRecords } from './documents.ts';
import { oneOf } from './filter.ts';

export interface Target {
	readonly books: string;
	readonly passages: string;
}

/** The server refuses more than 100 MB at once; this is a tenth. */
const PASSAGES_AT_ONCE = 2_000;

/**
 * Gives the server titles and returns what to wait for. An index being filled for the first time (`empty`) holds nothing to
 * replace; else the old passages are gone before new ones are sent, because a server that does both in one go may drop both
 * (https://github.com/meilisearch/meilisearch/pull/6415).
 */
export async function send(
	meili: Connection,
	documents: readonly PublicationDocument[],
	language: Language,
	target: Target,
	{ empty = false } = {}
): Promise<EnqueuedTask[]> {
	if (documents.length === 0) return [];
	const { change } = meili;
	const tasks: EnqueuedTask[] = [];
	const inside = change.passages(target.passages);
	const ids = documents.map(({ id }) => id);
	if (!empty) await done(meili, inside.deleteDocuments({ filter: oneOf('publicationId', ids) }));
	const passages = documents.flatMap(passageRecords);
	for (let at = 0; at < passages.length; at += PASSAGES_AT_ONCE)
		tasks.push(await inside.addDocuments(passages.slice(at, at + PASSAGES_AT_ONCE)));
	const records = documents.map((document) => bookRecord(document, language));
	tasks.push(await change.books(target.books).addDocuments(records));
	return tasks;
}

export async function put(
	meili: Connection,
	documents: readonly PublicationDocument[],
	language: Language,
	target: Target = meili.names
): Promise<void> {
	await settle(meili, await send(meili, documents, language, target));
}

export async function take(
	meili: Connection,
	ids: readonly string[],
	target: Target = meili.names
): Promise<void> {
	if (ids.length === 0) return;
	const { change } = meili;
	await settle(meili, [
		await change.books(target.books).deleteDocuments([...ids]),
		await change.passages(target.passages).deleteDocuments({ filter: oneOf('publicationId', ids) })
	]);
}

/** Remembers a change while a rebuild is under way, so that it wins over what the rebuild read before. */
export async function touch(
	meili: Connection,
	changes: readonly { id: string; document: PublicationDocument | null }[]
): Promise<void> {
	if (changes.length === 0 || !(await known(meili.change.state().getDocument('building')))) return;
	const records = changes.map((change) => ({ ...change, mark: randomUUID() }));
	await done(meili, meili.change.touched().addDocuments(records));
}
