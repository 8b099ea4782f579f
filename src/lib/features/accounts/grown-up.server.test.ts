import { describe, expect, it } from 'vitest';
import { isPass, makeChallenge, makePass, PASS_MS, solvesChallenge } from './grown-up.server.ts';

const now = 1_000_000;

describe('the grown-up gesture', () => {
	it('is made by an adult who adds up', () => {
		const { a, b, token } = makeChallenge('secret', now);
		expect(solvesChallenge('secret', token, ` ${a + b} `, now)).toBe(true);
	});

	it('is not made by guessing, by a made-up sum, or too late', () => {
		const { a, b, token } = makeChallenge('secret', now);
		expect(solvesChallenge('secret', token, String(a + b + 1), now)).toBe(false);
		expect(solvesChallenge('secret', token.replace(/\.\d+\./, '.1.'), String(1 + b), now)).toBe(false);
		expect(solvesChallenge('secret', token, String(a + b), now + 3_600_000)).toBe(false);
		expect(solvesChallenge('secret', 'sum.1.2', '3', now)).toBe(false);
	});

	it('opens for some minutes only', () => {
		const pass = makePass('secret', now);
		expect(isPass('secret', pass, now + PASS_MS - 1)).toBe(true);
		expect(isPass('secret', pass, now + PASS_MS)).toBe(false);
		expect(isPass('other', pass, now)).toBe(false);
		expect(isPass('secret', 'pass.99999999999999.x', now)).toBe(false);
		expect(isPass('secret', undefined, now)).toBe(false);
	});
});
