import * as v from 'valibot';

/** A paragraph, a heading, what is told of a picture: its words, and its lines in cells (U+2800 to U+283F). */
export interface BlockInBraille {
	readonly kind: 'heading' | 'paragraph' | 'item' | 'note' | 'page' | 'rule';
	readonly level: number;
	readonly text: string;
	readonly lines: readonly string[];
}

/** What the reader asks for. */
export interface SectionInBraille {
	readonly blocks: readonly BlockInBraille[];
}

export const sectionInBrailleSchema: v.GenericSchema<unknown, SectionInBraille> = v.object({
	blocks: v.array(
		v.object({
			kind: v.picklist(['heading', 'paragraph', 'item', 'note', 'page', 'rule']),
			level: v.number(),
			text: v.string(),
			lines: v.array(v.string())
		})
	)
});

const lettersOf = (text: string) =>
	text
		.normalize('NFC')
		.replace(/[^\p{L}\p{N}]/gu, '')
		.toLowerCase();
/** Letters by which a paragraph is known. */
const ENOUGH = 60;

/** Index of the block that holds the words of a paragraph; 0: none does. */
export function blockOf(blocks: readonly BlockInBraille[], paragraph: string): number {
	const wanted = lettersOf(paragraph).slice(0, ENOUGH);
	if (wanted === '') return 0;
	const found = blocks.findIndex(({ text }) => lettersOf(text).startsWith(wanted));
	return Math.max(0, found >= 0 ? found : blocks.findIndex(({ text }) => lettersOf(text).includes(wanted)));
}
