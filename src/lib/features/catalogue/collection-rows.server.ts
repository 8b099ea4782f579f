import type { ExpressionBuilder, Kysely, Selectable } from 'kysely';
import { ageScope } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Unit } from '#lib/server/unit-of-work.ts';
import type { CollectionInfo } from './catalogue-store.ts';
import { onShelves, type AgeScope } from './policy.ts';
import type { PublicationTile } from './publication.ts';
import { tilesByIds } from './tile-rows.server.ts';

function toInfo(row: Selectable<Tables['collection']>): CollectionInfo {
	return {
		slug: row.slug,
		title: { vi: row.title_vi, en: row.title_en },
		description: { vi: row.description_vi, en: row.description_en }
	};
}

/** Collections that hold at least one title in scope, with the ids of the first three. One query. */
export async function readCollections(
	db: Kysely<Tables>,
	scope: AgeScope
): Promise<readonly (CollectionInfo & { readonly first: readonly string[] })[]> {
	if (scope.bands.length === 0) return [];
	const rows = await db
		.selectFrom('collection')
		.selectAll()
		.select((row) => [
			nthTitle(row, scope, 0).as('first'),
			nthTitle(row, scope, 1).as('second'),
			nthTitle(row, scope, 2).as('third')
		])
		.where((row) => row.exists(nthTitle(row, scope, 0)))
		.orderBy('position')
		.limit(100)
		.execute();
	return rows.map((row) => ({
		...toInfo(row),
		first: [row.first, row.second, row.third].filter((id) => id !== null)
	}));
}

/** Id of the n-th title (from 0) of a collection that the scope allows. */
function nthTitle(row: ExpressionBuilder<Tables, 'collection'>, scope: AgeScope, n: number) {
	return row
		.selectFrom('collection_item')
		.innerJoin('publication', 'publication.id', 'collection_item.publication_id')
		.select('publication.id')
		.whereRef('collection_item.collection_id', '=', 'collection.id')
		.where(ageScope(onShelves(scope)).where('publication'))
		.orderBy('collection_item.position')
		.limit(1)
		.offset(n);
}

export async function readCollection(
	db: Kysely<Tables>,
	scope: AgeScope,
	slug: string
): Promise<{ info: CollectionInfo; items: readonly PublicationTile[] } | null> {
	const row = await db.selectFrom('collection').selectAll().where('slug', '=', slug).executeTakeFirst();
	if (!row) return null;
	const ids = await db
		.selectFrom('collection_item')
		.select('publication_id')
		.where('collection_id', '=', row.id)
		.orderBy('position')
		.limit(500)
		.execute();
	const items = await tilesByIds(
		db,
		scope,
		ids.map((item) => item.publication_id)
	);
	return { info: toInfo(row), items };
}

/** Writes a collection from its authored file; books that are not in the catalogue yet are left out. */
export async function replaceCollection(
	{ tx }: Unit,
	collection: CollectionInfo & { position: number; publications: readonly string[] }
): Promise<void> {
	const row = {
		slug: collection.slug,
		title_vi: collection.title.vi,
		title_en: collection.title.en,
		description_vi: collection.description.vi,
		description_en: collection.description.en,
		position: collection.position
	};
	// Insert or hold: of two imports at once the second waits for the first, and its list is the one that stays.
	const { id } = await tx
		.insertInto('collection')
		.values({ id: newId(), ...row })
		.onConflict((conflict) =>
			conflict
				.column('slug')
				.doUpdateSet((known) => ({ ...row, version: known('collection.version', '+', 1) }))
		)
		.returning('id')
		.executeTakeFirstOrThrow();
	await tx.deleteFrom('collection_item').where('collection_id', '=', id).execute();
	if (collection.publications.length === 0) return;
	const publications = await tx
		.selectFrom('publication')
		.select(['id', 'slug'])
		.where('slug', 'in', collection.publications)
		.execute();
	const items = publications.map((publication) => ({
		collection_id: id,
		publication_id: publication.id,
		position: collection.publications.indexOf(publication.slug)
	}));
	if (items.length > 0) await tx.insertInto('collection_item').values(items).execute();
}
