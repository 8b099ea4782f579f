import { describe, expect, it } from 'vitest';
import { timeOfDay } from './time-of-day.ts';

describe('the garden keeps the time of Việt Nam', () => {
	it.each([
		['2026-11-24T23:30:00Z', 'dawn'],
		['2026-11-24T03:00:00Z', 'noon'],
		['2026-11-24T11:00:00Z', 'evening'],
		['2026-11-24T17:30:00Z', 'evening']
	])('at %s it shows %s', (moment, picture) => {
		expect(timeOfDay(Date.parse(moment))).toBe(picture);
	});
});
