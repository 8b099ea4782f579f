import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { TriesStore } from './tries-store.ts';

export function createTriesStore(db: Kysely<Tables>): TriesStore {
	return {
		/** One statement, so that no process can read a count that another is about to raise. */
		async add(key, windowMs, now) {
			const row = await db
				.insertInto('throttle')
				.values({ key_hash: key, tries: 1, ends_at: now + windowMs })
				.onConflict((conflict) =>
					conflict.column('key_hash').doUpdateSet((e) => ({
						tries: e
							.case()
							.when('throttle.ends_at', '<=', now)
							.then(1)
							.else(e('throttle.tries', '+', 1))
							.end(),
						ends_at: e
							.case()
							.when('throttle.ends_at', '<=', now)
							.then(e.ref('excluded.ends_at'))
							.else(e.ref('throttle.ends_at'))
							.end()
					}))
				)
				.returning(['tries', 'ends_at'])
				.executeTakeFirstOrThrow();
			return { tries: row.tries, endsAt: row.ends_at };
		},
		async takeBack(key) {
			// What counts nothing is not kept.
			const last = await db
				.deleteFrom('throttle')
				.where('key_hash', '=', key)
				.where('tries', '<=', 1)
				.executeTakeFirst();
			if (last.numDeletedRows > 0n) return;
			await db
				.updateTable('throttle')
				.set((e) => ({ tries: e('tries', '-', 1) }))
				.where('key_hash', '=', key)
				.where('tries', '>', 0)
				.execute();
		},
		async forget(key) {
			await db.deleteFrom('throttle').where('key_hash', '=', key).execute();
		},
		async sweep(now) {
			await db.deleteFrom('throttle').where('ends_at', '<=', now).execute();
		}
	};
}
