import { sql, type Kysely } from 'kysely';
import { ageScope } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { ShelfCursor, ShelfKey, ShelfPage } from './catalogue-store.ts';
import type { AgeScope } from './policy.ts';
import { tilesByIds } from './tile-rows.server.ts';
import { TOPICS, type Topic } from '#lib/publication/topics.ts';

type Entry = { publication_id: string; published_at: number };

/** Newest first. One index range a band, each no longer than the page: the size of the catalogue does not matter. */
export async function readShelf(
	db: Kysely<Tables>,
	scope: AgeScope,
	key: ShelfKey,
	limit: number,
	after?: ShelfCursor
): Promise<ShelfPage> {
	const ranges = await Promise.all(
		scope.bands.map((band) => {
			let query = db
				.selectFrom('shelf_entry')
				.select(['publication_id', 'published_at'])
				.where('shelf', '=', key)
				.where(ageScope({ ...scope, bands: [band] }).where('shelf_entry'));
			if (after)
				query = query.where(
					sql<boolean>`(published_at, publication_id) < (${after.publishedAt}, ${after.id})`
				);
			return query
				.orderBy('published_at', 'desc')
				.orderBy('publication_id', 'desc')
				.limit(limit + 1)
				.execute();
		})
	);
	const merged = ranges.flat().sort(newestFirst);
	const page = merged.slice(0, limit);
	const last = page.at(-1);
	return {
		items: await tilesByIds(
			db,
			scope,
			page.map((entry) => entry.publication_id)
		),
		next: merged.length > limit && last ? { publishedAt: last.published_at, id: last.publication_id } : null
	};
}

function newestFirst(a: Entry, b: Entry): number {
	if (a.published_at !== b.published_at) return b.published_at - a.published_at;
	return a.publication_id < b.publication_id ? 1 : -1;
}

export async function readTopics(db: Kysely<Tables>, scope: AgeScope): Promise<readonly Topic[]> {
	if (scope.bands.length === 0) return [];
	const found = await Promise.all(
		TOPICS.map(async (topic) => {
			const query = db
				.selectFrom('shelf_entry')
				.select('publication_id')
				.where('shelf', '=', `topic:${topic}`)
				.where(ageScope(scope).where('shelf_entry'));
			return (await query.limit(1).executeTakeFirst()) ? topic : null;
		})
	);
	return found.filter((topic) => topic !== null);
}

/** Puts a title on the shelves where it belongs now: on none while it is not published. Part of the caller’s transaction. */
export async function writeShelves(tx: Kysely<Tables>, id: string): Promise<void> {
	await tx.deleteFrom('shelf_entry').where('publication_id', '=', id).execute();
	const publication = await tx
		.selectFrom('publication')
		.select(['band', 'guidance', 'genre', 'has_audio', 'published_at', 'status'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!publication?.band || publication.status !== 'published' || publication.published_at === null) return;
	const topics = await tx
		.selectFrom('publication_topic')
		.select('topic')
		.where('publication_id', '=', id)
		.execute();
	const shelves: ShelfKey[] = [
		'all',
		`genre:${publication.genre}`,
		...topics.map(({ topic }) => `topic:${topic}` as const)
	];
	if (publication.has_audio) shelves.push('audio');
	const { band, guidance, published_at } = publication;
	await tx
		.insertInto('shelf_entry')
		.values(shelves.map((shelf) => ({ shelf, band, guidance, published_at, publication_id: id })))
		.execute();
}
