import { expect, test } from 'vitest';
import { tamedValue } from './book-styles.ts';

test('F8: sizes in px, pt and by name grow with the letters, and none is smaller than can be read', () => {
	expect(tamedValue('font-size', '12px')).toBe('0.75rem');
	expect(tamedValue('font-size', '9pt')).toBe('0.75rem');
	expect(tamedValue('font-size', '0.5in')).toBe('3rem');
	expect(tamedValue('font-size', 'small')).toBe('0.813rem');
	expect(tamedValue('font-size', '4px')).toBe('0.7rem');
	expect(tamedValue('font-size', 'calc(10px + 1em)')).toBe('max(0.7rem, calc(0.7rem + 1em))');
	expect(tamedValue('font-size', '4vw')).toBe('max(0.7rem, calc(4 * var(--reader-vw) * var(--reader-size)))');
});

test('sizes that grow by themselves stay', () => {
	for (const size of ['1.2em', '90%', '1rem', 'smaller', 'inherit', '0px'])
		expect(tamedValue('font-size', size)).toBe(size);
});

test('F9: lines of a fixed height go, lines of a proportion stay', () => {
	expect(tamedValue('line-height', '14px')).toBeNull();
	expect(tamedValue('line-height', '1.2')).toBe('1.2');
});

test('F14: the window is the page, not the frame that grows with the text', () => {
	expect(tamedValue('min-height', '100vh')).toBe('calc(100 * var(--reader-vh))');
	expect(tamedValue('width', 'calc(50dvw - 2em)')).toBe('calc(calc(50 * var(--reader-vw)) - 2em)');
	expect(tamedValue('background-image', 'url("100vh.png")')).toBe('url("100vh.png")');
});

test('F15: lines break, nothing is wider than the page, nothing stands still over the text', () => {
	expect(tamedValue('white-space', 'nowrap')).toBe('normal');
	expect(tamedValue('white-space', 'pre')).toBe('pre-wrap');
	expect(tamedValue('text-wrap-mode', 'nowrap')).toBe('wrap');
	expect(tamedValue('min-width', '900px')).toBe('min(900px, 100%)');
	expect(tamedValue('min-width', 'min-content')).toBe('min-content');
	expect(tamedValue('position', 'fixed')).toBe('static');
	expect(tamedValue('position', 'absolute')).toBe('absolute');
});

test('lengths behind a name grow too', () => {
	expect(tamedValue('--size', '12px')).toBe('0.75rem');
	expect(tamedValue('--gap', 'calc(24px + 1em)')).toBe('calc(1.5rem + 1em)');
	expect(tamedValue('--colour', '#123')).toBe('#123');
	expect(tamedValue('--picture', 'url(12px.png)')).toBe('url(12px.png)');
});

test('a book that makes its root small counts in small rem', () => {
	expect(tamedValue('font-size', '1.6rem', 0.625)).toBe('1rem');
	expect(tamedValue('margin-top', '2rem', 0.625)).toBe('1.25rem');
});

test('margins at the sides leave room for words', () => {
	expect(tamedValue('margin-left', '200px')).toBe('min(12.5rem, 15%)');
	expect(tamedValue('padding-right', '4em')).toBe('min(4em, 15%)');
	expect(tamedValue('text-indent', '36pt')).toBe('min(3rem, 15%)');
	expect(tamedValue('text-indent', '-78pt')).toBe('max(-6.5rem, -15%)');
	expect(tamedValue('text-indent', '-2em')).toBe('max(-2em, -15%)');
	for (const value of ['0px', '-18pt', 'auto', '10%']) expect(tamedValue('margin-left', value)).toBe(value);
	expect(tamedValue('margin-top', '200px')).toBe('200px');
});
