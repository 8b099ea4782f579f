/** Container path of a page of a PDF as an ordinary document; `page` is its path in the reading order. */
export function textPagePath(page: string): string {
	return `text/${page}.xhtml`;
}

/** Container path of a part of the flowing text of a PDF, numbered from 1 in reading order. */
export function flowPartPath(n: number | string): string {
	return `text/part-${n}.xhtml`;
}

/** Container path of the n-th picture of a page, from 1. */
export function pagePicturePath(page: string, n: number): string {
	return `text/${page}-${n}.webp`;
}

/** Container path of the picture of the first page, on the screen until the file itself has come. */
export const FIRST_PAGE = 'text/first-page.webp';

/** Container paths of the same words as one flowing text: its package, and the way from pages to places in it. */
export const FLOW_PACKAGE = 'text/package.opf';
export const FLOW_MANIFEST = 'text/manifest.json';
