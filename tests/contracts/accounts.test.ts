import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Accounts } from '#lib/features/accounts/index.server.ts';
import { GUEST } from '#lib/features/accounts/actor.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { openAccounts } from '../support/accounts.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

const NOBODY = { session: undefined, seat: undefined, band: null, grownUp: undefined };
const password = 'một câu dễ nhớ';

describe.each(DIALECTS)('accounts on %s', (dialect) => {
	let database: Database;
	let accounts: Accounts;
	beforeAll(async () => {
		database = await freshDatabase(dialect);
		accounts = openAccounts(database);
	});
	afterAll(() => database.close());

	it('the first librarian comes in by the link, once', async () => {
		const old = await accounts.makeSetupLink();
		const token = await accounts.makeSetupLink();
		expect(await accounts.isSetupLink(old ?? '')).toBe(false);
		const input = { login: 'lan', displayName: 'Cô Lan', password };
		const session = await accounts.addFirstLibrarian(token ?? '', input);
		const { actor } = await accounts.actorOf({ ...NOBODY, session });
		expect(actor.person).toMatchObject({ role: 'librarian', displayName: 'Cô Lan' });
		await expect(accounts.addFirstLibrarian(token ?? '', { ...input, login: 'ai' })).rejects.toThrow(
			'setup-link-used'
		);
		expect(await accounts.makeSetupLink()).toBeNull();
	});

	it('the link ends when staff came in another way', async () => {
		const other = await freshDatabase(dialect);
		const library = openAccounts(other);
		const token = (await library.makeSetupLink()) ?? '';
		const input = { login: 'ha', displayName: 'Cô Hà', password };
		await library.addPerson(null, { ...input, role: 'manager' });
		expect(await library.isSetupLink(token)).toBe(false);
		await expect(library.addFirstLibrarian(token, { ...input, login: 'ai' })).rejects.toThrow(
			'setup-link-used'
		);
		await other.close();
	});

	it('only a hash of the session is kept', async () => {
		const { sessionId } = await accounts.signIn({ login: 'lan', password }, { address: '10.0.0.1' });
		const kept = await database.db.selectFrom('session').select('id_hash').execute();
		expect(kept.length).toBeGreaterThan(0);
		expect(kept.map((row) => row.id_hash)).not.toContain(sessionId);
	});

	it('signing out ends the session for good', async () => {
		const { sessionId } = await accounts.signIn({ login: 'lan', password }, { address: '10.0.0.1' });
		await accounts.signOut(sessionId);
		expect(await accounts.actorOf({ ...NOBODY, session: sessionId })).toMatchObject({
			actor: GUEST,
			stale: true
		});
	});

	it('a wrong password and an unknown name sound the same', async () => {
		await expect(accounts.signIn({ login: 'lan', password: 'sai' }, { address: '10.0.0.2' })).rejects.toThrow(
			'sign-in-wrong'
		);
		await expect(
			accounts.signIn({ login: 'ai-do', password: 'sai' }, { address: '10.0.0.2' })
		).rejects.toThrow('sign-in-wrong');
	});

	it('guessing is slowed down, also for the right password', async () => {
		for (let i = 0; i < 8; i++) {
			await accounts.signIn({ login: 'doan', password: 'sai' }, { address: '10.0.0.3' }).catch(() => {});
		}
		const again = accounts.signIn({ login: 'doan', password }, { address: '10.0.0.3' });
		await expect(again).rejects.toThrow('too-many-tries');
	});

	it('guesses sent all at once are counted one by one', async () => {
		const guesses = Array.from({ length: 12 }, () =>
			accounts
				.signIn({ login: 'mot-luc', password: 'sai' }, { address: '10.0.0.6' })
				.catch((error: Error) => error.message)
		);
		const answers = await Promise.all(guesses);
		expect(answers.filter((answer) => answer === 'sign-in-wrong')).toHaveLength(8);
		expect(answers.filter((answer) => answer === 'too-many-tries')).toHaveLength(4);
	});

	it('a pupil who signed in needs the grown-up gesture for an older band, a teacher does not', () => {
		const signedIn = (role: 'pupil' | 'teacher') =>
			({ ...GUEST, person: { id: 'x', role, displayName: 'X' }, band: 'la' }) as const;
		expect(accounts.needsGrownUp(signedIn('pupil'), 'qua')).toBe(true);
		expect(accounts.needsGrownUp(signedIn('teacher'), 'qua')).toBe(false);
		expect(accounts.mayLeaveBands(signedIn('pupil'))).toBe(false);
		expect(accounts.mayLeaveBands(GUEST)).toBe(false);
	});

	it('a suspended person is out at once', async () => {
		const { sessionId, person } = await accounts.signIn({ login: 'lan', password }, { address: '10.0.0.5' });
		const { actor } = await accounts.actorOf({ ...NOBODY, session: sessionId });
		const id = await accounts.addPerson(actor, {
			login: 'dung',
			displayName: 'Thầy Dũng',
			role: 'teacher',
			password
		});
		const teacher = await accounts.signIn({ login: 'dung', password }, { address: '10.0.0.5' });
		await accounts.setDisabled(actor, id, true);
		expect((await accounts.actorOf({ ...NOBODY, session: teacher.sessionId })).actor.person).toBeNull();
		await expect(accounts.signIn({ login: 'dung', password }, { address: '10.0.0.5' })).rejects.toThrow(
			'sign-in-wrong'
		);
		await expect(accounts.setDisabled(actor, person.id, true)).rejects.toThrow('not-allowed');
	});

	it('only staff see and add people', async () => {
		const teacher = { ...GUEST, person: { id: 't', role: 'teacher', displayName: 'T' } } as const;
		await expect(accounts.people(teacher)).rejects.toThrow('not-allowed');
		await expect(
			accounts.addPerson(teacher, { login: 'x-y-z', displayName: 'X', role: 'librarian', password })
		).rejects.toThrow('not-allowed');
		await expect(accounts.people(GUEST)).rejects.toThrow('not-allowed');
	});
});
