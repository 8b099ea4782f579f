import type { Kysely } from 'kysely';
import * as v from 'valibot';
import { identifierKey, type Identifier } from '#lib/publication/identifier.ts';
import type { Tables } from './schema.ts';

const identifiersSchema = v.array(v.object({ scheme: v.string(), value: v.string() }));
const TITLES_AT_ONCE = 500;

/** Under which a title is found by its identifiers: made from the record, so that no backup needs them. */
export async function writeIdentifiers(
	tx: Kysely<Tables>,
	id: string,
	identifiers: readonly Identifier[]
): Promise<void> {
	await tx.deleteFrom('publication_identifier').where('publication_id', '=', id).execute();
	const keys = new Map(
		identifiers.map(identifierKey).map((key) => [`${key.scheme} ${key.value}`, key] as const)
	);
	if (keys.size === 0) return;
	await tx
		.insertInto('publication_identifier')
		.values([...keys.values()].map((key) => ({ ...key, publication_id: id })))
		.execute();
}

/** Writes them for every title there is. */
export async function fillIdentifiers(tx: Kysely<Tables>): Promise<void> {
	for (let last = ''; ;) {
		const rows = await tx
			.selectFrom('publication')
			.select(['id', 'identifiers'])
			.where('id', '>', last)
			.orderBy('id')
			.limit(TITLES_AT_ONCE)
			.execute();
		for (const { id, identifiers } of rows)
			if (identifiers !== '[]')
				await writeIdentifiers(tx, id, v.parse(identifiersSchema, JSON.parse(identifiers)));
		if (rows.length < TITLES_AT_ONCE) return;
		last = rows.at(-1)?.id ?? '';
	}
}
