import { expect, test } from 'vitest';
import { endOfSchoolDay, schoolDay } from './school-day.ts';

test('a list that is due today is due until midnight in Việt Nam, wherever the server stands', () => {
	expect(schoolDay(Date.UTC(2026, 10, 24, 16, 59))).toBe('2026-11-24');
	expect(schoolDay(Date.UTC(2026, 10, 24, 17, 0))).toBe('2026-11-25');
});

test('a school day ends at midnight in Việt Nam', () => {
	expect(endOfSchoolDay(Date.UTC(2026, 10, 24, 0, 30))).toBe(Date.UTC(2026, 10, 24, 17));
	expect(endOfSchoolDay(Date.UTC(2026, 10, 24, 17))).toBe(Date.UTC(2026, 10, 25, 17));
});
