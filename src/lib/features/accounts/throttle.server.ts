import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { DomainError } from '#lib/domain-error.ts';

export class TooManyTries extends DomainError {
	constructor(seconds: number) {
		super('too-many-tries', 429, { minutes: Math.max(1, Math.ceil(seconds / 60)) });
	}
}

/** Counts failures per account and per address; both must have tries left. Kept in memory, per process. */
export function createThrottle() {
	const byLogin = new RateLimiterMemory({ keyPrefix: 'login', points: 8, duration: 15 * 60 });
	const byAddress = new RateLimiterMemory({ keyPrefix: 'address', points: 60, duration: 15 * 60 });

	return {
		async check(login: string, address: string): Promise<void> {
			for (const [limiter, key] of [
				[byLogin, login],
				[byAddress, address]
			] as const) {
				const state = await limiter.get(key);
				if (state && state.consumedPoints >= limiter.points)
					throw new TooManyTries(state.msBeforeNext / 1000);
			}
		},
		async failed(login: string, address: string): Promise<void> {
			for (const [limiter, key] of [
				[byLogin, login],
				[byAddress, address]
			] as const) {
				await limiter.consume(key).catch((reason: unknown) => {
					if (!(reason instanceof RateLimiterRes)) throw reason;
				});
			}
		},
		async succeeded(login: string): Promise<void> {
			await byLogin.delete(login);
		}
	};
}
export type Throttle = ReturnType<typeof createThrottle>;

/** Guessing of class codes, by address: a whole school shares one, so the limit is generous. */
export function createJoinThrottle() {
	const limiter = new RateLimiterMemory({ keyPrefix: 'join', points: 60, duration: 10 * 60 });
	return {
		async check(address: string): Promise<void> {
			const state = await limiter.get(address);
			if (state && state.consumedPoints >= limiter.points) throw new TooManyTries(state.msBeforeNext / 1000);
		},
		async failed(address: string): Promise<void> {
			await limiter.consume(address).catch((reason: unknown) => {
				if (!(reason instanceof RateLimiterRes)) throw reason;
			});
		}
	};
}
