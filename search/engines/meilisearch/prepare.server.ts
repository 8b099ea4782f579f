import type { Settings } from 'meilisearch';
import { done, known, type Connection } from './connection.server.ts';
import { BOOKS, KEPT, LESSONS, PASSAGES } from './settings.ts';

/** Makes an index with these settings. Another process may be doing the same. */
export async function make(meili: Connection, uid: string, settings: Settings): Promise<void> {
	const { client } = meili.change;
	if (!(await known(client.index(uid).getRawInfo())))
		await done(meili, client.createIndex(uid, { primaryKey: 'id' }), 'index_already_exists');
	await done(meili, client.index(uid).updateSettings(settings));
}

/**
 * The same for an index whose attributes are searched by name: older servers know a name only once a document had it, and
 * refuse the search until then (https://github.com/meilisearch/meilisearch/issues/5921). The document goes before it is seen.
 */
export async function makeSearchable(meili: Connection, uid: string, settings: Settings): Promise<void> {
	await make(meili, uid, settings);
	const index = meili.change.client.index(uid);
	const first = Object.fromEntries((settings.searchableAttributes ?? []).map((name) => [name, 'x']));
	await done(meili, index.addDocuments([{ id: 'first', ...first }]));
	await done(meili, index.deleteDocument('first'));
}

/**
 * Before every change: a server that lost its data would make the missing index of the first document it is sent, without
 * any settings. Books and passages that are there keep the settings they were built with until a rebuild.
 */
export async function prepare(meili: Connection, rules: string): Promise<void> {
	const built = await known(meili.ask.state().getDocument('rules'));
	if (built?.value === rules) return;
	const { names } = meili;
	await make(meili, names.lessons, LESSONS);
	if (built) return;
	const empty = !(await known(meili.change.books().getRawInfo()));
	await makeSearchable(meili, names.books, BOOKS);
	await makeSearchable(meili, names.passages, PASSAGES);
	await make(meili, names.state, KEPT);
	await done(meili, meili.change.state().addDocuments([{ id: 'rules', value: empty ? rules : '' }]));
}
