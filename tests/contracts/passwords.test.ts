import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, type Actor, type WorkingRole } from '#lib/features/accounts/actor.ts';
import type { Accounts } from '#lib/features/accounts/index.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { openAccounts } from '../support/accounts.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

const ADDRESS = '10.0.0.1';
const OLD = 'một câu dễ nhớ';
const NEW = 'một câu khác hẳn';
const typed = (next: string) => ({ next, again: next });

describe.each(DIALECTS)('passwords on %s', (dialect) => {
	let database: Database;
	let accounts: Accounts;
	let now = Date.now();
	let people = 0;
	beforeAll(async () => {
		database = await freshDatabase(dialect);
		accounts = openAccounts(database, () => now);
	});
	afterAll(() => database.close());

	async function newPerson(role: WorkingRole) {
		const login = `${role}-${++people}`;
		const id = await accounts.addPerson(null, { login, displayName: login, role, password: OLD });
		const actor: Actor = { ...GUEST, person: { id, role, displayName: login } };
		return { id, login, actor };
	}
	const signIn = async (login: string, password: string) =>
		(await accounts.signIn({ login, password }, { address: ADDRESS })).sessionId;
	async function isSignedIn(session: string): Promise<boolean> {
		const nobody = { seat: undefined, band: null, grownUp: undefined };
		return (await accounts.actorOf({ ...nobody, session })).actor.person !== null;
	}

	it('whoever changes the password goes on here and is signed out elsewhere', async () => {
		const { login, actor } = await newPerson('teacher');
		const [here, elsewhere] = [await signIn(login, OLD), await signIn(login, OLD)];
		expect(await accounts.myAccount(actor)).toEqual({
			login,
			displayName: login,
			role: 'teacher',
			places: 2
		});
		const renewed = await accounts.changePassword(actor, { current: OLD, ...typed(NEW) });
		expect(await isSignedIn(renewed)).toBe(true);
		expect(await isSignedIn(here)).toBe(false);
		expect(await isSignedIn(elsewhere)).toBe(false);
		await expect(signIn(login, OLD)).rejects.toThrow('sign-in-wrong');
		expect(await isSignedIn(await signIn(login, NEW))).toBe(true);
	});

	it('a wrong current password changes nothing, and guessing it is slowed down', async () => {
		const { login, actor } = await newPerson('teacher');
		const session = await signIn(login, OLD);
		for (let i = 0; i < 8; i++) {
			const guess = accounts.changePassword(actor, { current: `sai ${i}`, ...typed(NEW) });
			await expect(guess).rejects.toThrow('password-wrong');
		}
		const right = accounts.changePassword(actor, { current: OLD, ...typed(NEW) });
		await expect(right).rejects.toThrow('too-many-tries');
		expect(await isSignedIn(session)).toBe(true);
	});

	it('a guest has no account to look at, and nobody changes a password for a guest', async () => {
		await expect(accounts.myAccount(GUEST)).rejects.toThrow('sign-in-needed');
		await expect(accounts.signOutEverywhere(GUEST)).rejects.toThrow('sign-in-needed');
		await expect(accounts.changePassword(GUEST, { current: OLD, ...typed(NEW) })).rejects.toThrow(
			'sign-in-needed'
		);
	});

	it('signing out everywhere ends every session of this person alone', async () => {
		const [one, other] = [await newPerson('teacher'), await newPerson('teacher')];
		const mine = [await signIn(one.login, OLD), await signIn(one.login, OLD)];
		const theirs = await signIn(other.login, OLD);
		await accounts.signOutEverywhere(one.actor);
		expect(await Promise.all(mine.map(isSignedIn))).toEqual([false, false]);
		expect(await isSignedIn(theirs)).toBe(true);
	});

	it('what ends every session of a person begins a new time, which their devices learn of', async () => {
		const { actor, login } = await newPerson('teacher');
		const first = await accounts.sessionsEpoch(actor);
		await signIn(login, OLD);
		expect(await accounts.sessionsEpoch(actor)).toBe(first);
		await accounts.signOutEverywhere(actor);
		const second = await accounts.sessionsEpoch(actor);
		expect(second).not.toBe(first);
		await accounts.changePassword(actor, { current: OLD, ...typed(NEW) });
		expect(await accounts.sessionsEpoch(actor)).not.toBe(second);
	});

	describe('a link for a forgotten password', () => {
		it('works once, and ends every session', async () => {
			const { actor } = await newPerson('librarian');
			const { id, login } = await newPerson('teacher');
			const session = await signIn(login, OLD);
			const { token } = await accounts.makeResetLink(actor, { id });
			expect(await accounts.resetLinkOf(token)).toEqual({ login, displayName: login });
			await accounts.resetPassword(token, typed(NEW));
			expect(await isSignedIn(session)).toBe(false);
			expect(await isSignedIn(await signIn(login, NEW))).toBe(true);
			await expect(accounts.resetPassword(token, typed(OLD))).rejects.toThrow('reset-link-used');
			await expect(accounts.resetLinkOf(token)).rejects.toThrow('reset-link-used');
		});

		it('lets one of two in who open it at once', async () => {
			const { id } = await newPerson('teacher');
			const { token } = await accounts.makeResetLink(null, { id });
			const both = [NEW, 'một câu khác nữa'].map((next) =>
				accounts.resetPassword(token, typed(next)).then(
					() => 'ok',
					(error: Error) => error.message
				)
			);
			expect((await Promise.all(both)).sort()).toEqual(['ok', 'reset-link-used']);
		});

		it('takes the place of an earlier one, and is over after a day', async () => {
			const { id } = await newPerson('teacher');
			const earlier = await accounts.makeResetLink(null, { id });
			const later = await accounts.makeResetLink(null, { id });
			await expect(accounts.resetLinkOf(earlier.token)).rejects.toThrow('reset-link-used');
			await accounts.resetLinkOf(later.token);
			now = later.expiresAt;
			await expect(accounts.resetPassword(later.token, typed(NEW))).rejects.toThrow('reset-link-used');
			await accounts.sweep();
			expect(await database.db.selectFrom('reset_link').select('person_id').execute()).toEqual([]);
		});

		it('is kept as a hash, and who made it is noted', async () => {
			const { actor } = await newPerson('librarian');
			const { id } = await newPerson('teacher');
			const { token } = await accounts.makeResetLink(actor, { id });
			const kept = await database.db.selectFrom('reset_link').selectAll().execute();
			expect(JSON.stringify(kept)).not.toContain(token);
			const deeds = database.db
				.selectFrom('audit')
				.select(['person_id', 'verb'])
				.where('subject', '=', id)
				.where('verb', '=', 'reset-link');
			expect(await deeds.execute()).toEqual([{ person_id: actor.person?.id, verb: 'reset-link' }]);
		});

		it('gives back the tries at the password that was forgotten', async () => {
			const { id, login } = await newPerson('teacher');
			for (let i = 0; i < 9; i++) await signIn(login, 'sai').catch(() => {});
			const { token } = await accounts.makeResetLink(null, { id });
			await accounts.resetPassword(token, typed(NEW));
			expect(await isSignedIn(await signIn(login, NEW))).toBe(true);
		});

		it('no longer works once its owner remembered and changed the password', async () => {
			const { id, actor } = await newPerson('teacher');
			const { token } = await accounts.makeResetLink(null, { id });
			await accounts.changePassword(actor, { current: OLD, ...typed(NEW) });
			await expect(accounts.resetLinkOf(token)).rejects.toThrow('reset-link-used');
		});

		it('ends with the suspension of its owner or of who made it', async () => {
			const [manager, librarian] = [await newPerson('manager'), await newPerson('librarian')];
			const [teacher, other] = [await newPerson('teacher'), await newPerson('teacher')];
			const first = await accounts.makeResetLink(librarian.actor, teacher);
			const second = await accounts.makeResetLink(librarian.actor, other);
			await accounts.setDisabled(manager.actor, teacher.id, true);
			await expect(accounts.resetLinkOf(first.token)).rejects.toThrow('reset-link-used');
			await accounts.resetLinkOf(second.token);
			await accounts.setDisabled(manager.actor, librarian.id, true);
			await expect(accounts.resetLinkOf(second.token)).rejects.toThrow('reset-link-used');
			await expect(accounts.makeResetLink(manager.actor, teacher)).rejects.toThrow('person-suspended');
		});

		it('for a manager is made by a manager or at the command line, never by a librarian', async () => {
			const [librarian, manager] = [await newPerson('librarian'), await newPerson('manager')];
			const other = await newPerson('manager');
			await expect(accounts.makeResetLink(librarian.actor, manager)).rejects.toThrow('not-allowed');
			await expect(accounts.makeResetLink(manager.actor, manager)).rejects.toThrow('not-allowed');
			await accounts.makeResetLink(other.actor, manager);
			await accounts.makeResetLink(null, { login: manager.login });
			await expect(accounts.makeResetLink(null, { login: 'khong-co-ai' })).rejects.toThrow('not-found');
		});
	});

	it('a librarian neither suspends a manager nor adds one beside another', async () => {
		const [librarian, manager] = [await newPerson('librarian'), await newPerson('manager')];
		await expect(accounts.setDisabled(librarian.actor, manager.id, true)).rejects.toThrow('not-allowed');
		expect(await accounts.rolesToAdd(librarian.actor)).not.toContain('manager');
		expect(await accounts.rolesToAdd(manager.actor)).toContain('manager');
		const input = { login: 'them-mot', displayName: 'X', role: 'manager', password: OLD } as const;
		await expect(accounts.addPerson(librarian.actor, input)).rejects.toThrow('not-allowed');
		const shown = await accounts.people(librarian.actor);
		expect(shown.find(({ id }) => id === manager.id)?.lookedAfter).toBe(false);
		expect(shown.find(({ id }) => id === librarian.id)?.lookedAfter).toBe(false);
	});
});
