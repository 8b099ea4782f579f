import * as v from 'valibot';

/** A book in braille, before anybody said how wide the lines are: kept as JSON beside the files of a version. Words are parted by U+2800. */
export interface BrailleBook {
	readonly blocks: readonly BrailleBlock[];
}

/** `heading` of level 1 to 6, `item` of depth 0 on, `note`: also what is told of a picture, `page`: a printed page begins. */
export interface BrailleBlock {
	readonly kind: 'heading' | 'paragraph' | 'item' | 'note' | 'page' | 'rule';
	readonly level: number;
	/** Lines that the author broke. */
	readonly lines: readonly string[];
	/** Container path of its section, and the words; none of both in front of the book. */
	readonly section?: string | undefined;
	readonly text?: string | undefined;
}

export const brailleBookSchema: v.GenericSchema<unknown, BrailleBook> = v.object({
	blocks: v.array(
		v.object({
			kind: v.picklist(['heading', 'paragraph', 'item', 'note', 'page', 'rule']),
			level: v.number(),
			lines: v.array(v.string()),
			section: v.optional(v.string()),
			text: v.optional(v.string())
		})
	)
});

/** A cell without dots. */
export const BLANK = '\u2800';

/** Another number when the JSON becomes another, so that it is made again. */
const MADE = 'liblouis-2';

/** Container path of the braille of a grade. */
export function braillePath(grade: number): string {
	return `@braille/${MADE}/${grade}.json`;
}
