import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DomainError } from '#lib/domain-error.ts';
import { DEVICE_MS, type Accounts } from '#lib/features/accounts/index.server.ts';
import { BY_ADDRESS, BY_DEVICE, BY_LOGIN, BY_LOGIN_THERE } from '#lib/features/accounts/throttle.server.ts';
import type { Limit } from '#lib/features/accounts/try-counter.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { openAccounts } from '../support/accounts.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { PASSWORD } from '../support/people.ts';

const HOME = '198.51.100.1';
const perDay = ({ tries, minutes }: Limit) => (tries * 24 * 60) / minutes;

it('the arithmetic: what a guesser can try in a day, and how long a password of ten letters lasts', () => {
	// One address at one account, one address at all, any number of addresses at one account, one known device.
	expect([BY_LOGIN_THERE, BY_ADDRESS, BY_LOGIN, BY_DEVICE].map(perDay)).toEqual([768, 5760, 3840, 768]);
	// Even the worst password that is taken, ten small letters by chance, outlasts a million addresses.
	const years = 26 ** 10 / 2 / (perDay(BY_LOGIN) * 365);
	expect(years).toBeGreaterThan(10_000_000);
	// One address alone never uses up what all addresses have together at an account.
	expect(BY_LOGIN_THERE.tries).toBeLessThan(BY_LOGIN.tries);
});

describe.each(DIALECTS)('nobody can lock a colleague out, on %s', (dialect) => {
	let database: Database;
	let accounts: Accounts;
	let now = 1_800_000_000_000;
	beforeAll(async () => {
		database = await freshDatabase(dialect);
		accounts = openAccounts(database, () => now);
	});
	afterAll(() => database.close());

	async function colleague(login: string): Promise<string> {
		return accounts.addPerson(null, { login, displayName: 'Cô Lan', role: 'librarian', password: PASSWORD });
	}
	const signIn = (login: string, address: string, device?: string, password = PASSWORD) =>
		accounts.signIn({ login, password }, { address, device }).then(
			({ device: kept }) => ({ kept, said: 'in' }),
			(error: unknown) => {
				if (!(error instanceof DomainError)) throw error;
				return { kept: undefined, said: error.code };
			}
		);
	/** Somebody guesses from many addresses until nobody is listened to any more. Counts the passwords that were looked at. */
	async function guess(login: string, addresses: number): Promise<number> {
		let looked = 0;
		for (let at = 0; at < addresses; at++) {
			for (let tries = 0; tries < BY_LOGIN_THERE.tries + 1; tries++)
				if ((await signIn(login, `203.0.113.${at}`, undefined, 'sai')).said === 'sign-in-wrong') looked++;
		}
		return looked;
	}

	it('one address that guesses is stopped there; the colleague signs in from everywhere else, on any device', async () => {
		await colleague('co-lan');
		expect(await guess('co-lan', 1)).toBe(BY_LOGIN_THERE.tries);
		expect((await signIn('co-lan', '203.0.113.0')).said).toBe('too-many-tries');
		expect((await signIn('co-lan', HOME)).said).toBe('in');
	});

	it('many addresses that guess are stopped together; a device that has signed in before goes on', async () => {
		await colleague('co-hue');
		const { kept } = await signIn('co-hue', HOME);
		expect(await guess('co-hue', 7)).toBe(BY_LOGIN.tries);
		expect((await signIn('co-hue', HOME)).said, 'a browser that nobody knows has to wait').toBe(
			'too-many-tries'
		);
		expect((await signIn('co-hue', HOME, kept)).said).toBe('in');
		expect((await signIn('co-hue', '203.0.113.0', kept)).said, 'also beside the guesser').toBe('in');
		now += BY_LOGIN.minutes * 60_000;
		expect((await signIn('co-hue', '192.0.2.9')).said).toBe('in');
	});

	it('a known device guesses no faster than an address, and opens no other account', async () => {
		await colleague('co-mai');
		await colleague('thay-dung');
		const { kept } = await signIn('co-mai', HOME);
		const said: string[] = [];
		for (let tries = 0; tries < 10; tries++) said.push((await signIn('co-mai', HOME, kept, 'sai')).said);
		expect(said.filter((word) => word === 'sign-in-wrong')).toHaveLength(BY_DEVICE.tries);
		expect(await guess('thay-dung', 7)).toBe(BY_LOGIN.tries);
		expect((await signIn('thay-dung', '192.0.2.8', kept)).said).toBe('too-many-tries');
	});

	it('a new password, half a year, and ten newer devices make a device a stranger again', async () => {
		const id = await colleague('co-sen');
		const { kept } = await signIn('co-sen', HOME);
		const devices = () =>
			database.db.selectFrom('known_device').select('token_hash').where('person_id', '=', id).execute();
		expect(await devices()).toHaveLength(1);
		expect(JSON.stringify(await devices())).not.toContain(kept);
		for (let more = 0; more < 12; more++) await signIn('co-sen', HOME);
		expect(await devices()).toHaveLength(10);
		now += DEVICE_MS + 1;
		await accounts.sweep();
		expect(await devices()).toEqual([]);
		await signIn('co-sen', HOME);
		const { token } = await accounts.makeResetLink(null, { id });
		await accounts.resetPassword(token, { next: `${PASSWORD} mới`, again: `${PASSWORD} mới` });
		expect(await devices()).toEqual([]);
	});
});
