import type { BookBatches } from '../../engine.ts';
import type { BookDocument } from '../../indexes/books.ts';
import type { Language } from '../../language/language.ts';
import { done, known, type Connection } from './connection.server.ts';
import { bookRecord, passageRecords } from './documents.ts';
import { oneOf } from './filter.ts';
import { BOOKS, PASSAGES } from './settings.ts';

interface Target {
	readonly books: string;
	readonly passages: string;
}

/** The server does one task after the other in the order it got them: waiting for the last is waiting for all. */
export async function put(
	meili: Connection,
	documents: readonly BookDocument[],
	language: Language,
	target: Target = meili.names
): Promise<void> {
	if (documents.length === 0) return;
	const ids = documents.map(({ id }) => id);
	const passages = documents.flatMap(passageRecords);
	await done(meili.passages(target.passages).deleteDocuments({ filter: oneOf('bookId', ids) }));
	for (let at = 0; at < passages.length; at += 2_000) {
		await done(meili.passages(target.passages).addDocuments(passages.slice(at, at + 2_000)));
	}
	await done(
		meili.books(target.books).addDocuments(documents.map((document) => bookRecord(document, language)))
	);
}

export async function take(
	meili: Connection,
	ids: readonly string[],
	target: Target = meili.names
): Promise<void> {
	if (ids.length === 0) return;
	await done(meili.books(target.books).deleteDocuments([...ids]));
	await done(meili.passages(target.passages).deleteDocuments({ filter: oneOf('bookId', ids) }));
}

/** Remembers a change while a rebuild is under way, so that it wins over what the rebuild read before. */
export async function touch(
	meili: Connection,
	changes: readonly { id: string; document: BookDocument | null }[]
): Promise<void> {
	if (changes.length === 0 || !(await known(meili.touched().getRawInfo()))) return;
	await done(meili.touched().addDocuments([...changes]));
}

/** Fills new indexes beside the old ones, swaps them in one step and drops the old. */
export async function rebuild(
	meili: Connection,
	batches: BookBatches,
	language: Language,
	rules: string
): Promise<number> {
	const { client, names } = meili;
	await dropLeftovers(meili);
	const next = {
		books: `${names.books}-next-${Date.now()}`,
		passages: `${names.passages}-next-${Date.now()}`
	};
	await meili.make(names.touched, {});
	await meili.make(next.books, BOOKS);
	await meili.make(next.passages, PASSAGES);
	for await (const batch of batches) await put(meili, batch, language, next);
	await repeatTouched(meili, language, next);
	await done(
		client.swapIndexes([
			{ indexes: [names.books, next.books], rename: false },
			{ indexes: [names.passages, next.passages], rename: false }
		])
	);
	// What changed between the last look and the swap.
	await repeatTouched(meili, language, names);
	await done(meili.state().addDocuments([{ id: 'rules', value: rules }]));
	await dropLeftovers(meili);
	return (await meili.books().getStats()).numberOfDocuments;
}

async function repeatTouched(meili: Connection, language: Language, target: Target): Promise<void> {
	for (let offset = 0; ;) {
		const { results } = await meili.touched().getDocuments({ offset, limit: 200 });
		if (results.length === 0) return;
		offset += results.length;
		// Written by `touch` from a checked document.
		const documents = results.flatMap(({ document }) => (document ? [document as BookDocument] : []));
		await put(meili, documents, language, target);
		await take(
			meili,
			results.filter(({ document }) => document === null).map(({ id }) => id),
			target
		);
	}
}

/** Indexes of a finished rebuild, or of one that was killed. */
async function dropLeftovers({ client, names }: Connection): Promise<void> {
	const { results } = await client.getRawIndexes({ limit: 1_000 });
	const left = results
		.map(({ uid }) => uid)
		.filter(
			(uid) =>
				uid === names.touched ||
				uid.startsWith(`${names.books}-next-`) ||
				uid.startsWith(`${names.passages}-next-`)
		);
	for (const uid of left) await done(client.deleteIndex(uid), 'index_not_found');
}
