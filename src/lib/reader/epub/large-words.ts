/** Ours for a heading whose longest word would not fit on a line. */
export const SHRUNK_CLASS = 'vs-shrunk';
/** Its size, in pixels. */
export const SHRUNK_SIZE = '--vs-shrunk';
/** While the width of its longest word is asked for. */
export const LONGEST_WORD_CLASS = 'vs-longest-word';

const HEADINGS = 'h1, h2, h3, h4, h5, h6';
/** A book may head its chapters with anything. */
const OTHERS = 'p, div, span, td, th, li, dt, header, figcaption';
/** Of the letters of the page, from which on letters are large. */
const LARGE = 1.3;
/** Letters of the longest heading that is looked at; and most elements. */
const LONGEST = 200;
const MOST = 3000;

/**
 * Letters of a heading become smaller until its longest word stands on one line, but not smaller than the letters of the page: what was
 * drawn for a screen of 1 000 pixels would be split into letters on a phone. To be called again whenever letters or page change.
 * `width`: of the text of a page, in pixels.
 */
export function shrinkLargeWords(document: Document, width: number): void {
	const view = document.defaultView;
	if (!view) return;
	for (const block of document.querySelectorAll<HTMLElement>(`.${SHRUNK_CLASS}`)) {
		block.classList.remove(SHRUNK_CLASS);
		block.style.removeProperty(SHRUNK_SIZE);
		for (const name of ['class', 'style']) if (block.getAttribute(name) === '') block.removeAttribute(name);
	}
	const usual = sizeOf(document.body, view);
	const blocks = [
		...document.querySelectorAll<HTMLElement>(`body :is(${HEADINGS})`),
		...[...document.querySelectorAll<HTMLElement>(`body :is(${OTHERS})`)].slice(0, MOST).filter(hasOwnWords)
	].filter((block) => sizeOf(block, view) > usual * LARGE && (block.textContent ?? '').length <= LONGEST);
	// First all that is measured, then all that is changed: the page is laid out twice, not once for each.
	for (const block of blocks) block.classList.add(LONGEST_WORD_CLASS);
	const needed = blocks.map((block) => block.scrollWidth);
	for (const block of blocks) {
		block.classList.remove(LONGEST_WORD_CLASS);
		if (block.getAttribute('class') === '') block.removeAttribute('class');
	}
	for (const [at, block] of blocks.entries()) {
		const wide = needed[at] ?? 0;
		if (wide <= width) continue;
		const fits = Math.floor((sizeOf(block, view) * width) / wide);
		block.style.setProperty(SHRUNK_SIZE, `${Math.max(fits, usual)}px`);
		block.classList.add(SHRUNK_CLASS);
	}
}

const sizeOf = (element: Element, view: Window): number =>
	parseFloat(view.getComputedStyle(element).fontSize);

const hasOwnWords = ({ childNodes }: Element): boolean =>
	[...childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /\S/.test(node.nodeValue ?? ''));
