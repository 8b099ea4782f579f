import type { Band } from '#lib/publication/band.ts';
import type { Role } from './actor.ts';

export interface Person {
	readonly id: string;
	readonly role: Role;
	readonly login: string;
	readonly displayName: string;
	readonly passwordHash: string;
	readonly disabled: boolean;
}

/** What accounts need kept. */
export interface AccountsStore {
	byId(id: string): Promise<Person | null>;
	byLogin(login: string): Promise<Person | null>;
	add(person: Omit<Person, 'disabled'>, now: number): Promise<void>;
	/** Ends every session of the person, and a link that waits for them. */
	setPassword(personId: string, passwordHash: string): Promise<void>;
	/** People in order of role and name; staff only see this. */
	list(): Promise<readonly Omit<Person, 'passwordHash'>[]>;
	/** Ends sessions and links of the person, and links the person made for others. */
	setDisabled(personId: string, at: number | null): Promise<void>;
	hasStaff(): Promise<boolean>;
	hasManager(): Promise<boolean>;
	addSetupLink(tokenHash: string, now: number, expiresAt: number): Promise<void>;
	/** Ends the life of all earlier links. */
	clearSetupLinks(): Promise<void>;
	isSetupLink(tokenHash: string, now: number): Promise<boolean>;
	/** Adds the first librarian and uses up the link, together or not at all. False when the link no longer works. */
	useSetupLink(tokenHash: string, person: Omit<Person, 'disabled'>, now: number): Promise<boolean>;
	seatOf(tokenHash: string): Promise<{ classId: string; seat: number; band: Band } | null>;
	/** A secret of this library for signing short-lived passes; made on first use. */
	signingSecret(): Promise<string>;
}
