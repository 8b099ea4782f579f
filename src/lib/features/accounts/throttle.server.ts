import { networkOf } from './network-of.ts';
import type { Limit, TryCounter } from './try-counter.server.ts';

/** A browser in which the person has signed in before has tries of its own, which nobody elsewhere can use up. */
export const BY_DEVICE: Limit = { name: 'device', tries: 8, minutes: 15 };
/** From one address at one account. */
export const BY_LOGIN_THERE: Limit = { name: 'login-address', tries: 8, minutes: 15 };
/** At one account from everywhere, known devices apart: many addresses together guess no faster than this. */
export const BY_LOGIN: Limit = { name: 'login', tries: 40, minutes: 15 };
/** From one address at all accounts: a whole school shares one. */
export const BY_ADDRESS: Limit = { name: 'address', tries: 60, minutes: 15 };
/** At the current password, by somebody who is signed in. */
const CHANGING: Limit = { name: 'change', tries: 8, minutes: 15 };
/** Guessing of class codes, by address: a whole school shares one, so the limit is generous. */
const JOINING: Limit = { name: 'join', tries: 60, minutes: 10 };

/** What is guessed at, and where from. */
export interface SignInTry {
	readonly login: string;
	/** Of the account; null when there is none. A new password is another thing to guess at: what was tried at the old one is over. */
	readonly passwordHash: string | null;
	readonly address: string;
	/** Hash of the secret of a browser in which this person has signed in before; null for any other. */
	readonly device: string | null;
}

/**
 * Tries at passwords. Whoever guesses uses up the tries of an address and of an account, never those of a device that the account knows:
 * so nobody can lock a colleague out of the browser where they work.
 */
export function createThrottle(counter: TryCounter) {
	const account = ({ login, passwordHash }: Pick<SignInTry, 'login' | 'passwordHash'>) =>
		`${login} ${passwordHash ?? ''}`;
	return {
		/** Before the password is looked at. The address first: one that is stopped cannot use up the tries of an account. */
		async take(trying: SignInTry): Promise<void> {
			if (trying.device) return counter.take(BY_DEVICE, `${account(trying)} ${trying.device}`);
			const network = networkOf(trying.address);
			await counter.take(BY_ADDRESS, network);
			await counter.take(BY_LOGIN_THERE, `${account(trying)} ${network}`);
			await counter.take(BY_LOGIN, account(trying));
		},
		/** The tries of who was right are given back; those of others stay counted. */
		async succeeded(trying: SignInTry): Promise<void> {
			if (trying.device) return counter.forget(BY_DEVICE, `${account(trying)} ${trying.device}`);
			const network = networkOf(trying.address);
			await counter.giveBack(BY_ADDRESS, network);
			await counter.forget(BY_LOGIN_THERE, `${account(trying)} ${network}`);
			await counter.giveBack(BY_LOGIN, account(trying));
		},
		/** Before the current password is looked at, at its change. */
		takeAtChange: (person: Pick<SignInTry, 'login' | 'passwordHash'>): Promise<void> =>
			counter.take(CHANGING, account(person)),
		changed: (person: Pick<SignInTry, 'login' | 'passwordHash'>): Promise<void> =>
			counter.forget(CHANGING, account(person))
	};
}
export type Throttle = ReturnType<typeof createThrottle>;

export function createJoinThrottle(counter: TryCounter) {
	return {
		take: (address: string): Promise<void> => counter.take(JOINING, networkOf(address)),
		giveBack: (address: string): Promise<void> => counter.giveBack(JOINING, networkOf(address))
	};
}
