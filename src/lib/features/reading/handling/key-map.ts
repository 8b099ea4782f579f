import { isReserved, isSign } from './key-press.ts';

export type KeyGroup = 'turn' | 'aids' | 'go' | 'keep' | 'open' | 'listen' | 'look';

interface Command {
	readonly id: string;
	readonly group: KeyGroup;
	/** As `pressOf` names them. */
	readonly keys: readonly string[];
}

/**
 * Every command of the reader and the keys it has until somebody chooses others: near to Thorium's, with a letter for each beside.
 * Nothing is taken that a browser keeps for itself (tabs, windows, reload, its own zoom).
 */
export const COMMANDS = [
	{ id: 'next', group: 'turn', keys: ['ArrowRight', 'PageDown', 'Space', 'ArrowDown'] },
	{ id: 'previous', group: 'turn', keys: ['ArrowLeft', 'PageUp', 'Shift+Space', 'ArrowUp'] },
	{ id: 'going', group: 'turn', keys: ['Alt+Shift+o', 'o'] },
	{ id: 'going-quicker', group: 'turn', keys: ['Alt+Shift+f', 'f'] },
	{ id: 'going-slower', group: 'turn', keys: ['Alt+Shift+e', 'e'] },
	{ id: 'chapter-next', group: 'turn', keys: ['Ctrl+Shift+ArrowRight', ']'] },
	{ id: 'chapter-previous', group: 'turn', keys: ['Ctrl+Shift+ArrowLeft', '['] },
	{ id: 'chapter-start', group: 'turn', keys: ['Home'] },
	{ id: 'chapter-end', group: 'turn', keys: ['End'] },
	{ id: 'book-start', group: 'turn', keys: ['Ctrl+Home'] },
	{ id: 'book-end', group: 'turn', keys: ['Ctrl+End'] },
	{ id: 'line-next', group: 'aids', keys: ['Shift+ArrowDown'] },
	{ id: 'line-previous', group: 'aids', keys: ['Shift+ArrowUp'] },
	{ id: 'word-next', group: 'aids', keys: ['Shift+ArrowRight'] },
	{ id: 'word-previous', group: 'aids', keys: ['Shift+ArrowLeft'] },
	{ id: 'explain', group: 'aids', keys: ['Shift+Enter', 'x'] },
	{ id: 'contents', group: 'go', keys: ['Ctrl+m', 'm'] },
	{ id: 'page', group: 'go', keys: ['Ctrl+g', 'g'] },
	{ id: 'where', group: 'go', keys: ['F2', 'Ctrl+i', 'w'] },
	{ id: 'back', group: 'go', keys: ['Backspace', 'Ctrl+Backspace'] },
	{ id: 'focus-text', group: 'go', keys: ['Ctrl+F10', 't'] },
	{ id: 'search', group: 'go', keys: ['Ctrl+f', '/'] },
	{ id: 'bookmark', group: 'keep', keys: ['Alt+Shift+b', 'b'] },
	{ id: 'mark', group: 'keep', keys: ['Alt+Shift+h', 'h'] },
	{ id: 'notebook', group: 'keep', keys: ['Alt+Shift+k', 'k'] },
	{ id: 'settings', group: 'open', keys: ['Ctrl+s', 's'] },
	{ id: 'tools', group: 'open', keys: ['Alt+Shift+d', 'd'] },
	{ id: 'picture', group: 'open', keys: ['Alt+Shift+p', 'p'] },
	{ id: 'handling', group: 'open', keys: ['Alt+Shift+u', 'u'] },
	{ id: 'keys', group: 'open', keys: ['?', 'F1'] },
	{ id: 'listen', group: 'listen', keys: ['Alt+Shift+n', 'n'] },
	{ id: 'phrase-next', group: 'listen', keys: ['Alt+Shift+ArrowRight', '.'] },
	{ id: 'phrase-previous', group: 'listen', keys: ['Alt+Shift+ArrowLeft', ','] },
	{ id: 'phrase-again', group: 'listen', keys: ['Alt+Shift+r', 'r'] },
	{ id: 'escape-part', group: 'listen', keys: ['Alt+Shift+z', 'z'] },
	{ id: 'voice-quicker', group: 'listen', keys: ['Alt+Shift+q', '>'] },
	{ id: 'voice-slower', group: 'listen', keys: ['Alt+Shift+j', '<'] },
	{ id: 'listening', group: 'listen', keys: ['Alt+Shift+v', 'v'] },
	{ id: 'larger', group: 'look', keys: ['Alt+Shift+ArrowUp', '+', '='] },
	{ id: 'smaller', group: 'look', keys: ['Alt+Shift+ArrowDown', '-'] },
	{ id: 'bars', group: 'look', keys: ['Alt+Shift+a', 'a'] },
	{ id: 'long-page', group: 'look', keys: ['Alt+Shift+l', 'l'] },
	{ id: 'calm', group: 'look', keys: ['Alt+Shift+y', 'y'] }
] as const satisfies readonly Command[];

