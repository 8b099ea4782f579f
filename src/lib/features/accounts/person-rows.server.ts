import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { Person } from './accounts-store.ts';

type Row = Selectable<Tables['person']>;

export function toPerson(row: Row): Person {
	return {
		id: row.id,
		role: row.role,
		login: row.login,
		displayName: row.display_name,
		passwordHash: row.password_hash,
		disabled: row.disabled_at !== null
	};
}

export function toRow(person: Omit<Person, 'disabled'>, now: number): Insertable<Tables['person']> {
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
