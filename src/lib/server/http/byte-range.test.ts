import { expect, test } from 'vitest';
import { parseRange } from './byte-range.ts';

test('a reader that asks for the first bytes of a PDF gets exactly those', () => {
	expect(parseRange('bytes=0-99', 1000)).toEqual({ start: 0, end: 99 });
	expect(parseRange('bytes=900-', 1000)).toEqual({ start: 900, end: 999 });
	expect(parseRange('bytes=900-5000', 1000)).toEqual({ start: 900, end: 999 });
});

test('a suffix asks for the end of the file, however short the file is', () => {
	expect(parseRange('bytes=-10', 1000)).toEqual({ start: 990, end: 999 });
	expect(parseRange('bytes=-5000', 1000)).toEqual({ start: 0, end: 999 });
});

test('what lies outside of the file cannot be given', () => {
	expect(parseRange('bytes=1000-', 1000)).toBe('unsatisfiable');
	expect(parseRange('bytes=-0', 1000)).toBe('unsatisfiable');
	expect(parseRange('bytes=0-0', 0)).toBe('unsatisfiable');
	expect(parseRange('bytes=-1', 0)).toBe('unsatisfiable');
});

test('what is not understood is answered with the whole file', () => {
	for (const header of [null, 'pages=1-2', 'bytes=1-2,5-6', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=a-b']) {
		expect(parseRange(header, 1000)).toBeNull();
	}
});
