import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { pageStyle } from './style.ts';

const look = {
	...{
		paper: 'PAPER',
		ink: 'INK',
		line: 'LINE',
		link: 'LINK',
		mark: 'MARK',
		onMark: 'ONMARK',
		markEdge: 'EDGE'
	},
	faces: { 'be-vietnam': 'A', andika: 'B', lexend: 'C', opendyslexic: 'D', serif: 'E' },
	facesHref: '/faces.css'
};

test('letters grow to four times their size', () => {
	expect(pageStyle({ ...DEFAULT_SETTINGS, fontSize: 400 }, look, false)).toContain(
		'font-size: 64px !important'
	);
});

test('a fixed page keeps the letters and colours it was drawn with', () => {
	const css = pageStyle({ ...DEFAULT_SETTINGS, page: 'night', fontSize: 400 }, look, true);
	expect(css).not.toContain('font-size');
	expect(css).not.toContain('PAPER');
});

test('on dark pages no book brings dark letters', () => {
	const night = pageStyle({ ...DEFAULT_SETTINGS, page: 'night' }, look, false);
	expect(night).toContain('color: inherit !important');
	expect(pageStyle(DEFAULT_SETTINGS, look, false)).not.toContain('color: inherit !important');
});

test("the book's own face stays when the child wants it", () => {
	expect(pageStyle({ ...DEFAULT_SETTINGS, face: 'book' }, look, false)).not.toContain('font-family');
	expect(pageStyle({ ...DEFAULT_SETTINGS, face: 'andika' }, look, false)).toContain(
		'font-family: B !important'
	);
});

test('yên tĩnh stops everything that moves', () => {
	const css = pageStyle({ ...DEFAULT_SETTINGS, quiet: true }, look, false);
	expect(css.split('animation: none')).toHaveLength(3);
});
