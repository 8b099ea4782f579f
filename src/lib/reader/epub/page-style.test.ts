import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../settings.ts';
import { narratedClass, pageStyle, READ_ALOUD_CLASS } from './page-style.ts';
import { MARKS } from '../../../../tests/support/marks.ts';

const look = {
	...{
		paper: 'PAPER',
		ink: 'INK',
		line: 'LINE',
		link: 'LINK',
		mark: 'MARK',
		onMark: 'ONMARK',
		markEdge: 'EDGE',
		marks: MARKS
	},
	faces: { 'be-vietnam': 'A', andika: 'B', lexend: 'C', opendyslexic: 'D', serif: 'E' },
	facesHref: '/faces.css'
};

test('a fixed page keeps the letters and colours it was drawn with', () => {
	const css = pageStyle({ ...DEFAULT_SETTINGS, page: 'night', fontSize: 400 }, look, true);
	expect(css).not.toContain('font-size');
	expect(css).not.toContain('--USER__');
	expect(css).not.toContain('PAPER');
});

test('at night every picture and drawing stands on a light ground', () => {
	const plate = 'background-color: #fff !important';
	expect(pageStyle({ ...DEFAULT_SETTINGS, page: 'night' }, look, false)).toContain(plate);
	expect(pageStyle({ ...DEFAULT_SETTINGS, page: 'yellow' }, look, false)).toContain(plate);
	expect(pageStyle(DEFAULT_SETTINGS, look, false)).not.toContain(plate);
});

test('headings of very large pages keep to the screen', () => {
	expect(pageStyle({ ...DEFAULT_SETTINGS, fontSize: 400 }, look, false)).toContain('h1 { font-size: 1.3em');
	expect(pageStyle(DEFAULT_SETTINGS, look, false)).not.toContain('h1 { font-size: 1.3em');
});

test('the words being read are marked as the publisher says only among the colours of the publisher', () => {
	expect(narratedClass('-epub-active', true)).toBe('-epub-active');
	expect(narratedClass('-epub-active', false)).toBe(READ_ALOUD_CLASS);
	expect(narratedClass(null, true)).toBe(READ_ALOUD_CLASS);
});

test('yên tĩnh stops everything that moves', () => {
	const css = pageStyle({ ...DEFAULT_SETTINGS, quiet: true }, look, false);
	expect(css.split('animation: none')).toHaveLength(3);
});
