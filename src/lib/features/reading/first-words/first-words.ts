/**
 * The beginning of a section, as its page will look, sent with the page of the reader: it is read before any script has come. The script
 * `show-first-words.html` lays it out.
 */
export interface FirstWords {
	/** The document after `<html`, up to its end: its languages, styles and words. */
	readonly document: string;
	/** All of the section is in it. */
	readonly whole: boolean;
	/** The colours of the book can be read on light paper. */
	readonly ownColours: boolean;
	/** Of the section, as a Locator writes it. */
	readonly href: string;
}

/** Faces that stand for ours until these have come (fonts/stand-ins.css). */
export const STAND_IN = `'Text stand-in', system-ui, 'Noto Sans', sans-serif`;
