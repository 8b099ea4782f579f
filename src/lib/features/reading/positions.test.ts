import { beforeEach, expect, test, vi } from 'vitest';
import { readTarget, readPositions, savePosition, type Position } from './positions.ts';

const place = (updatedAt: number, href = 'a.xhtml'): Position => ({
	locator: { href, type: 'application/xhtml+xml', locations: { progression: 0.5 } },
	...{ title: 'Chim sâu', versionId: 'v1', coverRatio: 0.75, total: 3, updatedAt }
});

beforeEach(() => {
	const kept = new Map<string, string>();
	vi.stubGlobal('localStorage', {
		getItem: (key: string) => kept.get(key) ?? null,
		setItem: (key: string, value: string) => kept.set(key, value)
	});
});

test('a child comes back to the page where she stopped', () => {
	savePosition('chim-sau', place(1));
	expect(readPositions()['chim-sau']).toEqual(place(1));
});

test('the newest place wins, also when two tabs write', () => {
	savePosition('chim-sau', place(5, 'five.xhtml'));
	savePosition('chim-sau', place(4, 'four.xhtml'));
	expect(readPositions()['chim-sau']?.locator.href).toBe('five.xhtml');
});

test('a damaged entry does not take the others with it', () => {
	localStorage.setItem('vs:positions', JSON.stringify({ a: place(1), b: { title: 1 }, c: null }));
	expect(Object.keys(readPositions())).toEqual(['a']);
	localStorage.setItem('vs:positions', '{');
	expect(readPositions()).toEqual({});
});

test('the device does not fill up: the oldest places make room', () => {
	for (let i = 0; i < 205; i++) savePosition(`s${i}`, place(i));
	expect(Object.keys(readPositions())).toHaveLength(200);
	expect(readPositions()['s4']).toBeUndefined();
	expect(readPositions()['s204']).toBeDefined();
});

test('a lesson opens the book at a place', () => {
	const sections = [{ path: 'one.xhtml' }, { path: 'two.xhtml' }];
	expect(readTarget('2', sections)).toBe('two.xhtml');
	expect(readTarget('9', sections)).toBeNull();
	expect(readTarget(JSON.stringify(place(1).locator), sections)).toEqual(place(1).locator);
	expect(readTarget('{"href":1}', sections)).toBeNull();
	expect(readTarget('rubbish', sections)).toBeNull();
});
