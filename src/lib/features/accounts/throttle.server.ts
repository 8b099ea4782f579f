import { networkOf } from './network-of.ts';
import type { Limit, TryCounter } from './try-counter.server.ts';

const BY_LOGIN: Limit = { name: 'login', tries: 8, minutes: 15 };
const BY_ADDRESS: Limit = { name: 'address', tries: 60, minutes: 15 };
/** Guessing of class codes, by address: a whole school shares one, so the limit is generous. */
const JOINING: Limit = { name: 'join', tries: 60, minutes: 10 };

/** Tries per account and per address; both must have some left, and a success gives them back. */
export function createThrottle(counter: TryCounter) {
	return {
		/** Before the password is looked at. The address first: one that is stopped cannot use up the tries of an account. */
		async take(login: string, address: string): Promise<void> {
			await counter.take(BY_ADDRESS, networkOf(address));
			await counter.take(BY_LOGIN, login);
		},
		async succeeded(login: string, address: string): Promise<void> {
			await counter.forget(BY_LOGIN, login);
			await counter.giveBack(BY_ADDRESS, networkOf(address));
		},
		/** Somebody has a new password: the tries at the old one are over. */
		forget: (login: string): Promise<void> => counter.forget(BY_LOGIN, login)
	};
}
export type Throttle = ReturnType<typeof createThrottle>;

export function createJoinThrottle(counter: TryCounter) {
	return {
		take: (address: string): Promise<void> => counter.take(JOINING, networkOf(address)),
		giveBack: (address: string): Promise<void> => counter.giveBack(JOINING, networkOf(address))
	};
}
