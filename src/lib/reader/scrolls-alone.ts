/** Class of a box within a page that scrolls by itself: with the focus in it, the arrows are its own. */
export const SCROLLS_ALONE = 'vs-wide';
