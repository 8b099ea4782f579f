import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sortKey } from './sort-key.ts';

const sorted = (titles: readonly string[]) =>
	[...titles].sort((a, b) => Buffer.compare(Buffer.from(sortKey(a)), Buffer.from(sortKey(b))));
const shuffled = (titles: readonly string[]) => [...titles].reverse();

describe('title order', () => {
	it('is the order of Vietnamese dictionaries, syllable by syllable', () => {
		const order = ['ca', 'ca dao', 'ca nô', 'cà', 'cà phê', 'cả nhà', 'cã', 'cá', 'cá vàng', 'cạ'];
		expect(sorted(shuffled(order))).toEqual(order);
	});

	it('knows the 29 letters', () => {
		const letters = [...'aăâbcdđeêghiklmnoôơpqrstuưvxy'];
		expect(sorted(shuffled(letters))).toEqual(letters);
		const words = ['an', 'áo', 'ăn', 'ân', 'ba', 'dù', 'đa', 'en', 'êm', 'on', 'ôn', 'ơn', 'ung', 'ưng'];
		expect(sorted(shuffled(words))).toEqual(words);
	});

	it('orders volumes by number, numbers before letters', () => {
		const order = ['10 vạn câu hỏi', 'Tập 2', 'Tập 10', 'Tập 10a', 'Tập hai'];
		expect(sorted(shuffled(order))).toEqual(order);
	});

	it('does not look at quotes, case or the place of the tone', () => {
		expect(sortKey('“Hòa bình”')).toBe(sortKey('hoà bình'));
		expect(sortKey("The Cat's Nap")).toBe(sortKey('the cats nap'));
	});

	it('uses one byte a letter for Vietnamese, so bytes and code units compare alike', () => {
		fc.assert(
			fc.property(fc.string({ unit: fc.constantFrom(...'aăâáàđeệoộơợuưứ nh12“') }), (title) => {
				expect(sortKey(title)).toMatch(/^[ -~]*$/);
				expect(sortKey(title.normalize('NFD'))).toBe(sortKey(title));
			})
		);
	});
});
