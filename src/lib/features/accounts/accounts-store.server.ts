import { randomBytes } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { AccountsStore } from './accounts-store.ts';
import { knowsDevice, rememberDevice } from './device-rows.server.ts';
import { personRows, requireStillThere, toPerson, toRow } from './person-rows.server.ts';

/** Held while it is decided who may be added: two people at once see each other. */
const PEOPLE = 'accounts.people';

async function hasStaff(db: Kysely<Tables>): Promise<boolean> {
	const row = await db
		.selectFrom('person')
		.select('id')
		.where('role', 'in', ['librarian', 'manager'])
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

async function hasManager(db: Kysely<Tables>): Promise<boolean> {
	const row = await db
		.selectFrom('person')
		.select('id')
		.where('role', '=', 'manager')
		.where('disabled_at', 'is', null)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

export function createAccountsStore({ db, work }: { db: Kysely<Tables>; work: UnitOfWork }): AccountsStore {
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
		add: (by, person, allowed) =>
			work.run(by, async (unit) => {
				await unit.hold(PEOPLE);
				await requireStillThere(unit);
				allowed({ hasManager: await hasManager(unit.tx) });
				const added = await unit.tx
					.insertInto('person')
					.values(toRow(person, unit.now))
					.onConflict((conflict) => conflict.column('login').doNothing())
					.returning('id')
					.execute();
				if (added.length === 0) return false;
				const { login, displayName, role } = person;
				await unit.audit({
					verb: 'accounts.add',
					subject: person.id,
					after: { login, displayName, role },
					version: 1
				});
				return true;
			}),
		async change(by, personId, verb, decide) {
			await work.change(by, personRows, { id: personId, expected: null }, async (person, unit) => {
				if (by !== personId) await requireStillThere(unit);
				const change = decide(person);
				if (!change) return null;
				const facts = 'disabled' in change;
				return {
					change,
					audit: facts
						? { verb, before: { disabled: person.disabled }, after: { disabled: change.disabled } }
						: { verb }
				};
			});
		},
		describe: (by, target, described, allowed) =>
			work.change(by, personRows, target, async (person, unit) => {
				await unit.hold(PEOPLE);
				await requireStillThere(unit);
				allowed(person, { hasManager: await hasManager(unit.tx) });
				const { displayName, role } = person;
				if (displayName === described.displayName && role === described.role) return null;
				return {
					change: described,
					audit: { verb: 'accounts.change', before: { displayName, role }, after: described }
				};
			}),
		knowsDevice: (personId, tokenHash, since) => knowsDevice(db, { personId, tokenHash, since }),
		async forgetDevices(before) {
			await db.deleteFrom('known_device').where('seen_at', '<', before).execute();
		},
		openSession: (seen, open, device) =>
			work.run(null, async (unit) => {
				const person = await personRows.hold(unit.tx, seen.id);
				if (!person || person.disabled || person.passwordHash !== seen.passwordHash) return null;
				if (device) await rememberDevice(unit, person.id, device);
				return (await open(unit)).id;
			}),
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
		hasStaff: () => hasStaff(db),
		hasManager: () => hasManager(db),
		addSetupLink: (tokenHash, livesMs) =>
			work.run(null, async (unit) => {
				await unit.hold(PEOPLE);
				if (await hasStaff(unit.tx)) return false;
				await unit.tx.deleteFrom('setup_link').where('used_at', 'is', null).execute();
				await unit.tx
					.insertInto('setup_link')
					.values({
						token_hash: tokenHash,
						created_at: unit.now,
						expires_at: unit.now + livesMs,
						used_at: null
					})
					.execute();
				return true;
			}),
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
		useSetupLink: (tokenHash, person) =>
			work.run(null, async (unit) => {
				const { tx, now } = unit;
				await unit.hold(PEOPLE);
				if (await hasStaff(tx)) return false;
				const used = await tx
					.updateTable('setup_link')
					.set({ used_at: now })
					.where('token_hash', '=', tokenHash)
					.where('used_at', 'is', null)
					.where('expires_at', '>', now)
					.executeTakeFirst();
				if (Number(used.numUpdatedRows) !== 1) return false;
				await tx.insertInto('person').values(toRow(person, now)).execute();
				await unit.audit({ verb: 'accounts.first-librarian', subject: person.id, version: 1 });
				return true;
			}),
		async seatOf(tokenHash, now) {
			const row = await db
				.selectFrom('class_seat')
				.innerJoin('school_class', 'school_class.id', 'class_seat.class_id')
				.select(['class_seat.class_id', 'class_seat.seat', 'class_seat.joined_at', 'school_class.band'])
				.where('class_seat.token_hash', '=', tokenHash)
				.where((row) => row.or([row('class_seat.ends_at', 'is', null), row('class_seat.ends_at', '>', now)]))
				.where('school_class.archived_at', 'is', null)
				.executeTakeFirst();
			return row ? { classId: row.class_id, seat: row.seat, since: row.joined_at, band: row.band } : null;
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
