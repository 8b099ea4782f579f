import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import { NotFound } from '#lib/domain-error.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import { personRows, requireStillThere, toPerson } from './person-rows.server.ts';
import type { ResetLinksStore } from './reset-links-store.ts';

export function createResetLinksStore({
	db,
	work
}: {
	db: Kysely<Tables>;
	work: UnitOfWork;
}): ResetLinksStore {
	return {
		put: (by, personId, { tokenHash, expiresAt }, decide) =>
			work.run(by, async (unit) => {
				await requireStillThere(unit);
				const person = await personRows.hold(unit.tx, personId);
				if (!person) throw new NotFound('person');
				decide(person);
				const link = { token_hash: tokenHash, made_by: by === 'operator' ? null : by, expires_at: expiresAt };
				await unit.tx
					.insertInto('reset_link')
					.values({ person_id: personId, ...link })
					.onConflict((conflict) => conflict.column('person_id').doUpdateSet(link))
					.execute();
				await unit.audit({ verb: 'reset-link', subject: personId });
				return person;
			}),
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
		use: (tokenHash, passwordHash) =>
			work.run(null, async (unit) => {
				// Deleting is what uses it up: of two who come at once, one finds nothing to delete.
				const link = await unit.tx
					.deleteFrom('reset_link')
					.where('token_hash', '=', tokenHash)
					.where('expires_at', '>', unit.now)
					.returning('person_id')
					.executeTakeFirst();
				const person = link && (await personRows.hold(unit.tx, link.person_id));
				if (!person || person.disabled) return false;
				await personRows.write(unit, person, { passwordHash });
				await unit.audit({
					verb: 'accounts.reset-password',
					subject: person.id,
					version: person.version + 1
				});
				return true;
			}),
		async sweep(now) {
			await db.deleteFrom('reset_link').where('expires_at', '<=', now).execute();
		}
	};
}
