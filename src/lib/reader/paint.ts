import type { PaintStyle } from './navigator.ts';

export interface Painted {
	readonly range: Range;
	readonly style: PaintStyle;
}

/** What was looked for is seen among marks, and what is said now in both. */
const PRIORITIES: Readonly<Partial<Record<PaintStyle, number>>> = { found: 1, sentence: 2, word: 3 };

/** Name of a style in the registry of a page: `::highlight(vs-sun)` in its style sheet says how it looks. */
export const paintName = (style: PaintStyle) => `vs-${style}`;

/**
 * Paints words of pages without touching their elements (CSS Custom Highlight API), from outside of frames in which no script runs.
 * Browsers before 2025 may not have it: the page stays as it is.
 */
export class Paint {
	#shown: (() => void)[] = [];

	/** These and no others. */
	show(painted: readonly Painted[]): void {
		for (const hide of this.#shown) hide();
		this.#shown = [];
		const made = new Map<Document, Map<string, Highlight>>();
		for (const { range, style } of painted) {
			const page = range.startContainer.ownerDocument;
			const view = page?.defaultView;
			if (!page || !view || !('Highlight' in view)) continue;
			const names = made.get(page) ?? new Map<string, Highlight>();
			made.set(page, names);
			const name = paintName(style);
			const highlight = names.get(name) ?? new view.Highlight();
			names.set(name, highlight);
			highlight.priority = PRIORITIES[style] ?? 0;
			highlight.add(range);
			const { highlights } = view.CSS;
			highlights.set(name, highlight);
			this.#shown.push(() => highlights.delete(name));
		}
	}
}
