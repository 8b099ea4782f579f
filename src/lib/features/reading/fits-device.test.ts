import { expect, it } from 'vitest';
import { fitsDevice } from './fits-device.ts';

it('what an older child opened on the tablet is not shown to a younger one', () => {
	expect(fitsDevice({ band: 'qua' }, 'la')).toBe(false);
	expect(fitsDevice({ band: 'la' }, 'la')).toBe(true);
	expect(fitsDevice({ band: 'mam' }, 'la')).toBe(true);
});

it('a grown-up without a band sees all that stands open, and a title without a band stays', () => {
	expect(fitsDevice({ band: 'qua' }, null)).toBe(true);
	expect(fitsDevice({ band: null }, 'mam')).toBe(true);
	expect(fitsDevice({}, 'mam')).toBe(true);
});
