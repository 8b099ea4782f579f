import { isStaff, type Actor, type Role } from './actor.ts';

/*
 * Who may act on the account of somebody else. Whoever can set a password for an account can be that person, so nobody
 * may do it for an account that can do more than their own: librarians look after teachers and one another, managers
 * look after all. One's own account is changed on its own page, where the current password is asked for.
 *
 * `actor` null: the operator at the command line, who holds the database anyway.
 */

function isAbove(actor: Actor, role: Role): boolean {
	return actor.person?.role === 'manager' || role !== 'manager';
}

/** May the actor suspend this person, or make a link with which they choose a new password? */
export function mayLookAfter(
	actor: Actor | null,
	person: { readonly id: string; readonly role: Role }
): boolean {
	if (!actor) return true;
	return isStaff(actor) && actor.person?.id !== person.id && isAbove(actor, person.role);
}

/**
 * May the actor give this person another name, or another role? A role is given as to somebody new; nobody changes their own, so that a
 * library never loses its last librarian that way.
 */
export function mayChange(
	actor: Actor,
	person: { readonly id: string; readonly role: Role },
	role: Role,
	hasManager: boolean
): boolean {
	if (actor.person?.id === person.id) return isStaff(actor) && role === person.role;
	return mayLookAfter(actor, person) && (role === person.role || mayAdd(actor, role, hasManager));
}

/** May the actor add a person of this role? The first manager is added by a librarian: nobody else is there to do it. */
export function mayAdd(actor: Actor | null, role: Role, hasManager: boolean): boolean {
	if (!actor) return true;
	return isStaff(actor) && (isAbove(actor, role) || !hasManager);
}
