/** A structure element of pdfkit, as far as we use it. */
export interface Structure {
	add(child: Structure | (() => void)): unknown;
	end(): void;
}

/** Something of known height that can be put on a page: a line, a picture, a row of a table. */
export interface Piece {
	readonly height: number;
	/** Draws at the left edge x and the top y, inside the structure element. */
	place(structure: Structure, x: number, y: number): void;
}

/** A structure element with what it holds, before it has a place. */
export interface Element {
	/** PDF structure type: P, H1, L, Figure, Table … */
	readonly tag: string;
	readonly options?: { readonly alt?: string; readonly lang?: string; readonly scope?: string };
	readonly pieces?: readonly Piece[];
	readonly children?: readonly Element[];
	readonly before: number;
	readonly after: number;
	/** Moves to the next page whole when it does not fit. */
	readonly keep?: boolean;
	/** Stays with what follows. */
	readonly keepWithNext?: boolean;
	/** A coloured ground behind it, with its padding. */
	readonly ground?: { readonly colour: string; readonly bar: string; readonly padding: number };
	/** Shift of the left edge. */
	readonly indent?: number;
	/** Begins a page: always, or when less than this share of a page is left. */
	readonly newPage?: 'always' | number;
	/** Entry in the bookmarks. */
	readonly bookmark?: { readonly title: string; readonly level: number };
}

export function heightOf(element: Element): number {
	const pieces = (element.pieces ?? []).reduce((sum, piece) => sum + piece.height, 0);
	const children = (element.children ?? []).reduce(
		(sum, child) => sum + child.before + heightOf(child) + child.after,
		0
	);
	return pieces + children + 2 * (element.ground?.padding ?? 0);
}
