import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { HomeRows, ShelfKey } from './catalogue-store.ts';
import { readCollections } from './collection-rows.server.ts';
import type { AgeScope } from './policy.ts';
import { readShelfIds, readTopics } from './shelf-rows.server.ts';
import { inOrder, shelfTiles } from './tile-rows.server.ts';

/** The beginning of each shelf in the order of `keys`, topics and collections. Four queries, one for the tiles of all. */
export async function readHome(
	db: Kysely<Tables>,
	scope: AgeScope,
	keys: readonly ShelfKey[],
	limit: number
): Promise<HomeRows> {
	const [shelves, topics, collections] = await Promise.all([
		readShelfIds(db, scope, keys, limit),
		readTopics(db, scope),
		readCollections(db, scope)
	]);
	const ids = new Set([...shelves, ...collections.map(({ first }) => first)].flat());
	// A title on two shelves is one tile, and travels once.
	const tiles = await shelfTiles(db, scope, [...ids]);
	return {
		shelves: shelves.map((shelf) => inOrder(shelf, tiles)),
		topics,
		collections: collections.map(({ first, ...info }) => ({ ...info, publications: inOrder(first, tiles) }))
	};
}
