import { hashPassword } from '#lib/features/accounts/passwords.server.ts';
import type { App } from '#lib/server/app.ts';
import { as, subject, unique, type Subject } from './subject.ts';

const PASSWORD = 'một câu dễ nhớ để thử';
const NEXT = 'một câu khác cũng dễ nhớ';
let passwordHash: Promise<string> | undefined;

async function aPerson(app: App) {
	const id = unique();
	passwordHash ??= hashPassword(PASSWORD);
	await app.database.db
		.insertInto('person')
		.values({
			id,
			login: id,
			display_name: 'Cô Lan',
			role: 'librarian',
			password_hash: await passwordHash,
			created_at: 1,
			disabled_at: null
		})
		.execute();
	const helper = as(unique(), 'librarian');
	const { person } = helper;
	await app.database.db
		.insertInto('person')
		.values({
			id: person?.id ?? '',
			login: person?.id ?? '',
			display_name: 'Cô Mai',
			role: 'librarian',
			password_hash: '',
			created_at: 1,
			disabled_at: null
		})
		.execute();
	const { sessionId } = await app.accounts.signIn({ login: id, password: PASSWORD }, { address: unique() });
	const { token } = await app.accounts.makeResetLink(null, { id });
	return { ...{ id, sessionId, token, helper }, self: as(id, 'librarian'), login: `moi-${id}` };
}
type APerson = Awaited<ReturnType<typeof aPerson>>;

async function personState(app: App, { id, helper, login }: APerson) {
	const { db } = app.database;
	const people = await db
		.selectFrom('person')
		.select(['id', 'display_name', 'role', 'disabled_at', 'password_hash', 'version'])
		.where('id', 'in', [id, helper.person?.id ?? ''])
		.orderBy('display_name')
		.execute();
	const count = async (table: 'session' | 'reset_link' | 'known_device') =>
		(await db.selectFrom(table).select('person_id').where('person_id', '=', id).execute()).length;
	return {
		people: await Promise.all(
			people.map(async (person) => ({
				name: `${person.display_name}, ${person.role}`,
				suspended: person.disabled_at !== null,
				changed: person.password_hash !== '' && person.password_hash !== (await passwordHash),
				version: person.version
			}))
		),
		sessions: await count('session'),
		links: await count('reset_link'),
		devices: await count('known_device'),
		added: (await db.selectFrom('person').select('id').where('login', '=', login).execute()).length
	};
}

export const PEOPLE: readonly Subject[] = [
	subject(
		'person',
		'a person',
		aPerson,
		{
			'addPerson: of one login': (app, { helper, login }) =>
				app.accounts
					.addPerson(helper, { login, displayName: 'Thầy Dũng', role: 'teacher', password: PASSWORD })
					.then(() => 'added'),
			signIn: (app, { id }) =>
				app.accounts.signIn({ login: id, password: PASSWORD }, { address: unique() }).then(() => 'in'),
			signOut: (app, { sessionId }) => app.accounts.signOut(sessionId),
			changePerson: (app, { helper, id }, first) =>
				app.accounts.changePerson(
					helper,
					{ id, expected: null },
					{ displayName: first ? 'Cô Lan Một' : 'Cô Lan Hai', role: 'teacher' }
				),
			'changePerson: as the page shows it': (app, { helper, id }, first) =>
				app.accounts.changePerson(
					helper,
					{ id, expected: 1 },
					{ displayName: first ? 'Cô Lan Một' : 'Cô Lan Hai', role: 'librarian' }
				),
			setDisabled: (app, { helper, id }) => app.accounts.setDisabled(helper, id, true),
			'setDisabled: the other way round': (app, { helper, self }) =>
				app.accounts.setDisabled(self, helper.person?.id ?? '', true),
			changePassword: (app, { self }) =>
				app.accounts
					.changePassword(self, { current: PASSWORD, next: NEXT, again: NEXT })
					.then(() => 'changed'),
			signOutEverywhere: (app, { self }) => app.accounts.signOutEverywhere(self),
			makeResetLink: (app, { helper, id }) => app.accounts.makeResetLink(helper, { id }).then(() => 'made'),
			resetPassword: (app, { token }) => app.accounts.resetPassword(token, { next: NEXT, again: NEXT }),
			sweep: (app) => app.accounts.sweep()
		},
		personState
	)
];

/** A library without staff, and the link on its console: a subject of its own, for it needs a library of its own. */
export const SETUP: Subject = subject(
	'setup',
	'a library without staff',
	async (app) => {
		const { db } = app.database;
		await db.deleteFrom('session').execute();
		await db.deleteFrom('intake').execute();
		await db.deleteFrom('reset_link').execute();
		await db.deleteFrom('known_device').execute();
		await db.deleteFrom('person').where('role', 'in', ['librarian', 'manager']).execute();
		return { token: (await app.accounts.makeSetupLink()) ?? '' };
	},
	{
		addFirstLibrarian: (app, { token }) =>
			app.accounts
				.addFirstLibrarian(token, { login: unique(), displayName: 'Cô Lan', password: PASSWORD })
				.then(() => 'added'),
		'addFirstLibrarian: of one login': (app, { token }) =>
			app.accounts
				.addFirstLibrarian(token, { login: 'co-lan', displayName: 'Cô Lan', password: PASSWORD })
				.then(() => 'added'),
		makeSetupLink: (app) => app.accounts.makeSetupLink().then((token) => token !== null)
	},
	async ({ database: { db } }) => ({
		staff: (await db.selectFrom('person').select('id').where('role', '=', 'librarian').execute()).length,
		links: (await db.selectFrom('setup_link').select('token_hash').where('used_at', 'is', null).execute())
			.length
	})
);
