import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { THEMES, type Theme } from './theme.ts';

const css = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** Tokens of a theme with their hex colours; a theme adds to day. */
function tokensOf(theme: Theme): Map<string, string> {
	const sources = [
		css('day.css'),
		...(theme === 'day' ? [] : [css(`${theme}.css`).split('[data-band')[0] ?? ''])
	];
	const tokens = new Map<string, string>();
	for (const source of sources) {
		for (const [, name = '', value = ''] of source.matchAll(/(--[\w-]+):\s*(#[0-9a-f]{6});/gi))
			tokens.set(name, value);
	}
	return tokens;
}

/** WCAG 2.2 relative luminance. */
function luminance(hex: string): number {
	const [r = 0, g = 0, b = 0] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
	return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
	const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
	return (light + 0.05) / (dark + 0.05);
}

/** 35 % of a colour over another (`reader/pdf/pdf-page.css`). */
function mixed(over: string, under: string): string {
	const at = (hex: string, i: number) => Number.parseInt(hex.slice(i, i + 2), 16);
	const mix = [1, 3, 5].map((i) => Math.round(0.35 * at(over, i) + 0.65 * at(under, i)));
	return `#${mix.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

describe.each(THEMES)('in the theme %s', (theme) => {
	const tokens = tokensOf(theme);
	const between = (words: string, ground: string): number =>
		contrast(tokens.get(words) ?? '', tokens.get(ground) ?? '');

	it.each(['--ink', '--ink-soft'])('%s can be read on paper and cards by weak eyes (7:1)', (words) => {
		for (const ground of ['--paper', '--card', '--paper-deep'])
			expect(between(words, ground), ground).toBeGreaterThanOrEqual(7);
	});
	it.each(['leaf', 'sun', 'coral', 'sky', 'plum'])(
		'words in %s can be read on its tint and on a card',
		(hue) => {
			for (const ground of [`--${hue}-tint`, '--card', '--paper'])
				expect(between(`--${hue}-deep`, ground), ground).toBeGreaterThanOrEqual(4.5);
		}
	);
	it.each(['action', 'good', 'bad', 'mark', 'disabled'])('words on %s can be read', (ground) => {
		expect(between(`--on-${ground}`, `--${ground}`)).toBeGreaterThanOrEqual(4.5);
	});
	it.each(['--syllable-one', '--syllable-two'])('D7: %s can be read on the page', (words) => {
		expect(between(words, '--paper')).toBeGreaterThanOrEqual(4.5);
	});
	it.each(['--lit-sky', '--lit-leaf', '--lit-tone'])('D5: words on %s can be read', (ground) => {
		expect(between('--on-mark', ground)).toBeGreaterThanOrEqual(4.5);
	});
	it.each(['sun', 'leaf', 'sky', 'coral'])(
		'L3 the words of a page can be read on a mark in %s, and its stroke is seen',
		(hue) => {
			expect(between('--ink', `--${hue}-tint`)).toBeGreaterThanOrEqual(4.5);
			expect(between(`--${hue}-deep`, `--${hue}-tint`)).toBeGreaterThanOrEqual(3);
		}
	);
	it.each(['sun', 'leaf', 'sky', 'coral'])(
		'L3 drawn words can be read through a mark in %s (a third of the colour lies over both)',
		(hue) => {
			const colour = tokens.get(`--${hue}`) ?? '';
			// Drawn pages keep their own black on white in the light themes.
			const dark = luminance(tokens.get('--paper') ?? '') < 0.2;
			const [words, ground] = dark
				? [tokens.get('--ink') ?? '', tokens.get('--paper') ?? '']
				: ['#000000', '#ffffff'];
			expect(contrast(mixed(colour, words), mixed(colour, ground))).toBeGreaterThanOrEqual(4.5);
		}
	);
	it('the border of a control can be seen (3:1)', () => {
		expect(between('--line-strong', '--card')).toBeGreaterThanOrEqual(3);
	});
});
