import { expect, test } from 'vitest';
import { ReadingUnits } from './reading-units.ts';

const section = (characters: number) => ({ characters });

test('a long chapter is many pages, a picture page is one', () => {
	expect(new ReadingUnits({ form: 'reflowable', sections: [section(3500), section(0)] }).total).toBe(5);
	expect(new ReadingUnits({ form: 'fixed', sections: [section(3500), section(0)] }).total).toBe(2);
});

test('only what was on the screen counts', () => {
	const units = new ReadingUnits({ form: 'reflowable', sections: [section(1000), section(4000)] });
	expect(units.within(1, 0, 0.5)).toEqual([1, 2]);
	expect(units.within(1, 0.3, 0.4)).toEqual([2]);
	expect(units.within(1, 0.7, 1)).toEqual([4]);
	expect(units.within(0, 0, 1)).toEqual([0]);
	expect(units.within(7, 0, 1)).toEqual([]);
});
