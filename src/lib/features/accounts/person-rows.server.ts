import type { Insertable, Selectable, Transaction } from 'kysely';
import { NotAllowed } from '#lib/domain-error.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { EditableRows, Unit } from '#lib/server/unit-of-work.ts';
import type { NewPerson, Person, PersonChange } from './accounts-store.ts';

type Row = Selectable<Tables['person']>;

export function toPerson(row: Row): Person {
	return {
		id: row.id,
		role: row.role,
		login: row.login,
		displayName: row.display_name,
		passwordHash: row.password_hash,
		disabled: row.disabled_at !== null,
		version: row.version
	};
}

export function toRow(person: NewPerson, now: number): Insertable<Tables['person']> {
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

export const personRows: EditableRows<Person, PersonChange> = {
	what: 'person',
	async hold(tx: Transaction<Tables>, id: string) {
		const row = await tx
			.updateTable('person')
			.set((known) => ({ version: known.ref('version') }))
			.where('id', '=', id)
			.returningAll()
			.executeTakeFirst();
		return row ? toPerson(row) : null;
	},
	async write({ tx, now }, before, change) {
		await tx
			.updateTable('person')
			.set({ ...columnsOf(change, now), version: before.version + 1 })
			.where('id', '=', before.id)
			.execute();
		if ('displayName' in change || ('disabled' in change && !change.disabled)) return;
		await tx.deleteFrom('session').where('person_id', '=', before.id).execute();
		if ('signedOut' in change) return;
		// Somebody else may have signed in there with the old password.
		await tx.deleteFrom('known_device').where('person_id', '=', before.id).execute();
		// Links that wait for the person; of a suspended one also those that the person made for others.
		await tx
			.deleteFrom('reset_link')
			.where((link) =>
				link.or([
					link('person_id', '=', before.id),
					...('disabled' in change ? [link('made_by', '=', before.id)] : [])
				])
			)
			.execute();
	}
};

function columnsOf(change: PersonChange, now: number) {
	if ('disabled' in change) return { disabled_at: change.disabled ? now : null };
	if ('displayName' in change) return { display_name: change.displayName, role: change.role };
	return 'passwordHash' in change ? { password_hash: change.passwordHash } : {};
}

/** Who acts for others may still sign in at this moment: of two who suspend each other at once, the second may not. */
export async function requireStillThere({ tx, by }: Unit): Promise<void> {
	if (by === null || by === 'operator') return;
	const row = await tx
		.updateTable('person')
		.set((known) => ({ version: known.ref('version') }))
		.where('id', '=', by)
		.where('disabled_at', 'is', null)
		.returning('id')
		.executeTakeFirst();
	if (!row) throw new NotAllowed();
}
