import { DEFAULT_KEYS, readKeyMap, type KeyMap } from './key-map.ts';
import { readPad, type PadChoice } from './gamepad.ts';
import type { ScanMode } from './scanner.ts';

/** How a child handles the reader: kept on the device. */
export interface HandlingSettings {
	readonly keys: KeyMap;
	/** What a book opens as: the reader, or the text view (`/books/…/text/…`). */
	readonly opens: 'pages' | 'text';
	/** "Đơn giản": five controls at most, at the same place on every page. */
	readonly simple: boolean;
	/** Large buttons in the corners of the screen. */
	readonly corners: boolean;
	/** Seconds after which a pointer that rests presses; null: never. */
	readonly dwell: number | null;
	/** Buttons of a gamepad that were chosen anew. */
	readonly pad: PadChoice;
	readonly scan: 'off' | ScanMode;
	/** Seconds on one thing. */
	readonly pace: number;
	/** Rounds without a choice until the ring rests. */
	readonly rounds: number;
	/** The keys that are switches; with one switch either is. */
	readonly moveKey: string;
	readonly chooseKey: string;
	/** A tap anywhere is a switch. */
	readonly tap: boolean;
}

export const DWELLS = [0.5, 1, 1.5, 2, 3] as const;
export const PACES = [0.5, 1, 1.5, 2, 3, 5] as const;
export const ROUNDS = [2, 3, 5] as const;

export const DEFAULT_HANDLING: HandlingSettings = {
	...{ keys: DEFAULT_KEYS, opens: 'pages', simple: false, corners: false, dwell: null },
	...{ pad: {}, scan: 'off', pace: 2, rounds: 3, moveKey: 'Space', chooseKey: 'Enter', tap: false }
};

/** Makes settings of whatever was stored; what cannot be understood is the default. */
export function readHandling(stored: unknown): HandlingSettings {
	const value = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
	const base = DEFAULT_HANDLING;
	const among = <T>(name: keyof HandlingSettings, values: readonly T[], usual: T): T =>
		values.find((one) => one === value[name]) ?? usual;
	const key = (name: 'moveKey' | 'chooseKey') => {
		const given = value[name];
		return typeof given === 'string' && given !== '' ? given : base[name];
	};
	const switches = { moveKey: key('moveKey'), chooseKey: key('chooseKey') };
	return {
		keys: readKeyMap(value.keys),
		opens: value.opens === 'text' ? 'text' : 'pages',
		simple: value.simple === true,
		corners: value.corners === true,
		dwell: among<number | null>('dwell', DWELLS, base.dwell),
		pad: readPad(value.pad),
		scan: among('scan', ['off', 'auto', 'step', 'two'] as const, base.scan),
		pace: among<number>('pace', PACES, base.pace),
		rounds: among<number>('rounds', ROUNDS, base.rounds),
		...(switches.moveKey === switches.chooseKey
			? { moveKey: base.moveKey, chooseKey: base.chooseKey }
			: switches),
		tap: value.tap === true
	};
}

/** The key of one switch; the key of the other changes places with it. */
export function withSwitch(
	{ moveKey, chooseKey }: Pick<HandlingSettings, 'moveKey' | 'chooseKey'>,
	which: 'moveKey' | 'chooseKey',
	press: string
): Pick<HandlingSettings, 'moveKey' | 'chooseKey'> {
	const [own, other] = which === 'moveKey' ? [moveKey, chooseKey] : [chooseKey, moveKey];
	const otherKey = press === other ? own : other;
	return which === 'moveKey'
		? { moveKey: press, chooseKey: otherKey }
		: { moveKey: otherKey, chooseKey: press };
}
