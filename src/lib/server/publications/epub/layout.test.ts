import { expect, test } from 'vitest';
import { element, SVG } from '../xml/tree.ts';
import { naturalSize } from './layout.ts';

const drawing = (attributes: Record<string, string>) => element(SVG, 'svg', attributes);

test('a drawing that says its size in pixels keeps its place before it comes', () => {
	expect(naturalSize(drawing({ width: '900', height: '560px', viewBox: '0 0 9 5' }))).toEqual({
		width: 900,
		height: 560
	});
});

test('a drawing that fills its place has no size of its own', () => {
	const sizes: Record<string, string>[] = [
		{},
		{ viewBox: '0 0 9 5' },
		{ width: '100%', height: '50%' },
		{ width: '900' }
	];
	for (const size of sizes) expect(naturalSize(drawing(size))).toBeNull();
});
