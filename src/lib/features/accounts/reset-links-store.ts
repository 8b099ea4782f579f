import type { By } from '#lib/server/unit-of-work.ts';
import type { Person } from './accounts-store.ts';

/** Links with which a person who forgot the password chooses a new one. */
export interface ResetLinksStore {
	/**
	 * Takes the place of an earlier link of the same person, and notes the deed. `decide` judges the person as they are at this moment, and
	 * throws when there shall be no link.
	 */
	put(
		by: By,
		personId: string,
		link: { readonly tokenHash: string; readonly expiresAt: number },
		decide: (person: Person) => void
	): Promise<Person>;
	/** Whose link this is, while it works. */
	personOf(tokenHash: string, now: number): Promise<Person | null>;
	/**
	 * Uses up the link, sets the password and ends every session of the person, together or not at all.
	 * False when the link no longer works.
	 */
	use(tokenHash: string, passwordHash: string): Promise<boolean>;
	sweep(now: number): Promise<void>;
}
