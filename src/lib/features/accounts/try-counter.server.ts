import { createHmac } from 'node:crypto';
import { DomainError } from '#lib/domain-error.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { TriesStore } from './tries-store.ts';

export class TooManyTries extends DomainError {
	constructor(seconds: number) {
		super('too-many-tries', 429, { minutes: Math.max(1, Math.ceil(seconds / 60)) });
	}
}

/** So many tries in so many minutes. The name keeps the counts of different limits apart. */
export interface Limit {
	readonly name: string;
	readonly tries: number;
	readonly minutes: number;
}

interface Deps {
	readonly store: TriesStore;
	/** The library's own secret: without it nobody can tell whose tries a row counts. */
	readonly secret: () => Promise<string>;
	readonly clock: Clock;
}

export type TryCounter = ReturnType<typeof createTryCounter>;

/** Counts tries of somebody, a sign-in name or an address, and stops who has none left. */
export function createTryCounter({ store, secret, clock }: Deps) {
	let known: Promise<string> | null = null;
	async function keyOf(limit: Limit, who: string): Promise<string> {
		known ??= secret();
		return createHmac('sha256', await known)
			.update(`throttle.${limit.name}.${who}`)
			.digest('base64url');
	}

	return {
		/** Takes a try; none left is `TooManyTries`. */
		async take(limit: Limit, who: string): Promise<void> {
			const now = clock();
			const { tries, endsAt } = await store.add(await keyOf(limit, who), limit.minutes * 60_000, now);
			if (tries > limit.tries) throw new TooManyTries((endsAt - now) / 1000);
		},
		async giveBack(limit: Limit, who: string): Promise<void> {
			await store.takeBack(await keyOf(limit, who));
		},
		async forget(limit: Limit, who: string): Promise<void> {
			await store.forget(await keyOf(limit, who));
		},
		sweep: (): Promise<void> => store.sweep(clock())
	};
}
