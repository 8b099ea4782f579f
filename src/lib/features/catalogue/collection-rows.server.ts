import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import type { CollectionInfo } from './catalogue-store.ts';
import type { AgeScope } from './policy.ts';
import type { BookTile } from './publication.ts';
import { tilesByIds } from './tile-rows.server.ts';

function toInfo(row: Selectable<Tables['collection']>): CollectionInfo {
	return {
		slug: row.slug,
		title: { vi: row.title_vi, en: row.title_en },
		description: { vi: row.description_vi, en: row.description_en }
	};
}

/** Collections that hold at least one title in scope. */
export async function readCollections(
	db: Kysely<Tables>,
	scope: AgeScope
): Promise<readonly CollectionInfo[]> {
	if (scope.bands.length === 0) return [];
	const rows = await db
		.selectFrom('collection')
		.selectAll()
		.where(({ exists, selectFrom }) => {
			let items = selectFrom('collection_item')
				.innerJoin('publication', 'publication.id', 'collection_item.publication_id')
				.select('publication.id')
				.whereRef('collection_item.collection_id', '=', 'collection.id')
				.where('publication.status', '=', 'published')
				.where('publication.band', 'in', scope.bands);
			if (!scope.guidance) items = items.where('publication.guidance', '=', 0);
			return exists(items);
		})
		.orderBy('position')
		.limit(100)
		.execute();
	return rows.map(toInfo);
}

export async function readCollection(
	db: Kysely<Tables>,
	scope: AgeScope,
	slug: string
): Promise<{ info: CollectionInfo; items: readonly BookTile[] } | null> {
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
	db: Kysely<Tables>,
	collection: CollectionInfo & { position: number; books: readonly string[] }
): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const known = await tx
			.selectFrom('collection')
			.select('id')
			.where('slug', '=', collection.slug)
			.executeTakeFirst();
		const id = known?.id ?? newId();
		const row = {
			slug: collection.slug,
			title_vi: collection.title.vi,
			title_en: collection.title.en,
			description_vi: collection.description.vi,
			description_en: collection.description.en,
			position: collection.position
		};
		await (known
			? tx.updateTable('collection').set(row).where('id', '=', id).execute()
			: tx
					.insertInto('collection')
					.values({ id, ...row })
					.execute());
		await tx.deleteFrom('collection_item').where('collection_id', '=', id).execute();
		if (collection.books.length === 0) return;
		const books = await tx
			.selectFrom('publication')
			.select(['id', 'slug'])
			.where('slug', 'in', collection.books)
			.execute();
		const items = books.map((book) => ({
			collection_id: id,
			publication_id: book.id,
			position: collection.books.indexOf(book.slug)
		}));
		if (items.length > 0) await tx.insertInto('collection_item').values(items).execute();
	});
}
