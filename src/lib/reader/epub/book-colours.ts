/** WCAG 2.2, 1.4.3. */
export const LEAST_CONTRAST = 4.5;
/** A section that names more places than these in colours is judged by its first ones. */
const JUDGED = 3_000;

export type Rgb = readonly [red: number, green: number, blue: number, ...alpha: number[]];
type Rgba = readonly [number, number, number, number];

/** A computed colour; null for one in a colour space that is not worth knowing here. */
export function readColour(computed: string): Rgba | null {
	const parts = /^rgba?\(([^)]+)\)$/
		.exec(computed)?.[1]
		?.split(/[\s,/]+/)
		.map(Number);
	if (!parts || parts.length < 3 || parts.some(Number.isNaN)) return null;
	const [red = 0, green = 0, blue = 0, alpha = 1] = parts;
	return [red, green, blue, alpha];
}

/** Contrast of two opaque colours, 1..21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: Rgb, other: Rgb): number {
	const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
	return (lighter + 0.05) / (darker + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
	const linear = (channel: number) => {
		const part = channel / 255;
		return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
	};
	return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/**
 * Whether all words of a section can be read in the colours of the book, on our paper in place of the ground of its body.
 * What cannot be told (a picture as ground, letters half transparent) is answered with no.
 */
export function bookColoursCanBeRead(document: Document, paper: string): boolean {
	const ground = readColour(paper);
	const view = document.defaultView;
	if (!ground || !view) return false;
	const words = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
	const grounds = new Map<Element, Rgba | null>([[document.body, ground]]);
	const judged = new Set<Element>();
	while (words.nextNode() && judged.size < JUDGED) {
		const element = words.currentNode.parentElement;
		if (!element || judged.has(element) || !words.currentNode.nodeValue?.trim()) continue;
		judged.add(element);
		if (element.closest('svg, math, style')) continue;
		const ink = readColour(view.getComputedStyle(element).color);
		const behind = groundOf(element, grounds, view);
		if (!ink || !behind || ink[3] < 1 || contrast(ink, behind) < LEAST_CONTRAST) return false;
	}
	return true;
}

/** The ground behind an element; `grounds` remembers those of its ancestors. */
function groundOf(element: Element, grounds: Map<Element, Rgba | null>, view: Window): Rgba | null {
	const known = grounds.get(element);
	if (known !== undefined) return known;
	const { backgroundColor, backgroundImage, opacity } = view.getComputedStyle(element);
	const colour = readColour(backgroundColor);
	let ground: Rgba | null = null;
	if (backgroundImage === 'none' && opacity === '1' && colour) {
		if (colour[3] === 1) ground = colour;
		else if (colour[3] === 0 && element.parentElement)
			ground = groundOf(element.parentElement, grounds, view);
	}
	grounds.set(element, ground);
	return ground;
}
