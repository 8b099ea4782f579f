import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS, FONT_SIZE } from '../settings.ts';
import { READIUM_CSS, userProperties } from './readium-css.ts';
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
const own = { ownColours: true };

test('every setting that is sent has rules waiting for it', () => {
	const all = userProperties(
		{ ...DEFAULT_SETTINGS, letterSpacing: 0.1, wordSpacing: 0.2, page: 'night' },
		look,
		{ ownColours: false }
	);
	for (const name of Object.keys(all).filter((name) => name.startsWith('--USER__')))
		expect(READIUM_CSS, name).toContain(`[style*="${name}"]`);
});

test('flags are selectors that a browser knows, and the flag of sizes is one of them', () => {
	expect(READIUM_CSS).not.toContain(':--');
	const flag = userProperties(DEFAULT_SETTINGS, look, own)['--reader-flags'] ?? '';
	expect(READIUM_CSS).toContain(`:root[style*="${flag}"][style*="--USER__fontSize"]`);
});

test('letters grow from the size of the book to four times as much', () => {
	const size = (fontSize: number) =>
		userProperties({ ...DEFAULT_SETTINGS, fontSize }, look, own)['--USER__fontSize'];
	expect([FONT_SIZE.min, 150, FONT_SIZE.max].map(size)).toEqual(['16px', '24px', '64px']);
});

test("the book's own face, spacing and colours stay when nothing else is chosen", () => {
	const properties = userProperties({ ...DEFAULT_SETTINGS, face: 'book' }, look, own);
	expect(Object.keys(properties)).toEqual([
		'--reader-flags',
		'--USER__fontSize',
		'--USER__lineHeight',
		'--USER__bodyHyphens'
	]);
});

test('paper and ink change together', () => {
	const properties = userProperties(DEFAULT_SETTINGS, look, { ownColours: false });
	expect(properties).toMatchObject({
		'--USER__backgroundColor': 'PAPER',
		'--USER__textColor': 'INK',
		'--USER__linkColor': 'LINK',
		'--USER__visitedColor': 'LINK'
	});
});

test('words of a drawing keep the colour that suits the shape they stand on', () => {
	expect(READIUM_CSS).not.toContain('svg text');
});
