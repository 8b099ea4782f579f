import { sql, type Kysely } from 'kysely';
import { ageScope } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { ShelfCursor, ShelfKey, ShelfPage } from './catalogue-store.ts';
import type { AgeScope } from './policy.ts';
import type { ShelfTile } from './publication.ts';
import { inOrder, shelfTiles, tilesByIds } from './tile-rows.server.ts';
import { GENRES, TOPICS, type Genre, type Topic } from '#lib/publication/topics.ts';

interface Entry {
	readonly shelf: string;
	readonly publication_id: string;
	readonly published_at: number;
}

/** One page of a shelf, newest first. */
export async function readShelf(
	db: Kysely<Tables>,
	scope: AgeScope,
	key: ShelfKey,
	limit: number,
	after?: ShelfCursor
): Promise<ShelfPage> {
	const [entries = []] = await readEntries(db, scope, [key], limit + 1, after);
	const shown = entries.slice(0, limit);
	const last = shown.at(-1);
	const more = entries.length > limit && last;
	return {
		items: await tilesByIds(db, scope, shown.map(idOf)),
		next: more ? { publishedAt: more.published_at, id: more.publication_id } : null
	};
}

/** The beginning of a shelf. Two queries. */
export async function readShelfStart(
	db: Kysely<Tables>,
	scope: AgeScope,
	key: ShelfKey,
	limit: number
): Promise<ShelfTile[]> {
	const [ids = []] = await readShelfIds(db, scope, [key], limit);
	return inOrder(ids, await shelfTiles(db, scope, ids));
}

/** Ids at the beginning of each shelf, in the order of `keys`. One query. */
export async function readShelfIds(
	db: Kysely<Tables>,
	scope: AgeScope,
	keys: readonly ShelfKey[],
	limit: number
): Promise<string[][]> {
	return (await readEntries(db, scope, keys, limit)).map((entries) => entries.map(idOf));
}

const idOf = (entry: Entry): string => entry.publication_id;

/**
 * The next entries of each shelf, in the order of `keys`. One statement: one index range a shelf and band, each no longer
 * than asked for, so that the size of the catalogue does not matter.
 */
async function readEntries(
	db: Kysely<Tables>,
	scope: AgeScope,
	keys: readonly ShelfKey[],
	limit: number,
	after?: ShelfCursor
): Promise<Entry[][]> {
	const [first, ...others] = keys.flatMap((key) =>
		scope.bands.map((band) => {
			let range = db
				.selectFrom('shelf_entry')
				.select(['shelf', 'publication_id', 'published_at'])
				.where('shelf', '=', key)
				.where(ageScope({ ...scope, bands: [band] }).where('shelf_entry'));
			if (after)
				range = range.where(
					sql<boolean>`(published_at, publication_id) < (${after.publishedAt}, ${after.id})`
				);
			const newest = range.orderBy('published_at', 'desc').orderBy('publication_id', 'desc').limit(limit);
			return db.selectFrom(newest.as('newest')).selectAll();
		})
	);
	const entries = first ? await others.reduce((all, one) => all.unionAll(one), first).execute() : [];
	return keys.map((key) =>
		entries
			.filter((entry) => entry.shelf === key)
			.sort(newestFirst)
			.slice(0, limit)
	);
}

function newestFirst(a: Entry, b: Entry): number {
	if (a.published_at !== b.published_at) return b.published_at - a.published_at;
	return a.publication_id < b.publication_id ? 1 : -1;
}

export const readTopics = (db: Kysely<Tables>, scope: AgeScope): Promise<readonly Topic[]> =>
	withTitles(db, scope, TOPICS, (topic) => `topic:${topic}`);

export const readGenres = (db: Kysely<Tables>, scope: AgeScope): Promise<readonly Genre[]> =>
	withTitles(db, scope, GENRES, (genre) => `genre:${genre}`);

/** Those of `all` whose shelf has a title in scope. One statement that looks for one entry a shelf. */
async function withTitles<T extends string>(
	db: Kysely<Tables>,
	scope: AgeScope,
	all: readonly T[],
	shelfOf: (one: T) => ShelfKey
): Promise<readonly T[]> {
	if (scope.bands.length === 0) return [];
	const there: Partial<Record<string, unknown>> =
		(await db
			.selectNoFrom((row) =>
				all.map((one) =>
					row
						.exists(
							row
								.selectFrom('shelf_entry')
								.select('publication_id')
								.where('shelf', '=', shelfOf(one))
								.where(ageScope(scope).where('shelf_entry'))
						)
						.as(one)
				)
			)
			.executeTakeFirst()) ?? {};
	return all.filter((one) => there[one]);
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
