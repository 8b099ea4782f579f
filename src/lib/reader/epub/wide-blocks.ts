import { SCROLLS_ALONE } from '../scrolls-alone.ts';

/** Ours for a table whose columns are as wide as their words, whatever the book says. */
export const FREED_CLASS = 'vs-freed';

const WIDE = 'table, math[display="block"]';

/**
 * Gives what is wider than a page a box of its own that scrolls sideways, by touch and by keys. A table that only asks
 * for more width than its words need is freed of it instead: it then goes on from page to page. To be called again
 * whenever letters or page change. `width`: of the text of a page, in pixels.
 */
export function boxWideBlocks(document: Document, width: number): void {
	const blocks = [...document.querySelectorAll<HTMLElement>(WIDE)].filter(
		(block) => !block.parentElement?.closest(WIDE)
	);
	for (const block of blocks) block.classList.remove(FREED_CLASS);
	const asking = blocks.filter((block) => neededWidth(block) > width + 1);
	for (const block of asking) block.classList.add(FREED_CLASS);
	const wide = new Set(asking.filter((block) => neededWidth(block) > width + 1));
	for (const block of blocks) scrollAlone(block, wide.has(block));
}

function scrollAlone(block: HTMLElement, alone: boolean): void {
	const before = block.classList.contains(SCROLLS_ALONE);
	block.classList.toggle(SCROLLS_ALONE, alone);
	if (alone && !block.hasAttribute('tabindex')) block.setAttribute('tabindex', '0');
	if (!alone && before) block.removeAttribute('tabindex');
	if (block.getAttribute('class') === '') block.removeAttribute('class');
}

/** As a scrolling box of no width, a block tells the width of its longest words. */
function neededWidth(block: HTMLElement): number {
	const { style, classList } = block;
	const width = style.getPropertyValue('width');
	const boxed = classList.contains(SCROLLS_ALONE);
	classList.add(SCROLLS_ALONE);
	style.setProperty('width', '0', 'important');
	const needed = block.scrollWidth;
	if (width) style.setProperty('width', width);
	else style.removeProperty('width');
	classList.toggle(SCROLLS_ALONE, boxed);
	if (block.getAttribute('style') === '') block.removeAttribute('style');
	return needed;
}
