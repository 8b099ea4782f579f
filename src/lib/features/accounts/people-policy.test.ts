import { describe, expect, it } from 'vitest';
import { GUEST, WORKING_ROLES, type Actor, type Role } from './actor.ts';
import { mayAdd, mayChange, mayLookAfter } from './people-policy.ts';

const signedIn = (role: Role, id = `a-${role}`): Actor => ({
	...GUEST,
	person: { id, role, displayName: role }
});
const of = (role: Role, id = `b-${role}`) => ({ id, role });

describe('looking after the account of somebody else', () => {
	it('a librarian helps teachers and other librarians', () => {
		expect(mayLookAfter(signedIn('librarian'), of('teacher'))).toBe(true);
		expect(mayLookAfter(signedIn('librarian'), of('librarian'))).toBe(true);
	});

	it('a librarian never takes over the account of a manager', () => {
		expect(mayLookAfter(signedIn('librarian'), of('manager'))).toBe(false);
	});

	it('a manager helps everybody else', () => {
		for (const role of WORKING_ROLES) expect(mayLookAfter(signedIn('manager'), of(role)), role).toBe(true);
	});

	it('nobody helps themselves this way', () => {
		for (const role of WORKING_ROLES)
			expect(mayLookAfter(signedIn(role, 'me'), of(role, 'me')), role).toBe(false);
	});

	it('others help nobody', () => {
		for (const actor of [GUEST, signedIn('teacher'), signedIn('guardian'), signedIn('pupil')])
			for (const role of WORKING_ROLES) expect(mayLookAfter(actor, of(role)), role).toBe(false);
	});

	it('the operator helps everybody', () => {
		for (const role of WORKING_ROLES) expect(mayLookAfter(null, of(role)), role).toBe(true);
	});
});

describe('adding people', () => {
	it('a librarian adds the first manager, and no manager beside one', () => {
		expect(mayAdd(signedIn('librarian'), 'manager', false)).toBe(true);
		expect(mayAdd(signedIn('librarian'), 'manager', true)).toBe(false);
		expect(mayAdd(signedIn('librarian'), 'librarian', true)).toBe(true);
		expect(mayAdd(signedIn('librarian'), 'teacher', true)).toBe(true);
	});

	it('a manager and the operator add anybody, a teacher nobody', () => {
		for (const role of WORKING_ROLES) {
			expect(mayAdd(signedIn('manager'), role, true), role).toBe(true);
			expect(mayAdd(null, role, true), role).toBe(true);
			expect(mayAdd(signedIn('teacher'), role, false), role).toBe(false);
			expect(mayAdd(GUEST, role, false), role).toBe(false);
		}
	});
});

describe('another name or role', () => {
	it('a librarian makes a teacher a librarian and back, and nobody a manager beside one', () => {
		const librarian = signedIn('librarian');
		expect(mayChange(librarian, of('teacher'), 'librarian', true)).toBe(true);
		expect(mayChange(librarian, of('librarian'), 'teacher', true)).toBe(true);
		expect(mayChange(librarian, of('teacher'), 'manager', true)).toBe(false);
		expect(mayChange(librarian, of('teacher'), 'manager', false)).toBe(true);
		expect(mayChange(librarian, of('manager'), 'manager', true)).toBe(false);
	});

	it('staff write their own name anew, and keep their role', () => {
		expect(mayChange(signedIn('librarian', 'me'), of('librarian', 'me'), 'librarian', true)).toBe(true);
		expect(mayChange(signedIn('manager', 'me'), of('manager', 'me'), 'librarian', true)).toBe(false);
		expect(mayChange(signedIn('teacher', 'me'), of('teacher', 'me'), 'teacher', true)).toBe(false);
	});

	it('others change nobody', () => {
		for (const actor of [GUEST, signedIn('teacher'), signedIn('guardian')])
			expect(mayChange(actor, of('teacher'), 'teacher', true)).toBe(false);
	});
});
