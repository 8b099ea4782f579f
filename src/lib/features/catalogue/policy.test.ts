import { describe, expect, it } from 'vitest';
import { GUEST, type Actor } from '#lib/features/accounts/index.ts';
import { BANDS } from '#lib/publication/band.ts';
import { mayView, scopeOf } from './policy.ts';

const child = (band: Actor['band'], grownUp = false): Actor => ({ ...GUEST, band, grownUp });
const staff = (role: 'librarian' | 'manager' | 'teacher', band: Actor['band'] = null): Actor => ({
	...GUEST,
	band,
	person: { id: 'p', role, displayName: 'P' }
});
const title = { band: 'la', guidance: false, status: 'published' } as const;

describe('the age policy', () => {
	it('shows a child the own band and every younger one', () => {
		for (const [i, own] of BANDS.entries()) {
			for (const [j, band] of BANDS.entries()) {
				expect(mayView(scopeOf(child(own)), { ...title, band }), `${own} meets ${band}`).toBe(j <= i);
			}
		}
	});

	it('shows nothing before a band is chosen', () => {
		expect(mayView(scopeOf(GUEST), title)).toBe(false);
	});

	it('shows titles that need guidance only after the grown-up gesture, in any band', () => {
		const guided = { ...title, guidance: true };
		expect(mayView(scopeOf(child('qua')), guided)).toBe(false);
		expect(mayView(scopeOf(child('qua', true)), guided)).toBe(true);
		expect(mayView(scopeOf(child('mam', true)), guided)).toBe(false);
	});

	it('shows children and teachers nothing that is not published or has no band', () => {
		for (const actor of [child('qua', true), staff('teacher')]) {
			expect(mayView(scopeOf(actor), { ...title, status: 'draft' })).toBe(false);
			expect(mayView(scopeOf(actor), { ...title, status: 'withdrawn' })).toBe(false);
			expect(mayView(scopeOf(actor), { ...title, band: null })).toBe(false);
		}
	});

	it('shows staff everything, until they view the library as a child', () => {
		expect(mayView(scopeOf(staff('librarian')), { ...title, status: 'draft' })).toBe(true);
		expect(mayView(scopeOf(staff('librarian', 'mam')), title)).toBe(false);
		expect(mayView(scopeOf(staff('teacher')), { ...title, guidance: true, band: 'qua' })).toBe(true);
	});
});
