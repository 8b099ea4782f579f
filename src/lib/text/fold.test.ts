import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, hasMarks, tidy, withoutMarks } from './fold.ts';

describe('folding', () => {
	it('finds "Đường" for someone who types "duong"', () => {
		expect(fold('Đường đến  Thư viện ')).toBe('duong den thu vien');
		expect(withoutMarks('Đỗ Ệ ướt')).toBe('Do E uot');
	});

	it('gives the same for composed and decomposed text', () => {
		expect(fold('Tiếng Việt'.normalize('NFD'))).toBe('tieng viet');
		expect(tidy('Tiếng\u00a0Việt\n'.normalize('NFD'))).toBe('Tiếng Việt'.normalize('NFC'));
	});

	it('knows whether marks were typed', () => {
		expect(hasMarks('da')).toBe(false);
		expect(hasMarks('đa')).toBe(true);
		expect(hasMarks('dã')).toBe(true);
	});

	it('is stable: folding twice changes nothing', () => {
		fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => fold(fold(text)) === fold(text)));
	});

	it('never depends on the normal form of what came in', () => {
		fc.assert(
			fc.property(
				fc.string({ unit: 'grapheme' }),
				(t) => fold(t.normalize('NFD')) === fold(t.normalize('NFC'))
			)
		);
	});
});
