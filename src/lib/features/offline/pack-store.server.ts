import type { Kysely } from 'kysely';
import { ratedOf } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { PackStore } from './pack-store.ts';

export function createPackStore(db: Kysely<Tables>): PackStore {
	return {
		async filesOf(versionId, coverWidth) {
			const files = await db
				.selectFrom('resource')
				.where('version_id', '=', versionId)
				.select(['path', 'bytes'])
				.orderBy('path')
				.execute();
			const cover = await db
				.selectFrom('cover')
				.where('version_id', '=', versionId)
				.where('width', '=', coverWidth)
				.where('format', '=', 'webp')
				.select('bytes')
				.executeTakeFirst();
			return { files, cover: cover?.bytes ?? null };
		},

		async versions(versionIds) {
			if (versionIds.length === 0) return [];
			const rows = await db
				.selectFrom('publication_version as v')
				.innerJoin('publication as p', 'p.id', 'v.publication_id')
				.where('v.id', 'in', [...versionIds])
				.where('v.used_at', 'is not', null)
				.select(['v.id', 'v.publication_id', 'p.version_id', 'p.band', 'p.guidance', 'p.status'])
				.execute();
			return rows.map((row) => ({
				versionId: row.id,
				publicationId: row.publication_id,
				rated: ratedOf(row),
				replaced: row.version_id !== row.id
			}));
		}
	};
}
