import type { Band } from '#lib/publication/band.ts';
import type { By, Unit } from '#lib/server/unit-of-work.ts';
import type { Role } from './actor.ts';

export interface Person {
	readonly id: string;
	readonly role: Role;
	readonly login: string;
	readonly displayName: string;
	readonly passwordHash: string;
	readonly disabled: boolean;
	readonly version: number;
}

export type NewPerson = Omit<Person, 'disabled' | 'version'>;

/** What was decided about a person. All but the first end every session of the person and the link that waits for them. */
export type PersonChange =
	/** Sessions go on: who somebody is, is asked at each request. */
	| { readonly displayName: string; readonly role: Role }
	| { readonly disabled: boolean }
	| { readonly passwordHash: string }
	/** Nothing of the person changes: their sessions end. */
	| { readonly signedOut: true };

/** The browser in which somebody signs in; of one person at most `most` are remembered, the last ones. */
export interface KnownDevice {
	readonly tokenHash: string;
	readonly most: number;
}

/** What accounts need kept. */
export interface AccountsStore {
	byId(id: string): Promise<Person | null>;
	byLogin(login: string): Promise<Person | null>;
	/** Adds a person if `allowed` still says so while nobody else is added. False when the login is taken. */
	add(
		by: By,
		person: NewPerson,
		allowed: (library: { readonly hasManager: boolean }) => void
	): Promise<boolean>;
	/**
	 * Reads the person, lets `decide` judge, writes: one unit of work. `NotAllowed` when who acts may not sign in any more by then;
	 * `NotFound`; and whatever `decide` throws.
	 */
	change(
		by: By,
		personId: string,
		verb: string,
		decide: (person: Person) => PersonChange | null
	): Promise<void>;
	/**
	 * Gives a person another name or role, when `allowed` does not throw: one unit of work, while nobody is added. Gives the version that is
	 * there now. `NotFound`, `StaleEdit`, `NotAllowed`.
	 */
	describe(
		by: By,
		target: { readonly id: string; readonly expected: number | null },
		described: { readonly displayName: string; readonly role: Role },
		allowed: (person: Person, library: { readonly hasManager: boolean }) => void
	): Promise<number>;
	/** Whether the person has signed in before in the browser that keeps this secret. */
	knowsDevice(personId: string, tokenHash: string, since: number): Promise<boolean>;
	/** Forgets browsers that were not used since `before` (epoch ms). */
	forgetDevices(before: number): Promise<void>;
	/** Opens a session, and remembers the browser, for a person whose password is still the one that was looked at; null when it is not, or the person is suspended. */
	openSession(
		person: Pick<Person, 'id' | 'passwordHash'>,
		open: (unit: Unit) => Promise<{ readonly id: string }>,
		device?: KnownDevice
	): Promise<string | null>;
	/** People in order of role and name; staff only see this. */
	list(): Promise<readonly Omit<Person, 'passwordHash'>[]>;
	hasStaff(): Promise<boolean>;
	hasManager(): Promise<boolean>;
	/** Puts a link in the place of all earlier ones, unless there is staff: then false. */
	addSetupLink(tokenHash: string, livesMs: number): Promise<boolean>;
	isSetupLink(tokenHash: string, now: number): Promise<boolean>;
	/** Adds the first librarian and uses up the link, together or not at all. False when the link no longer works, or there is staff. */
	useSetupLink(tokenHash: string, person: NewPerson): Promise<boolean>;
	/** Null when the secret has ended. */
	seatOf(
		tokenHash: string,
		now: number
	): Promise<{ classId: string; seat: number; since: number; band: Band } | null>;
	/** A secret of this library for signing short-lived passes; made on first use. */
	readonly signingSecret: () => Promise<string>;
}
