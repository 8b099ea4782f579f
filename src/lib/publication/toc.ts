export interface TocEntry {
	readonly title: string;
	/** Container path, with `#fragment` when it has one; null for a heading without a target. */
	readonly href: string | null;
	readonly children: readonly TocEntry[];
}

/** A part of the book by its use: `cover`, `toc`, `bodymatter` … */
export interface Landmark {
	readonly type: string;
	readonly title: string;
	readonly href: string;
}

/** A page of the printed book. */
export interface PageLabel {
	readonly label: string;
	readonly href: string;
}
