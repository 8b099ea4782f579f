import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#lib/domain-error.ts';

export class TooManyTries extends DomainError {
	constructor(seconds: number) {
		super('too-many-tries', 429, { minutes: Math.max(1, Math.ceil(seconds / 60)) });
	}
}

/** Takes a try; none left is `TooManyTries`. One step: tries sent all at once count one by one. */
async function take(limiter: RateLimiterMemory, key: string): Promise<void> {
	await limiter.consume(key).catch((reason: unknown) => {
		if (reason instanceof RateLimiterRes) throw new TooManyTries(reason.msBeforeNext / 1000);
		throw reason;
	});
}

/** Tries per account and per address; both must have some left, and a success gives them back. Kept in memory, per process. */
export function createThrottle() {
	const byLogin = new RateLimiterMemory({ keyPrefix: 'login', points: 8, duration: 15 * 60 });
	const byAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 60, duration: 15 * 60 });

	return {
		/** Before the password is looked at. The address first: one that is stopped cannot use up the tries of an account. */
		async take(login: string, address: string): Promise<void> {
			await take(byAddress, address);
			await take(byLogin, login);
		},
		async succeeded(login: string, address: string): Promise<void> {
			await byLogin.delete(login);
			await byAddress.reward(address);
		}
	};
}
export type Throttle = ReturnType<typeof createThrottle>;

/** Guessing of class codes, by address: a whole school shares one, so the limit is generous. */
export function createJoinThrottle() {
	const limiter = new RateLimiterMemory({ keyPrefix: 'join', points: 60, duration: 10 * 60 });
	return {
		take: (address: string): Promise<void> => take(limiter, address),
		async giveBack(address: string): Promise<void> {
			await limiter.reward(address);
		}
	};
}
