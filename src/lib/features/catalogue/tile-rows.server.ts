import type { Kysely } from 'kysely';
import { ratedOf } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import { parseLanguages } from './publication-rows.server.ts';
import { mayView, type AgeScope } from './policy.ts';
import type { PublicationTile } from './publication.ts';
import { isGenre } from '#lib/publication/topics.ts';

/** Tiles in the order of `ids`; what the scope does not allow is left out. Two queries. */
export async function tilesByIds(
	db: Kysely<Tables>,
	scope: AgeScope,
	ids: readonly string[]
): Promise<PublicationTile[]> {
	if (ids.length === 0) return [];
	const [rows, names] = await Promise.all([
		db
			.selectFrom('publication')
			.select(['id', 'slug', 'title', 'band', 'guidance', 'status', 'minutes', 'has_audio', 'form', 'genre'])
			.select(['languages', 'version_id', 'cover_ratio'])
			.where('id', 'in', ids)
			.execute(),
		db
			.selectFrom('publication_contributor')
			.innerJoin('contributor', 'contributor.id', 'publication_contributor.contributor_id')
			.select(['publication_id', 'contributor.name'])
			.where('publication_id', 'in', ids)
			.orderBy('position')
			.execute()
	]);
	const tiles = new Map<string, PublicationTile>();
	for (const row of rows) {
		if (!row.band || !mayView(scope, ratedOf(row))) continue;
		const contributors = names.filter((name) => name.publication_id === row.id).map(({ name }) => name);
		tiles.set(row.id, {
			id: row.id,
			slug: row.slug,
			title: row.title,
			contributors: [...new Set(contributors)],
			band: row.band,
			minutes: row.minutes,
			hasAudio: row.has_audio === 1,
			form: row.form,
			genre: isGenre(row.genre) ? row.genre : 'story',
			language: parseLanguages(row.languages)[0] ?? 'vi',
			versionId: row.version_id,
			coverRatio: row.cover_ratio
		});
	}
	return ids.map((id) => tiles.get(id)).filter((tile) => tile !== undefined);
}
