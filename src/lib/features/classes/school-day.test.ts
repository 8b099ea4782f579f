import { expect, test } from 'vitest';
import { schoolDay } from './school-day.ts';

test('a list that is due today is due until midnight in Việt Nam, wherever the server stands', () => {
	expect(schoolDay(Date.UTC(2026, 10, 24, 16, 59))).toBe('2026-11-24');
	expect(schoolDay(Date.UTC(2026, 10, 24, 17, 0))).toBe('2026-11-25');
});
