import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import { newId } from '#lib/server/new-id.ts';
import { toPerson } from './person-rows.server.ts';
import type { ResetLinksStore } from './reset-links-store.ts';

export function createResetLinksStore(db: Kysely<Tables>): ResetLinksStore {
	return {
		async put({ personId, tokenHash, madeBy, expiresAt }, now) {
			const link = { token_hash: tokenHash, made_by: madeBy, expires_at: expiresAt };
			await db.transaction().execute(async (tx) => {
				await tx
					.insertInto('reset_link')
					.values({ person_id: personId, ...link })
					.onConflict((conflict) => conflict.column('person_id').doUpdateSet(link))
					.execute();
				await tx
					.insertInto('audit')
					.values({
						id: newId(now),
						at: now,
						person_id: madeBy ?? 'operator',
						verb: 'reset-link',
						subject: personId,
						detail: '{}'
					})
					.execute();
			});
		},
		async personOf(tokenHash, now) {
			const row = await db
				.selectFrom('reset_link')
				.innerJoin('person', 'person.id', 'reset_link.person_id')
				.selectAll('person')
				.where('reset_link.token_hash', '=', tokenHash)
				.where('reset_link.expires_at', '>', now)
				.where('person.disabled_at', 'is', null)
				.executeTakeFirst();
			return row ? toPerson(row) : null;
		},
		use(tokenHash, passwordHash, now) {
			return db.transaction().execute(async (tx) => {
				// Deleting is what uses it up: of two who come at once, one finds nothing to delete.
				const link = await tx
					.deleteFrom('reset_link')
					.where('token_hash', '=', tokenHash)
					.where('expires_at', '>', now)
					.returning('person_id')
					.executeTakeFirst();
				if (!link) return false;
				const person = await tx
					.updateTable('person')
					.set({ password_hash: passwordHash })
					.where('id', '=', link.person_id)
					.where('disabled_at', 'is', null)
					.executeTakeFirst();
				if (Number(person.numUpdatedRows) !== 1) return false;
				await tx.deleteFrom('session').where('person_id', '=', link.person_id).execute();
				return true;
			});
		},
		async sweep(now) {
			await db.deleteFrom('reset_link').where('expires_at', '<=', now).execute();
		}
	};
}
