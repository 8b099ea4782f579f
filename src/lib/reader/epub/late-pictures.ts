/**
 * Words first. epub.js shows a section when every picture in it has arrived; on a slow line that is seconds of an empty
 * page. A picture whose size is known is therefore held back: an empty drawing of the same size keeps its place, so
 * nothing moves when it comes.
 */

/** Where a picture that is held back keeps its addresses. */
export const HELD = { src: 'data-held-src', srcset: 'data-held-srcset' } as const;

/** Before the engine shows a section: holds back its pictures, unless they are all there is. */
export function holdPictures(section: Document): void {
	if (!section.querySelector('body')?.textContent?.trim()) return;
	for (const picture of section.querySelectorAll('img[src]')) {
		const size = sizeOf(picture);
		if (!size || picture.getAttribute('src')?.startsWith('data:')) continue;
		rename(picture, 'src', HELD.src);
		rename(picture, 'srcset', HELD.srcset);
		picture.setAttribute('src', placeholder(size));
	}
}

/** Once the words are on the screen. */
export function bringPictures(page: Document): void {
	for (const picture of page.querySelectorAll(`img[${HELD.src}]`)) {
		rename(picture, HELD.srcset, 'srcset');
		rename(picture, HELD.src, 'src');
	}
}

/** Width and height in pixels: what the opener measured (src/lib/server/publications), else what the book says. */
function sizeOf(picture: Element): readonly [string, string] | null {
	const measured = picture.getAttribute('data-natural-size')?.split(' ') ?? [];
	const [width, height] =
		measured.length === 2 ? measured : [picture.getAttribute('width'), picture.getAttribute('height')];
	const whole = /^[1-9]\d{0,4}$/;
	return width && height && whole.test(width) && whole.test(height) ? [width, height] : null;
}

function placeholder([width, height]: readonly [string, string]): string {
	return `data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/%3E`;
}

function rename(element: Element, from: string, to: string): void {
	const value = element.getAttribute(from);
	if (value === null) return;
	element.setAttribute(to, value);
	element.removeAttribute(from);
}
