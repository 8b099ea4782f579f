/** A phone on its side, or a zoom of 400 %: the text has the screen, and the bars come when they are wanted. */
const FOLDS = '(max-height: 22em)';

export function barsFold(): boolean {
	return matchMedia(FOLDS).matches;
}
