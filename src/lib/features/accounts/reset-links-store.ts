import type { Person } from './accounts-store.ts';

export interface ResetLink {
	readonly personId: string;
	readonly tokenHash: string;
	/** Null: the operator at the command line. */
	readonly madeBy: string | null;
	readonly expiresAt: number;
}

/** Links with which a person who forgot the password chooses a new one. */
export interface ResetLinksStore {
	/** Takes the place of an earlier link of the same person, and notes the deed. */
	put(link: ResetLink, now: number): Promise<void>;
	/** Whose link this is, while it works. */
	personOf(tokenHash: string, now: number): Promise<Person | null>;
	/**
	 * Uses up the link, sets the password and ends every session of the person, together or not at all.
	 * False when the link no longer works.
	 */
	use(tokenHash: string, passwordHash: string, now: number): Promise<boolean>;
	sweep(now: number): Promise<void>;
}
