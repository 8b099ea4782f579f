const PIXELS = /^\s*(\d*\.?\d+)(?:px)?\s*$/;

/**
 * A drawing that does not say which of its coordinates are seen shows as many as it has pixels: on a page that is narrower it would be
 * cut, where it could be made smaller. One that is a page by itself fills a window when it is opened alone, and on a page of words has
 * the room of a stamp: it gets what its drawing needs. To be called when its words have their letters.
 */
export function giveDrawingsRoom(document: Document): void {
	for (const svg of document.querySelectorAll<SVGSVGElement>('svg:not(svg svg):not([viewBox])')) {
		const size = ['width', 'height'].map((side) => PIXELS.exec(svg.getAttribute(side) ?? '')?.[1]);
		const [width = 0, height = 0] = size.map(Number);
		if (width > 0 && height > 0) show(svg, [0, 0, width, height]);
		else if (isWholePage(svg) && size.every((side) => side === undefined)) showAllOf(svg);
	}
}

function isWholePage(svg: SVGSVGElement): boolean {
	return svg.parentElement?.localName === 'body' && svg.parentElement.childElementCount === 1;
}

/** From the corner that a window would show, or from further up or left where something is drawn there. */
function showAllOf(svg: SVGSVGElement): void {
	const { x, y, width, height } = svg.getBBox();
	const [left, top] = [Math.min(0, Math.floor(x)), Math.min(0, Math.floor(y))];
	const [wide, high] = [Math.ceil(x + width) - left, Math.ceil(y + height) - top];
	if (wide <= 0 || high <= 0) return;
	svg.setAttribute('width', String(wide));
	svg.setAttribute('height', String(high));
	show(svg, [left, top, wide, high]);
}

function show(svg: SVGSVGElement, box: readonly number[]): void {
	svg.setAttribute('viewBox', box.join(' '));
}
