import { expect, test } from 'vitest';
import {
	nearestPlace,
	readSigning,
	settledSize,
	sizeAt,
	USUAL_SIGNING,
	usualPlace
} from './sign-settings.ts';

test('what was stored is read with care', () => {
	expect(readSigning(null)).toEqual(USUAL_SIGNING);
	expect(readSigning({ place: 'over', size: 1e9, rate: 7, captions: 'yes', turns: 1 })).toEqual({
		...USUAL_SIGNING,
		size: 60
	});
	const kept = { place: 'left', size: 45, rate: 0.5, captions: true, turns: true } as const;
	expect(readSigning({ ...kept, updatedAt: 1 })).toEqual(kept);
});

test('H3: a film takes a share of the room and leaves the words the larger part of it, or near to', () => {
	expect([NaN, -5, 33.4, 99].map(settledSize)).toEqual([35, 20, 33, 60]);
	expect(usualPlace({ width: 360, height: 500 })).toBe('top');
	expect(usualPlace({ width: 320, height: 140 })).toBe('right');
});

test('H3: it goes to the side it is drawn to, and its edge follows the pointer', () => {
	expect([
		nearestPlace(0.1, 0.4),
		nearestPlace(0.9, 0.5),
		nearestPlace(0.4, 0.05),
		nearestPlace(0.5, 0.9)
	]).toEqual(['left', 'right', 'top', 'bottom']);
	expect([
		sizeAt('left', 0.4, 0),
		sizeAt('right', 0.4, 0),
		sizeAt('top', 0, 0.3),
		sizeAt('bottom', 0, 0.9)
	]).toEqual([40, 60, 30, 20]);
});
