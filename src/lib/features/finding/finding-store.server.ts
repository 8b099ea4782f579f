import type { Kysely } from 'kysely';
import { mayView } from '#lib/features/catalogue/policy.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { FindingStore } from './finding-store.ts';
import { readIndexables } from './indexable-rows.server.ts';

export function createFindingStore(db: Kysely<Tables>): FindingStore {
	return {
		async indexable(publicationId) {
			const [found] = await readIndexables(db, (query) => query.where('id', '=', publicationId));
			return found ?? null;
		},

		async batch(after, limit) {
			const found = await readIndexables(db, (query) =>
				(after === null ? query : query.where('id', '>', after)).orderBy('id').limit(limit)
			);
			return found.map(({ document }) => document);
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

		async visible(scope, slugs) {
			if (slugs.length === 0) return new Set();
			const rows = await db
				.selectFrom('publication')
				.select(['slug', 'band', 'guidance', 'status'])
				.where('slug', 'in', slugs)
				.execute();
			const allowed = rows.filter(
				(row) => row.status === 'published' && mayView(scope, { ...row, guidance: row.guidance === 1 })
			);
			return new Set(allowed.map((row) => row.slug));
		}
	};
}
