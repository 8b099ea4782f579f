import { expect, it } from 'vitest';
import { nextNight } from './next-night.ts';

it.each([
	['2026-11-24T15:00:00Z', '2026-11-24T20:00:00Z'],
	['2026-11-24T20:00:00Z', '2026-11-25T20:00:00Z'],
	['2026-12-31T23:59:59Z', '2027-01-01T20:00:00Z']
])('the night after %s begins at %s', (now, night) => {
	expect(new Date(nextNight(Date.parse(now))).toISOString()).toBe(new Date(night).toISOString());
});
