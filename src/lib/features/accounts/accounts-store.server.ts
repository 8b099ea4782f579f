import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { AccountsStore, Person } from './accounts-store.ts';

type Row = Selectable<Tables['person']>;

function toPerson(row: Row): Person {
	return {
		id: row.id,
		role: row.role,
		login: row.login,
		displayName: row.display_name,
		passwordHash: row.password_hash,
		disabled: row.disabled_at !== null
	};
}

function toRow(person: Omit<Person, 'disabled'>, now: number): Row {
	return {
		id: person.id,
		role: person.role,
		login: person.login,
		display_name: person.displayName,
		password_hash: person.passwordHash,
		created_at: now,
		disabled_at: null
	};
}

export function createAccountsStore(db: Kysely<Tables>): AccountsStore {
	return {
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
				if (at !== null) await tx.deleteFrom('session').where('person_id', '=', personId).execute();
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
		async signingSecret() {
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
	};
}
