type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey'> &
	Partial<Pick<KeyboardEvent, 'isComposing' | 'getModifierState'>>;

const HELD = new Set([
	'Control',
	'Shift',
	'Alt',
	'AltGraph',
	'Meta',
	'CapsLock',
	'Dead',
	'Fn',
	'Unidentified'
]);

/**
 * A key with what is held down beside it: `Ctrl+Shift+ArrowRight`, `b`, `?`, `Shift+Space`. Null: no key of its own, or a
 * part of a letter that is being put together. Letters are those on the key where the keyboard writes another alphabet.
 */
export function pressOf(event: Pressed): string | null {
	if (event.isComposing || event.metaKey) return null;
	// A third sign on a key (AltGr) is told as Ctrl and Alt; it is only that sign.
	const third = event.getModifierState?.('AltGraph') === true;
	const key = third ? event.key : keyName(event);
	if (HELD.has(key) || key === 'Process') return null;
	const sign = key.length === 1 && !/[a-z]/.test(key);
	const held = [
		event.ctrlKey && !third && 'Ctrl',
		event.altKey && !third && 'Alt',
		// "?" is written with Shift on one keyboard and without it on another.
		event.shiftKey && !sign && 'Shift'
	];
	return [...held.filter((name) => name !== false), key].join('+');
}

function keyName({ key, code }: Pressed): string {
	const letter = /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase();
	const lower = key.toLowerCase();
	if (letter && !/^[a-z]$/.test(lower)) return letter;
	return key === ' ' ? 'Space' : key.length === 1 ? lower : key;
}

/** A letter, a number or a sign alone: speech input and trembling hands press them by accident (WCAG 2.1.4). */
export function isSign(press: string): boolean {
	return press.length === 1;
}

/** The parts of a press, as keycaps show them. */
export function partsOf(press: string): readonly string[] {
	return press === '+' || press.endsWith('++')
		? [...press.slice(0, -1).split('+').filter(Boolean), '+']
		: press.split('+');
}

/** What the browser or the machine needs for itself, and what moves the keyboard about on any page. */
export function isReserved(press: string): boolean {
	return (
		/^(Shift\+)?(Tab|Escape)$|^Enter$/.test(press) ||
		/^Ctrl\+(Shift\+)?([acjlnoprtuvwxz]|Tab|[-+=0-9])$/.test(press) ||
		/^Ctrl\+Shift\+i$|^Ctrl\+Page(Up|Down)$/.test(press) ||
		/^Alt\+(ArrowLeft|ArrowRight|F4|Tab|Home|Space|[def])$/.test(press) ||
		/^(F5|F6|F7|F11|F12|ContextMenu|Insert|PrintScreen)$/.test(press)
	);
}
