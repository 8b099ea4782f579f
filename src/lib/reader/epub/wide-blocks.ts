/** Ours for what is wider than a page and scrolls alone. */
export const WIDE_CLASS = 'vs-wide';

const WIDE = 'table, math[display="block"]';

/**
 * Gives what is wider than a page a box of its own that scrolls sideways, by touch and by keys. To be called again
 * whenever letters or page change. `width`: of the text of a page, in pixels.
 */
export function boxWideBlocks(document: Document, width: number): void {
	const blocks = [...document.querySelectorAll<HTMLElement>(WIDE)].filter(
		(block) => !block.parentElement?.closest(WIDE)
	);
	for (const block of blocks) block.classList.add(WIDE_CLASS);
	// All are measured at once: what a block needs does not depend on the others.
	const wide = blocks.map((block) => neededWidth(block) > width + 1);
	for (const [index, block] of blocks.entries()) {
		if (wide[index]) {
			if (!block.hasAttribute('tabindex')) block.setAttribute('tabindex', '0');
		} else {
			block.classList.remove(WIDE_CLASS);
			if (block.getAttribute('tabindex') === '0') block.removeAttribute('tabindex');
			if (block.getAttribute('class') === '') block.removeAttribute('class');
		}
	}
}

/** As a scrolling box of no width, a block tells the width of its longest words. */
function neededWidth(block: HTMLElement): number {
	const { width, priority } = {
		width: block.style.getPropertyValue('width'),
		priority: block.style.getPropertyPriority('width')
	};
	block.style.setProperty('width', '0', 'important');
	const needed = block.scrollWidth;
	block.style.setProperty('width', width, priority);
	if (!block.getAttribute('style')) block.removeAttribute('style');
	return needed;
}
