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
	await make(meili, names.books, BOOKS);
	await make(meili, names.passages, PASSAGES);
	await make(meili, names.state, KEPT);
	await done(meili, meili.change.state().addDocuments([{ id: 'rules', value: empty ? rules : '' }]));
}
