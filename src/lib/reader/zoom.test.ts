import { expect, test } from 'vitest';
import { clampZoom, zoomOfKey } from './zoom.ts';

const key = (name: string, held: Partial<Record<'ctrlKey' | 'altKey' | 'metaKey', boolean>> = {}) => ({
	...{ key: name, ctrlKey: false, altKey: false, metaKey: false, ...held }
});

test('a page grows to four times its size and never gets smaller than the screen asks for', () => {
	expect([0.5, 1.01, 1.5, 9].map(clampZoom)).toEqual([1, 1, 1.5, 4]);
});

test('plus, minus and nought change the size; with Ctrl they are the browser’s', () => {
	expect(zoomOfKey(key('+'), 2)).toEqual({ by: 1.25 });
	expect(zoomOfKey(key('-'), 2)).toEqual({ by: 0.8 });
	expect(zoomOfKey(key('0'), 2)).toEqual({ by: 0.5 });
	expect(zoomOfKey(key('+', { ctrlKey: true }), 2)).toBeNull();
});

test('arrows go about on a page that is larger than the screen, and turn pages otherwise', () => {
	expect(zoomOfKey(key('ArrowRight'), 2)).toEqual({ pan: { x: 0.2, y: 0 } });
	expect(zoomOfKey(key('ArrowRight'), 1)).toBeNull();
});
