import { sql, type Kysely } from 'kysely';
import { mayView, onShelves } from '#lib/features/catalogue/index.ts';
import { ratedOf } from '#lib/server/age-scope.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { DiscoveryStore } from './discovery-store.ts';
import { readIndexables } from './indexable-rows.server.ts';

export function createDiscoveryStore(db: Kysely<Tables>): DiscoveryStore {
	return {
		async indexable(publicationId) {
			const [found] = await readIndexables(db, [publicationId]);
			return found ?? null;
		},

		async batch(after, limit) {
			// By the primary key alone: with the status in the condition SQLite sorts the whole catalogue for each batch.
			const query = db.selectFrom('publication').select(['id', 'status']).orderBy('id').limit(limit);
			const rows = await (after === null ? query : query.where('id', '>', after)).execute();
			const ids = rows.filter(({ status }) => status === 'published').map(({ id }) => id);
			const found = await readIndexables(db, ids);
			return { documents: found.map(({ document }) => document), last: rows.at(-1)?.id ?? null };
		},

		async published() {
			const { count } = await db
				.selectFrom('publication')
				.select((e) => e.fn.countAll<number>().as('count'))
				.where('status', '=', 'published')
				.where('band', 'is not', null)
				.executeTakeFirstOrThrow();
			return count;
		},

		async indexChanged() {
			await db
				.updateTable('catalogue_version')
				.set((row) => ({ version: sql<number>`${row.ref('version')} + 1` }))
				.execute();
		},

		async visible(scope, slugs) {
			if (slugs.length === 0) return new Map();
			const rows = await db
				.selectFrom('publication')
				.select(['slug', 'band', 'guidance', 'status', 'version_id', 'cover_ratio'])
				.where('slug', 'in', slugs)
				.execute();
			const allowed = rows.filter((row) => mayView(onShelves(scope), ratedOf(row)));
			return new Map(
				allowed.map((row) => [row.slug, { versionId: row.version_id, coverRatio: row.cover_ratio }])
			);
		}
	};
}
