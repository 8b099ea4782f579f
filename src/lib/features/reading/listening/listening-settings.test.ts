import { expect, test } from 'vitest';
import { readListening, settledRate } from './listening-settings.ts';

test('what another version or a hand has written is brought within what can be heard', () => {
	const usual = { rate: 1, voice: 'recorded', skipped: ['pagebreak'] };
	for (const stored of [undefined, null, 7, 'x', [], {}, { rate: 'x', voice: 'choir', skipped: 'all' }])
		expect(readListening(stored)).toEqual(usual);
	expect(readListening({ rate: 99, voice: 'device', skipped: ['note', 'x', 'note'] })).toEqual({
		...{ rate: 3, voice: 'device', skipped: ['note'] }
	});
	expect(readListening({ skipped: [] }).skipped).toEqual([]);
});

test.each([
	[0.1, 0.5],
	[0.749, 0.75],
	[1.02, 1],
	[1.1499999, 1.15],
	[NaN, 1],
	[Infinity, 1],
	[5, 3]
])('a speed of %f is %f', (asked, heard) => expect(settledRate(asked)).toBe(heard));
