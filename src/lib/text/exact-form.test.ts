import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { exactForm, foldedForm } from './exact-form.ts';
import { unifyIY } from './i-y.ts';
import { canonicalTonePlacement } from './tone-placement.ts';

describe('tone placement', () => {
	it('unifies the old and the new way', () => {
		for (const [old, modern] of [
			['hòa', 'hoà'],
			['thủy', 'thuỷ'],
			['khỏe', 'khoẻ'],
			['Hòa bình, HÒA', 'Hoà bình, HOÀ'],
			['lũy tre', 'luỹ tre']
		] as const) {
			expect(canonicalTonePlacement(old)).toBe(modern);
			expect(canonicalTonePlacement(modern)).toBe(modern);
		}
	});

	it('leaves quý, hoàn, khuỷu and toán alone', () => {
		for (const same of ['quý', 'hoàn', 'khuỷu', 'toán', 'ngoài', 'múa', 'của']) {
			expect(canonicalTonePlacement(same)).toBe(same);
		}
	});

	it('keeps every letter at its place', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'hòaòeùyquý tĐkỹ') }), (text) => {
				expect(canonicalTonePlacement(text)).toHaveLength(text.length);
				expect(unifyIY(text)).toHaveLength(text.length);
			})
		);
	});
});

describe('i and y', () => {
	it('reads schoolbook and press spelling as one', () => {
		expect(unifyIY('Kỹ năng, Lý lẽ, nước Mỹ, quý')).toBe('Kĩ năng, Lí lẽ, nước Mĩ, quí');
	});

	it('does not touch words where the letters differ in meaning', () => {
		for (const same of ['tay', 'tai', 'thúy', 'thúi', 'máy', 'yêu', 'ý nghĩa', 'sky', 'suy nghĩ']) {
			expect(unifyIY(same)).toBe(same);
		}
	});
});

describe('the forms that are indexed', () => {
	it('keeps marks in the exact form and drops them in the folded one', () => {
		expect(exactForm('Hòa Bình')).toBe('hoà bình');
		expect(foldedForm('Đường KỸ sư')).toBe('duong ki su');
		expect(foldedForm('ky su')).toBe('ki su');
	});
});
