import type { MarkColour } from './mark-colour.ts';
import type { ReadingFace } from './settings.ts';

/** Colours and faces of the page as the tokens say now; the engines ask again whenever settings change. */
export interface PageLook {
	readonly paper: string;
	readonly ink: string;
	readonly line: string;
	readonly link: string;
	readonly mark: string;
	readonly onMark: string;
	/** The bar under the words being read, beside colour and weight. */
	readonly markEdge: string;
	/** Ground and stroke of each of a child's own marks; the words keep the colour of the page. */
	readonly marks: Readonly<Record<MarkColour, { readonly ground: string; readonly stroke: string }>>;
	/** Font family lists by face; the book's own face has none. */
	readonly faces: Readonly<Record<Exclude<ReadingFace, 'book'>, string>>;
	/** Rules for the faces of the device that stand for ours until these have come. */
	readonly standIns?: string;
	/** Address of the stylesheet that brings the faces. */
	readonly facesHref: string;
}