export type CommandId = (typeof COMMANDS)[number]['id'];

/** Which key means what on this device. */
export interface KeyMap {
	/** Of commands whose keys somebody chose. */
	readonly changed: Readonly<Partial<Record<CommandId, readonly string[]>>>;
	/** Whether letters and signs alone mean anything. */
	readonly signs: boolean;
}

export const DEFAULT_KEYS: KeyMap = { changed: {}, signs: true };

export function groupOf(id: CommandId): KeyGroup | undefined {
	return COMMANDS.find((command) => command.id === id)?.group;
}

export function keysOf({ changed }: KeyMap, id: CommandId): readonly string[] {
	return changed[id] ?? COMMANDS.find((command) => command.id === id)?.keys ?? [];
}

/** Keys of a command that do something now. */
export function liveKeys(map: KeyMap, id: CommandId): readonly string[] {
	return keysOf(map, id).filter((press) => map.signs || !isSign(press));
}

/** The command that has this key, whether or not it does something now; what somebody chose goes before what was there. Null: none. */
export function holderOf(map: KeyMap, press: string): CommandId | null {
	const chosen = COMMANDS.find(({ id }) => map.changed[id]?.includes(press));
	return (chosen ?? COMMANDS.find(({ id }) => keysOf(map, id).includes(press)))?.id ?? null;
}

interface Book {
	readonly direction: 'ltr' | 'rtl';
	readonly flow: 'pages' | 'scroll';
	/** A ruler or the like stands on a line: the arrows that turn pages move it. */
	readonly lines?: boolean;
}

const LINE_KEYS: Readonly<Record<string, { readonly turn: CommandId; readonly line: CommandId }>> = {
	ArrowDown: { turn: 'next', line: 'line-next' },
	ArrowUp: { turn: 'previous', line: 'line-previous' }
};

/** What a press means on the page of a book; null when it is somebody else's. */
export function commandOf(map: KeyMap, press: string, { direction, flow, lines }: Book): CommandId | null {
	if (lines && LINE_KEYS[press]?.turn === holderOf(map, press)) return LINE_KEYS[press]?.line ?? null;
	// Lines that go down the screen go on by the arrows themselves.
	if (flow === 'scroll' && (press === 'ArrowDown' || press === 'ArrowUp')) return null;
	if (isSign(press) && !map.signs) return null;
	return holderOf(map, direction === 'ltr' ? press : mirrored(press));
}

/** In a book that runs to the left the arrow to the left goes on. */
export function mirrored(press: string): string {
	const other = press.endsWith('ArrowLeft')
		? 'ArrowRight'
		: press.endsWith('ArrowRight')
			? 'ArrowLeft'
			: null;
	return other === null ? press : press.replace(/Arrow(Left|Right)$/, other);
}

/** Gives a key to a command; whoever had it has it no longer. */
export function withKey(map: KeyMap, id: CommandId, press: string): KeyMap {
	const holder = holderOf(map, press);
	if (holder === id || isReserved(press)) return map;
	const before = holder === null ? map : withoutKey(map, holder, press);
	return { ...before, changed: { ...before.changed, [id]: [...keysOf(before, id), press] } };
}

export function withoutKey(map: KeyMap, id: CommandId, press: string): KeyMap {
	return { ...map, changed: { ...map.changed, [id]: keysOf(map, id).filter((one) => one !== press) } };
}

/** Makes a map of whatever was stored: keys that are no keys, reserved, or given twice are left out. */
export function readKeyMap(stored: unknown): KeyMap {
	const { changed, signs } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
		string,
		unknown
	>;
	const given = (typeof changed === 'object' && changed !== null ? changed : {}) as Record<string, unknown>;
	let map: KeyMap = { changed: {}, signs: signs !== false };
	for (const { id } of COMMANDS) {
		const keys = given[id];
		if (!Array.isArray(keys)) continue;
		map = { ...map, changed: { ...map.changed, [id]: [] } };
		for (const press of keys) if (typeof press === 'string' && press !== '') map = withKey(map, id, press);
	}
	return map;
}
