import type { Box } from './lines.ts';

/** What the screen shows of the aids. */
export interface AidsView {
	/** It is there and follows the page. */
	readonly ready: boolean;
	/** The words on the screen have lines that can be followed. */
	readonly offered: boolean;
	/** Where the ruler stands, within the page around the book; null: nowhere. */
	readonly slot: Box | null;
	/** The word that the child has come to by steps; empty: none. */
	readonly word: string;
}

export const NO_AIDS: AidsView = { ready: false, offered: true, slot: null, word: '' };

/** A word of the page and the text it stands in, as offsets in it. */
export interface WordInText {
	readonly text: string;
	readonly start: number;
	readonly end: number;
}
