import { describe, expect, it } from 'vitest';
import { coverSources, fitCover } from './cover.ts';

describe('a cover keeps its own proportion', () => {
	it('fills the height of the shelf when it is tall', () => {
		expect(fitCover(0.7, { width: 172, height: 200 })).toEqual({ width: 140, height: 200 });
	});
	it('fills the width when it is wide', () => {
		expect(fitCover(4 / 3, { width: 172, height: 200 })).toEqual({ width: 172, height: 129 });
	});
	it('falls back to a common proportion when the record has none', () => {
		expect(fitCover(0, { width: 172, height: 200 })).toEqual({ width: 150, height: 200 });
	});
});

describe('a phone fetches no more picture than it shows', () => {
	it('asks for a small file on a plain screen and a larger one on a dense screen', () => {
		expect(coverSources('v1', 140)).toEqual({
			src: '/api/covers/v1/160',
			srcset: '/api/covers/v1/320 2x'
		});
	});
	it('asks for one file when both screens need the same', () => {
		expect(coverSources('v1', 500)).toEqual({ src: '/api/covers/v1/640' });
	});
});
