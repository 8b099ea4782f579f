import type { Kysely } from 'kysely';
import { ratedOf } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { parseLanguages } from './publication-rows.server.ts';
import { mayView, type AgeScope } from './policy.ts';
import type { PublicationTile, ShelfTile } from './publication.ts';
import { isGenre } from '#lib/publication/topics.ts';

type Tiles<Tile> = ReadonlyMap<string, Tile>;

/** What stands on shelves, by id; what the scope does not allow is left out. One query. */
export async function shelfTiles(
	db: Kysely<Tables>,
	scope: AgeScope,
	ids: readonly string[]
): Promise<Tiles<ShelfTile>> {
	const rows = await readRows(db, scope, ids);
	return new Map(rows.map((row) => [row.id, toShelfTile(row)]));
}

/** Tiles in the order of `ids`; what the scope does not allow is left out. Two queries. */
export async function tilesByIds(
	db: Kysely<Tables>,
	scope: AgeScope,
	ids: readonly string[]
): Promise<PublicationTile[]> {
	const [rows, names] = await Promise.all([readRows(db, scope, ids), readNames(db, ids)]);
	return inOrder(ids, new Map(rows.map((row) => [row.id, toTile(row, names)])));
}

export function inOrder<Tile>(ids: readonly string[], tiles: Tiles<Tile>): Tile[] {
	return ids.map((id) => tiles.get(id)).filter((tile) => tile !== undefined);
}

type Row = Awaited<ReturnType<typeof readRows>>[number];
type Names = Awaited<ReturnType<typeof readNames>>;

async function readRows(db: Kysely<Tables>, scope: AgeScope, ids: readonly string[]) {
	if (ids.length === 0) return [];
	const rows = await db
		.selectFrom('publication')
		.select(['id', 'slug', 'title', 'band', 'guidance', 'status', 'minutes', 'has_audio', 'genre'])
		.select(['languages', 'version_id', 'cover_ratio'])
		.where('id', 'in', ids)
		.execute();
	return rows.flatMap((row) =>
		row.band && mayView(scope, ratedOf(row)) ? [{ ...row, band: row.band }] : []
	);
}

async function readNames(db: Kysely<Tables>, ids: readonly string[]) {
	if (ids.length === 0) return [];
	return db
		.selectFrom('publication_contributor')
		.innerJoin('contributor', 'contributor.id', 'publication_contributor.contributor_id')
		.select(['publication_id', 'contributor.name'])
		.where('publication_id', 'in', ids)
		.orderBy('position')
		.execute();
}

function toShelfTile(row: Row): ShelfTile {
	return {
		slug: row.slug,
		title: row.title,
		language: parseLanguages(row.languages)[0] ?? 'vi',
		minutes: row.minutes,
		hasAudio: row.has_audio === 1,
		versionId: row.version_id,
		coverRatio: Math.round(row.cover_ratio * 1000) / 1000
	};
}

function toTile(row: Row, names: Names): PublicationTile {
	const contributors = names.filter((name) => name.publication_id === row.id).map(({ name }) => name);
	return {
		...toShelfTile(row),
		id: row.id,
		band: row.band,
		contributors: [...new Set(contributors)],
		genre: isGenre(row.genre) ? row.genre : 'story'
	};
}
