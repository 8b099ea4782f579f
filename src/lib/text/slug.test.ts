import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugify } from './slug.ts';

describe('slugs', () => {
	it('reads like the title without marks', () => {
		expect(slugify('Chuyện Đàn kiến & cái kẹo!')).toBe('chuyen-dan-kien-cai-keo');
		expect(slugify("Grandma's boat")).toBe('grandmas-boat');
	});

	it('is never empty and ends at a whole word', () => {
		expect(slugify('???')).toBe('an-pham');
		expect(slugify('một hai ba '.repeat(20)).length).toBeLessThanOrEqual(80);
	});

	it('always fits in an address', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
				expect(slugify(text)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
			})
		);
	});
});
