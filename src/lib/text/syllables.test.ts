import { describe, expect, it } from 'vitest';
import { isVietnameseSyllable, syllables } from './syllables.ts';

describe('syllables', () => {
	it('gives each syllable with its place', () => {
		expect(syllables('Thư viện, 12 em!')).toEqual([
			{ text: 'Thư', start: 0, end: 3 },
			{ text: 'viện', start: 4, end: 8 },
			{ text: '12', start: 10, end: 12 },
			{ text: 'em', start: 13, end: 15 }
		]);
	});

	it('keeps decomposed marks with their letter', () => {
		expect(syllables('việt'.normalize('NFD'))).toHaveLength(1);
	});

	it('tells a Vietnamese syllable by its shape', () => {
		for (const yes of [
			'nghiêng',
			'truyện',
			'hoà',
			'hòa',
			'ươt',
			'quý',
			'giếng',
			'khuya',
			'a',
			'rượu',
			'gì'
		]) {
			expect(isVietnameseSyllable(yes), yes).toBe(true);
		}
		for (const no of ['library', 'truyeenj', 'dduwowngf', 'ww', 'x1', 'book', 'ềé']) {
			expect(isVietnameseSyllable(no), no).toBe(false);
		}
	});
});
