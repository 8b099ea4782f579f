/** Ours for words that a book gives to screen readers alone. */
export const VISUALLY_HIDDEN_CLASS = 'vs-visually-hidden';

const BLOCKS = 'div, section, article, aside, header, footer, nav, p, ul, ol, dl, figcaption, span, details';
/** Nothing can be read in a box of this width, in pixels. */
const NO_WIDTH = 2;

/**
 * Words are hidden from eyes, and not from ears, by a box of one pixel. Our sheet gives all boxes the height of their words: the hidden
 * ones would become pages of nothing. To be called before our sheet's effects are measured; what was found stays so.
 */
export function keepVisuallyHidden(document: Document): void {
	const view = document.defaultView;
	if (!view) return;
	const hidden = [...document.querySelectorAll<HTMLElement>(`body :is(${BLOCKS})`)].filter(
		(block) =>
			block.offsetWidth <= NO_WIDTH &&
			block.getClientRects().length > 0 &&
			/\S/.test(block.textContent ?? '') &&
			isTakenOut(view.getComputedStyle(block)) &&
			// What is drawn or played in it is not hidden by its words.
			block.querySelector('img, svg, video, audio, math') === null
	);
	for (const block of hidden) block.classList.add(VISUALLY_HIDDEN_CLASS);
}

/** By one of the usual ways; what has no room beside other words is only narrow. */
function isTakenOut({ display, position, clip, clipPath }: CSSStyleDeclaration): boolean {
	return (
		display !== 'inline' &&
		(position === 'absolute' || position === 'fixed' || clip.startsWith('rect') || clipPath !== 'none')
	);
}
