import type * as v from 'valibot';
import type { balloonSchema, figureSchema, pageSchema, panelSchema, tableSchema } from '../../schema.ts';

/** What an author's text means, whatever it becomes (XHTML or PDF). */
export type Inline =
	| { readonly kind: 'text'; readonly text: string }
	| { readonly kind: 'emphasis' | 'strong'; readonly children: readonly Inline[] }
	| { readonly kind: 'language'; readonly language: string; readonly children: readonly Inline[] }
	| { readonly kind: 'term'; readonly term: string; readonly children: readonly Inline[] }
	| { readonly kind: 'link'; readonly section: string; readonly children: readonly Inline[] }
	| { readonly kind: 'note'; readonly label: string }
	| { readonly kind: 'page-break'; readonly label: string }
	| { readonly kind: 'line-break' };

export type FigureData = v.InferOutput<typeof figureSchema>;
export type TableData = v.InferOutput<typeof tableSchema>;
export type PageData = v.InferOutput<typeof pageSchema>;
export type PanelData = v.InferOutput<typeof panelSchema>;
export type BalloonData = v.InferOutput<typeof balloonSchema>;

export interface Definition {
	readonly term: readonly Inline[];
	readonly meaning: readonly Inline[];
}

export type Block =
	| { readonly kind: 'heading'; readonly level: 2 | 3; readonly content: readonly Inline[] }
	| { readonly kind: 'paragraph'; readonly content: readonly Inline[] }
	| { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Block[])[] }
	| { readonly kind: 'quote'; readonly blocks: readonly Block[] }
	| { readonly kind: 'verse'; readonly lines: readonly (readonly Inline[])[] }
	| { readonly kind: 'aside'; readonly title: string; readonly blocks: readonly Block[] }
	| { readonly kind: 'figure'; readonly data: FigureData }
	| {
			readonly kind: 'table';
			readonly data: TableData;
			readonly head: readonly (readonly Inline[])[];
			readonly rows: readonly (readonly (readonly Inline[])[])[];
	  }
	| { readonly kind: 'definitions'; readonly entries: readonly Definition[] }
	| { readonly kind: 'page-break'; readonly label: string }
	| { readonly kind: 'rule' };

export interface Section {
	readonly id: string;
	readonly role: 'chapter' | 'glossary';
	readonly title: readonly Inline[];
	readonly blocks: readonly Block[];
	/** Footnotes called in this section, in the order of their calls. */
	readonly notes: readonly { readonly label: string; readonly content: readonly Inline[] }[];
}

export interface Balloon {
	readonly data: BalloonData;
	readonly blocks: readonly Block[];
}

export interface Panel {
	readonly data: PanelData;
	readonly balloons: readonly Balloon[];
}

export interface FixedPage {
	readonly data: PageData;
	readonly blocks: readonly Block[];
	readonly panels: readonly Panel[];
}

/** The words of an inline sequence, as they are read aloud. */
export function plainText(content: readonly Inline[]): string {
	return content
		.map((part) => {
			if (part.kind === 'text') return part.text;
			if (part.kind === 'line-break') return ' ';
			return 'children' in part ? plainText(part.children) : '';
		})
		.join('');
}
