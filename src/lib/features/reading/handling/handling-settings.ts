import { DEFAULT_KEYS, readKeyMap, type KeyMap } from './key-map.ts';

/** How a child handles the reader: kept on the device. */
export interface HandlingSettings {
	readonly keys: KeyMap;
	/** What a book opens as: the reader, or the text view (`/books/…/text/…`). */
	readonly opens: 'pages' | 'text';
}

export const DEFAULT_HANDLING: HandlingSettings = { keys: DEFAULT_KEYS, opens: 'pages' };

/** Makes settings of whatever was stored; what cannot be understood is the default. */
export function readHandling(stored: unknown): HandlingSettings {
	const value = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<string, unknown>;
	return { keys: readKeyMap(value.keys), opens: value.opens === 'text' ? 'text' : 'pages' };
}
