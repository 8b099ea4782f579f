import type { Band } from '#lib/publication/band.ts';

/** Roles with rooms of their own: nobody can be given another. */
export const WORKING_ROLES = ['teacher', 'librarian', 'manager'] as const;
export type WorkingRole = (typeof WORKING_ROLES)[number];
/** `guardian` and `pupil` stand in libraries of before; they have no screens and no right of their own. */
export type Role = WorkingRole | 'guardian' | 'pupil';

/** A seat of a class, and who sits there: `key` is the hash of the secret of the device, another one after the seat was freed. */
export interface SeatOfClass {
	readonly classId: string;
	readonly seat: number;
	readonly key: string;
	/** When the child took the seat; stays when the same child comes back on another device. Epoch ms. */
	readonly since: number;
}

/** Who is asking. Made once a request by `hooks.server.ts`; every verb takes it. */
export interface Actor {
	/** A signed-in person; null for a guest and for a child at a class seat. */
	readonly person: { readonly id: string; readonly role: Role; readonly displayName: string } | null;
	/** A child who joined a class by code and seat number: no name, no account. */
	readonly seat: SeatOfClass | null;
	/** The band chosen on this device; null before the first choice. */
	readonly band: Band | null;
	/** The grown-up gesture was made on this device within the last minutes. */
	readonly grownUp: boolean;
}

export const GUEST: Actor = { person: null, seat: null, band: null, grownUp: false };

export function isStaff(actor: Actor): boolean {
	return actor.person?.role === 'librarian' || actor.person?.role === 'manager';
}

export function isTeacher(actor: Actor): boolean {
	return actor.person?.role === 'teacher';
}

/** May have classes. A librarian of a school often teaches: one account is enough. */
export function mayTeach(actor: Actor): boolean {
	return isTeacher(actor) || isStaff(actor);
}

/** Who a deed is noted for: `actor` null is the operator at the command line. */
export function byOf(actor: Actor | null): string {
	return actor?.person?.id ?? 'operator';
}

/** The command line: whoever can start tasks on the machine may do what a librarian may. */
export const OPERATOR: Actor = {
	person: { id: 'operator', role: 'librarian', displayName: 'operator' },
	seat: null,
	band: null,
	grownUp: false
};
