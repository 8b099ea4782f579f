import { VISUALLY_HIDDEN_CLASS } from './visually-hidden.ts';

/** Ours for what stood beside or over other words and has no room there: it stands below. */
export const STACKED_CLASS = 'vs-stacked';

/** Shorter lines of more than one hold two or three words each. */
const LEAST_LINE = 9; // em
const BLOCKS =
	'div, section, article, aside, header, footer, nav, main, p, ul, ol, dl, blockquote, figure, span, td, li';
/** A section of more is a list or a table, not a drawing board. */
const MOST = 3000;
const ONE_COLUMN = { 'box-sizing': 'content-box', padding: '0', 'column-width': 'auto' };
const ROWS = ['flex', 'inline-flex', 'grid', 'inline-grid'];

/**
 * Columns made of floats, rows of boxes and boxes pinned to a place were drawn for letters of one size. Where their words would be
 * split or printed over others, they go below each other. To be called again whenever letters or page change. `width`: of the
 * text of a page, in pixels.
 */
export function stackNarrowBlocks(document: Document, width: number): void {
	const view = document.defaultView;
	if (!view) return;
	for (const block of document.querySelectorAll(`.${STACKED_CLASS}`)) {
		block.classList.remove(STACKED_CLASS);
		if (block.getAttribute('class') === '') block.removeAttribute('class');
	}
	const blocks = [...document.querySelectorAll<HTMLElement>(`body :is(${BLOCKS})`)].slice(0, MOST);
	// First all that is measured, then all that is changed: the page is laid out once.
	const stacked = new Set<Element>();
	asOneColumn(document.body, width, () => {
		for (const block of blocks) {
			const style = view.getComputedStyle(block);
			const row = rowOf(block, view);
			if (
				style.position === 'absolute'
					? coversWords(block)
					: (row || style.float !== 'none') && isNarrow(block, style)
			)
				stacked.add(row ?? block);
		}
	});
	for (const block of stacked) block.classList.add(STACKED_CLASS);
}

/** The row of boxes that a block stands in. The page itself is none: the engine cuts it into columns. */
function rowOf({ parentElement }: HTMLElement, view: Window): HTMLElement | null {
	if (!parentElement || parentElement.localName === 'body') return null;
	return ROWS.includes(view.getComputedStyle(parentElement).display) ? parentElement : null;
}

/** As one column of that width, whatever the engine has made of the page until now: what is found is the same before and after. */
function asOneColumn(body: HTMLElement, width: number, measure: () => void): void {
	const { style } = body;
	const written = style.cssText;
	const { writingMode, display } = getComputedStyle(body);
	// Of another kind of box pictures that are on their way would lose the place that is kept for them.
	const kind = ROWS.includes(display) ? 'block' : display;
	// Upright lines are no columns of the engine.
	if (writingMode === 'horizontal-tb')
		for (const [name, value] of Object.entries({ ...ONE_COLUMN, display: kind, width: `${width}px` }))
			style.setProperty(name, value, 'important');
	try {
		measure();
	} finally {
		style.cssText = written;
		if (written === '') body.removeAttribute('style');
	}
}

/** What is hidden from eyes in the usual ways (a pixel, far outside) stays so. A frame that has just come may have no width. */
function coversWords(block: HTMLElement): boolean {
	if (!block.textContent?.trim() || block.classList.contains(VISUALLY_HIDDEN_CLASS)) return false;
	return block.getBoundingClientRect().left > -100;
}

/** A line of its own (a letter that opens a chapter, a number) needs no more room than it has. */
function isNarrow(block: HTMLElement, style: CSSStyleDeclaration): boolean {
	if (!block.textContent?.trim()) return false;
	const em = parseFloat(style.fontSize);
	const line = parseFloat(style.lineHeight) || em * 1.5;
	return block.clientWidth < LEAST_LINE * em && block.clientHeight > line * 1.9;
}
