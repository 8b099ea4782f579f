import { expect, test } from 'vitest';
import { seatName } from './seat-name.ts';

test('a child is told its class and seat in words', () => {
	expect(seatName({ name: '2A1', seat: 7 })).toBe('Lớp 2A1 · chỗ 7');
	expect(seatName({ name: 'Lớp Mầm', seat: 12 })).toBe('Lớp Mầm · chỗ 12');
});
