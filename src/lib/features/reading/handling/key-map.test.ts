import { expect, test } from 'vitest';
import {
	COMMANDS,
	commandOf,
	DEFAULT_KEYS,
	holderOf,
	keysOf,
	liveKeys,
	readKeyMap,
	withKey,
	withoutKey
} from './key-map.ts';
import { withSwitch } from './handling-settings.ts';
import { isReserved, isSign, partsOf, pressOf } from './key-press.ts';

const pages = { direction: 'ltr', flow: 'pages' } as const;
const press = (key: string, held: Partial<Parameters<typeof pressOf>[0]> = {}) =>
	pressOf({
		...{ key, code: '', ctrlKey: false, altKey: false, shiftKey: false, metaKey: false },
		...held
	});

test('M1: every command has a key that needs no single letter, no key has two commands, and none is the browser’s own', () => {
	const keys = COMMANDS.flatMap(({ keys }) => keys);
	expect(new Set(keys).size).toBe(keys.length);
	expect(keys.filter(isReserved)).toEqual([]);
	for (const { id, keys } of COMMANDS)
		expect(
			keys.some((key) => !isSign(key)),
			id
		).toBe(true);
	for (const { id, keys } of COMMANDS)
		for (const key of keys) expect(commandOf(DEFAULT_KEYS, key, pages), key).toBe(id);
});

test('a press is named by its key and what is held, whatever the keyboard writes', () => {
	expect(press('ArrowRight', { ctrlKey: true, shiftKey: true })).toBe('Ctrl+Shift+ArrowRight');
	expect(press('B', { shiftKey: true, altKey: true })).toBe('Alt+Shift+b');
	expect(press('?', { shiftKey: true })).toBe('?');
	expect(press(' ', { shiftKey: true })).toBe('Shift+Space');
	// A letter of another alphabet, and one that an input method keeps for itself.
	expect(press('и', { code: 'KeyB' })).toBe('b');
	expect(press('Process', { code: 'KeyN' })).toBe('n');
	expect(press('å', { code: 'KeyA', altKey: true })).toBe('Alt+a');
	// "@" of a keyboard that writes it with AltGr.
	expect(press('@', { ctrlKey: true, altKey: true, getModifierState: (key) => key === 'AltGraph' })).toBe(
		'@'
	);
	for (const held of ['Shift', 'Control', 'Dead']) expect(press(held)).toBeNull();
	expect(press('a', { metaKey: true })).toBeNull();
	expect(press('a', { isComposing: true })).toBeNull();
	expect(partsOf('Ctrl++')).toEqual(['Ctrl', '+']);
	expect(partsOf('+')).toEqual(['+']);
	expect(partsOf('Alt+Shift+d')).toEqual(['Alt', 'Shift', 'd']);
});

test('arrows turn pages the way the book runs, and stay with a text that scrolls', () => {
	expect(commandOf(DEFAULT_KEYS, 'ArrowRight', pages)).toBe('next');
	expect(commandOf(DEFAULT_KEYS, 'ArrowRight', { ...pages, direction: 'rtl' })).toBe('previous');
	expect(commandOf(DEFAULT_KEYS, 'Ctrl+Shift+ArrowLeft', { ...pages, direction: 'rtl' })).toBe(
		'chapter-next'
	);
	expect(commandOf(DEFAULT_KEYS, 'PageUp', { ...pages, direction: 'rtl' })).toBe('previous');
	expect(commandOf(DEFAULT_KEYS, 'ArrowDown', pages)).toBe('next');
	expect(commandOf(DEFAULT_KEYS, 'ArrowDown', { ...pages, flow: 'scroll' })).toBeNull();
	// Marking words with the arrows turns no page.
	expect(commandOf(DEFAULT_KEYS, 'Shift+ArrowRight', pages)).toBe('word-next');
	// Unless they were given to somebody else, they move the ruler while there is one.
	expect(commandOf(DEFAULT_KEYS, 'ArrowDown', { ...pages, lines: true })).toBe('line-next');
	const given = withKey(DEFAULT_KEYS, 'where', 'ArrowDown');
	expect(commandOf(given, 'ArrowDown', { ...pages, lines: true })).toBe('where');
});

test('M2: single letters can be switched off, and every command keeps a key', () => {
	const quiet = { ...DEFAULT_KEYS, signs: false };
	expect(commandOf(DEFAULT_KEYS, 'm', pages)).toBe('contents');
	expect(commandOf(quiet, 'm', pages)).toBeNull();
	expect(commandOf(quiet, '?', pages)).toBeNull();
	expect(commandOf(quiet, 'F1', pages)).toBe('keys');
	for (const { id } of COMMANDS) expect(liveKeys(quiet, id), id).not.toEqual([]);
});

test('M2: a key is given to a command, taken from the one that had it, and given back', () => {
	const given = withKey(DEFAULT_KEYS, 'listen', 'm');
	expect(holderOf(given, 'm')).toBe('listen');
	expect(keysOf(given, 'contents')).toEqual(['Ctrl+m']);
	expect(keysOf(withoutKey(given, 'listen', 'n'), 'listen')).toEqual(['Alt+Shift+n', 'm']);
	// What the browser needs stays the browser's.
	expect(withKey(DEFAULT_KEYS, 'listen', 'Ctrl+t')).toBe(DEFAULT_KEYS);
	expect(withKey(DEFAULT_KEYS, 'listen', 'Tab')).toBe(DEFAULT_KEYS);
});

test('keys that were kept come back; what is no key, or the browser’s, does not', () => {
	const kept = withKey(withKey(DEFAULT_KEYS, 'listen', 'm'), 'where', 'q');
	expect(readKeyMap(JSON.parse(JSON.stringify(kept)))).toEqual(kept);
	expect(readKeyMap({ changed: { next: ['q', 3, 'Ctrl+w', ''], unknown: ['x'] }, signs: false })).toEqual({
		changed: { next: ['q'] },
		signs: false
	});
	for (const strange of [null, 'x', 7, { changed: 'x' }]) expect(readKeyMap(strange)).toEqual(DEFAULT_KEYS);
});

test('M6: a switch that is given the key of the other changes places with it', () => {
	const keys = { moveKey: 'Space', chooseKey: 'Enter' };
	expect(withSwitch(keys, 'moveKey', 'F9')).toEqual({ moveKey: 'F9', chooseKey: 'Enter' });
	expect(withSwitch(keys, 'moveKey', 'Enter')).toEqual({ moveKey: 'Enter', chooseKey: 'Space' });
	expect(withSwitch(keys, 'chooseKey', 'Space')).toEqual({ moveKey: 'Enter', chooseKey: 'Space' });
});
