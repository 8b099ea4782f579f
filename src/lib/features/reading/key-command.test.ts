import { expect, test } from 'vitest';
import { keyCommand } from './key-command.ts';

const press = (key: string, inside?: string, shiftKey = false) => ({
	key,
	shiftKey,
	target: {
		closest: (selector: string) => (inside && selector.includes(inside) ? {} : null)
	} as unknown as EventTarget
});

test('arrows turn pages the way the book runs', () => {
	expect(keyCommand(press('ArrowRight'), 'ltr', 'pages')).toBe('next');
	expect(keyCommand(press('ArrowRight'), 'rtl', 'pages')).toBe('previous');
	expect(keyCommand(press('PageUp'), 'rtl', 'pages')).toBe('previous');
});

test('a scrolled chapter keeps its up and down', () => {
	expect(keyCommand(press('ArrowDown'), 'ltr', 'scroll')).toBeNull();
	expect(keyCommand(press('ArrowDown'), 'ltr', 'pages')).toBe('next');
});

test('space turns the page, but presses the button that has the focus', () => {
	expect(keyCommand(press(' '), 'ltr', 'pages')).toBe('next');
	expect(keyCommand(press(' ', undefined, true), 'ltr', 'pages')).toBe('previous');
	expect(keyCommand(press(' ', 'button'), 'ltr', 'pages')).toBeNull();
});

test('choosing a size with the arrows turns no page; Escape works everywhere', () => {
	expect(keyCommand(press('ArrowRight', 'input'), 'ltr', 'pages')).toBeNull();
	expect(keyCommand(press('Escape', 'input'), 'ltr', 'pages')).toBe('escape');
	expect(keyCommand(press('a'), 'ltr', 'pages')).toBeNull();
});

test('a table that scrolls alone has the arrows to itself; the other keys turn the page as ever', () => {
	expect(keyCommand(press('ArrowRight', 'vs-wide'), 'ltr', 'pages')).toBeNull();
	expect(keyCommand(press('ArrowDown', 'vs-wide'), 'ltr', 'pages')).toBeNull();
	expect(keyCommand(press('PageDown', 'vs-wide'), 'ltr', 'pages')).toBe('next');
});
