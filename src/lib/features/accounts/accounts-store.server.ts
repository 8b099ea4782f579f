import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { AccountsStore } from './accounts-store.ts';
import { toPerson, toRow } from './person-rows.server.ts';

export function createAccountsStore(db: Kysely<Tables>): AccountsStore {
	let secret: Promise<string> | null = null;

	return {
		async byId(id) {
			const row = await db.selectFrom('person').selectAll().where('id', '=', id).executeTakeFirst();
			return row ? toPerson(row) : null;
		},
		async byLogin(login) {
			const row = await db.selectFrom('person').selectAll().where('login', '=', login).executeTakeFirst();
			return row ? toPerson(row) : null;
		},
		async add(person, now) {
			await db.insertInto('person').values(toRow(person, now)).execute();
		},
		async setPassword(personId, passwordHash) {
			await db.transaction().execute(async (tx) => {
				await tx
					.updateTable('person')
					.set({ password_hash: passwordHash })
					.where('id', '=', personId)
					.execute();
				await tx.deleteFrom('session').where('person_id', '=', personId).execute();
				await tx.deleteFrom('reset_link').where('person_id', '=', personId).execute();
			});
		},
		async list() {
			const rows = await db
				.selectFrom('person')
				.selectAll()
				.orderBy('role')
				.orderBy('display_name')
				.limit(1000)
				.execute();
			return rows.map(toPerson);
		},
		async setDisabled(personId, at) {
			await db.transaction().execute(async (tx) => {
				await tx.updateTable('person').set({ disabled_at: at }).where('id', '=', personId).execute();
				if (at === null) return;
				await tx.deleteFrom('session').where('person_id', '=', personId).execute();
				// Links for the suspended person, and links that person made for others.
				await tx
					.deleteFrom('reset_link')
					.where((e) => e.or([e('person_id', '=', personId), e('made_by', '=', personId)]))
					.execute();
			});
		},
		async hasStaff() {
			const row = await db
				.selectFrom('person')
				.select('id')
				.where('role', 'in', ['librarian', 'manager'])
				.limit(1)
				.executeTakeFirst();
			return row !== undefined;
		},
		async hasManager() {
			const row = await db
				.selectFrom('person')
				.select('id')
				.where('role', '=', 'manager')
				.where('disabled_at', 'is', null)
				.limit(1)
				.executeTakeFirst();
			return row !== undefined;
		},
		async addSetupLink(tokenHash, now, expiresAt) {
			await db
				.insertInto('setup_link')
				.values({ token_hash: tokenHash, created_at: now, expires_at: expiresAt, used_at: null })
				.execute();
		},
		async clearSetupLinks() {
			await db.deleteFrom('setup_link').where('used_at', 'is', null).execute();
		},
		async isSetupLink(tokenHash, now) {
			const row = await db
				.selectFrom('setup_link')
				.select('token_hash')
				.where('token_hash', '=', tokenHash)
				.where('used_at', 'is', null)
				.where('expires_at', '>', now)
				.executeTakeFirst();
			return row !== undefined;
		},
		useSetupLink(tokenHash, person, now) {
			return db.transaction().execute(async (tx) => {
				const used = await tx
					.updateTable('setup_link')
					.set({ used_at: now })
					.where('token_hash', '=', tokenHash)
					.where('used_at', 'is', null)
					.where('expires_at', '>', now)
					.executeTakeFirst();
				if (Number(used.numUpdatedRows) !== 1) return false;
				await tx.insertInto('person').values(toRow(person, now)).execute();
				return true;
			});
		},
		async seatOf(tokenHash) {
			const row = await db
				.selectFrom('class_seat')
				.innerJoin('school_class', 'school_class.id', 'class_seat.class_id')
				.select(['class_seat.class_id', 'class_seat.seat', 'school_class.band'])
				.where('class_seat.token_hash', '=', tokenHash)
				.where('school_class.archived_at', 'is', null)
				.executeTakeFirst();
			return row ? { classId: row.class_id, seat: row.seat, band: row.band } : null;
		},
		signingSecret() {
			secret ??= readSecret(db).catch((error: unknown) => {
				secret = null;
				throw error;
			});
			return secret;
		}
	};
}

async function readSecret(db: Kysely<Tables>): Promise<string> {
	await db
		.insertInto('setting')
		.values({ key: 'signing-secret', value: randomBytes(32).toString('base64url') })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const row = await db
		.selectFrom('setting')
		.select('value')
		.where('key', '=', 'signing-secret')
		.executeTakeFirstOrThrow();
	return row.value;
}
