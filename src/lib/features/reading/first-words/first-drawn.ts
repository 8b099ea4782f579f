import type { Size } from '#lib/reader/size.ts';

/** The first page of a book that was drawn for one size, as its file has it, sent with the page of the reader. */
export interface FirstDrawn {
	readonly markup: string;
	/** What its references start from. */
	readonly address: string;
	readonly size: Size;
	/** Of the section, as a Locator writes it. */
	readonly href: string;
}
