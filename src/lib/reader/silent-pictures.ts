/** Neither with words of its own, nor said to have none on purpose. */
const SILENT = ['img:not([alt])', '[role~="img"]:not(img, [title])']
	.map((kind) => `${kind}:not([aria-label], [aria-labelledby], [role="presentation"], [role="none"])`)
	.join();

/**
 * A picture that the book has no words for is said to have none (V10); without any name a screen reader passes it over, or reads its
 * address. A picture whose `alt` is empty adorns, and stays silent.
 */
export function nameSilentPictures(page: Document, name: string): void {
	for (const picture of page.querySelectorAll(SILENT)) picture.setAttribute('aria-label', name);
}
