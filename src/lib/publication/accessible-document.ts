/** A publication as words in order, with the meaning that its elements have: what print, braille and one plain page are made of. */
export interface AccessibleDocument {
	readonly title: string;
	readonly subtitle: string | null;
	/** Names of who made it, as a line. */
	readonly by: readonly string[];
	readonly publisher: string | null;
	/** The sentence at the back of a printed book. */
	readonly rights: string | null;
	/** BCP 47 */
	readonly language: string;
	readonly direction: 'ltr' | 'rtl';
	readonly sections: readonly DocumentSection[];
}

export interface DocumentSection {
	/** Container path. */
	readonly path: string;
	/** As the contents name it; the section's own heading is among its blocks. */
	readonly title: string;
	readonly blocks: readonly DocumentBlock[];
}

/** Words of one language and one look. `\n` is a line that the author broke. */
export interface DocumentRun {
	readonly text: string;
	/** BCP 47, of the nearest element that names one; null: the language of the publication. */
	readonly language: string | null;
	/** `note`: the mark of a note. */
	readonly look?: 'strong' | 'emphasis' | 'note' | undefined;
	/** Refers to a note or another place: `path#fragment`. */
	readonly to?: string | undefined;
}

export type DocumentBlock = { readonly id?: string | undefined } & (
	| {
			readonly kind: 'heading';
			readonly level: 1 | 2 | 3 | 4 | 5 | 6;
			readonly runs: readonly DocumentRun[];
	  }
	| { readonly kind: 'paragraph'; readonly runs: readonly DocumentRun[] }
	| { readonly kind: 'quote' | 'note'; readonly blocks: readonly DocumentBlock[] }
	| {
			readonly kind: 'list';
			readonly ordered: boolean;
			readonly start: number;
			readonly items: readonly (readonly DocumentBlock[])[];
	  }
	| {
			readonly kind: 'table';
			readonly caption: readonly DocumentRun[];
			readonly rows: readonly (readonly DocumentCell[])[];
	  }
	| DocumentPicture
	/** A printed page begins. */
	| { readonly kind: 'page'; readonly label: string }
	/** A break of thought. */
	| { readonly kind: 'rule' }
);

export interface DocumentPicture {
	readonly kind: 'picture';
	/** Container path; null: drawn in the page itself. */
	readonly path: string | null;
	/** '': nobody described it. */
	readonly description: string;
	readonly language: string | null;
}

export interface DocumentCell {
	readonly header: boolean;
	/** How many columns it is wide. */
	readonly columns: number;
	readonly runs: readonly DocumentRun[];
}

export function plainText(runs: readonly DocumentRun[]): string {
	return runs.map(({ text }) => text).join('');
}

/** All blocks, those within others too, in order. */
export function* allBlocks(blocks: readonly DocumentBlock[]): Generator<DocumentBlock> {
	for (const block of blocks) {
		yield block;
		if ('blocks' in block) yield* allBlocks(block.blocks);
		else if (block.kind === 'list') for (const item of block.items) yield* allBlocks(item);
	}
}
