import { contrast, readColour, type Rgb } from './book-colours.ts';

/** The ground that a picture stands on: of the page, or light or dark where its lines could not be seen on that. */
type Ground = 'page' | 'light' | 'dark';
export const GROUND_CLASS: Readonly<Record<Exclude<Ground, 'page'>, string>> = {
	light: 'vs-on-light',
	dark: 'vs-on-dark'
};
export const GROUNDS = { light: [255, 255, 255], dark: [26, 26, 26] } as const;

/** Graphical objects (WCAG 2.2, 1.4.11). */
const LEAST_CONTRAST = 3;
/** Pictures are looked at in this many pixels each way. */
const SAMPLE = 96;
/** Of 255: what is less is seen through. */
const CLEAR = 32;
/** Formats that know no transparency. */
const OPAQUE = /\.jpe?g(?:[?#]|$)/i;

/**
 * The ground for a picture on a page of the colour `paper`. `pixels`: rgba, 0–255 each. A picture without clear parts brings its own
 * ground; the lines of any other must be seen.
 */
export function groundFor(pixels: Uint8ClampedArray, paper: Rgb): Ground {
	let clear = 0;
	const seen = { page: 0, light: 0, dark: 0 };
	for (let at = 0; at < pixels.length; at += 4) {
		const alpha = pixels[at + 3] ?? 0;
		if (alpha < CLEAR) {
			clear += 1;
			continue;
		}
		const ink: Rgb = [pixels[at] ?? 0, pixels[at + 1] ?? 0, pixels[at + 2] ?? 0];
		if (contrast(ink, paper) >= LEAST_CONTRAST) seen.page += alpha;
		if (contrast(ink, GROUNDS.light) >= LEAST_CONTRAST) seen.light += alpha;
		if (contrast(ink, GROUNDS.dark) >= LEAST_CONTRAST) seen.dark += alpha;
	}
	if (clear * 50 < pixels.length / 4) return 'page';
	const best = Math.max(seen.light, seen.dark);
	if (seen.page >= best * 0.9) return 'page';
	return seen.light >= seen.dark ? 'light' : 'dark';
}

/** Gives each picture that is there its ground. `paper`: a computed colour. */
export function judgePictures(document: Document, paper: string): void {
	for (const picture of document.querySelectorAll('img')) if (picture.complete) judge(picture, paper);
}

/** Tells of each picture that arrives from now on. It ends with the page. */
export function onPicture(document: Document, arrived: (picture: HTMLImageElement) => void): void {
	document.addEventListener(
		'load',
		({ target }) => {
			if ((target as Element).localName === 'img') arrived(target as HTMLImageElement);
		},
		{ capture: true }
	);
}

export function judge(picture: HTMLImageElement, paper: string): void {
	const page = readColour(paper);
	const ground = !page || OPAQUE.test(picture.currentSrc) ? 'page' : groundFor(pixelsOf(picture), page);
	for (const [name, className] of Object.entries(GROUND_CLASS))
		picture.classList.toggle(className, name === ground);
	if (picture.getAttribute('class') === '') picture.removeAttribute('class');
}

/** None of a picture that is broken or empty. */
function pixelsOf(picture: HTMLImageElement): Uint8ClampedArray {
	const none = new Uint8ClampedArray();
	const { naturalWidth, naturalHeight } = picture;
	if (!naturalWidth || !naturalHeight) return none;
	const scale = Math.min(1, SAMPLE / Math.max(naturalWidth, naturalHeight));
	const canvas = globalThis.document.createElement('canvas');
	canvas.width = Math.max(1, Math.round(naturalWidth * scale));
	canvas.height = Math.max(1, Math.round(naturalHeight * scale));
	const context = canvas.getContext('2d', { willReadFrequently: true });
	context?.drawImage(picture, 0, 0, canvas.width, canvas.height);
	return context?.getImageData(0, 0, canvas.width, canvas.height).data ?? none;
}
