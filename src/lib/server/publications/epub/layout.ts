import {
	attribute,
	descendants,
	element,
	firstDescendant,
	SVG,
	XHTML,
	type XmlElement
} from '../xml/tree.ts';
import type { ReadingOrderItem } from '../manifest.ts';
import type { Metas } from './metas.ts';
import type { SpineItem } from './package-document.ts';

export interface Viewport {
	readonly width: number;
	readonly height: number;
}

/** Whether pages have a fixed layout, unless they say otherwise; `display` is Apple's options file of EPUB 2. */
export function isFixedByDefault(metas: Metas, display: XmlElement | null): boolean {
	if (metas.first('rendition:layout') === 'pre-paginated' || metas.first('fixed-layout') === 'true')
		return true;
	if (!display) return false;
	for (const option of descendants(display))
		if (attribute(option, 'name') === 'fixed-layout') return /^\s*true\s*$/i.test(optionText(option));
	return false;
}

function optionText(option: XmlElement): string {
	return option.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}

/** Of overrides that contradict one another the first counts (EPUB 3.3, 5.6.4). */
export function isFixed({ properties }: SpineItem, byDefault: boolean): boolean {
	const override = properties.find((property) => OVERRIDES.has(property));
	return override === undefined ? byDefault : override === 'rendition:layout-pre-paginated';
}

const OVERRIDES = new Set(['rendition:layout-pre-paginated', 'rendition:layout-reflowable']);

const SIDE = /^(?:rendition:)?page-spread-(left|right|center)$/;
const SPREAD = /^(?:rendition:spread-)?(none|landscape|portrait|both|auto)$/;

/** Where a fixed page lies in an open book. `byDefault`: the `rendition:spread` of the package. */
export function placeInSpread(
	{ properties }: SpineItem,
	byDefault: string | null
): Pick<ReadingOrderItem, 'side' | 'spread'> {
	const side = properties.flatMap((property) => SIDE.exec(property)?.[1] ?? [])[0];
	const own = properties.find((property) => property.startsWith('rendition:spread-'));
	const said = SPREAD.exec(own ?? byDefault ?? '')?.[1];
	// `portrait` is what old packages say for both (EPUB 3.3, 5.6.3).
	const spread = said === 'portrait' ? 'both' : said;
	return {
		...((side === 'left' || side === 'right' || side === 'center') && { side }),
		...((spread === 'none' || spread === 'landscape' || spread === 'both') && { spread })
	};
}

/** CSS pixels of a fixed page: its viewport, or the view box of its drawing. */
export function viewportOf(root: XmlElement): Viewport | null {
	if (root.namespace === SVG) return viewBoxOf(root);
	for (const node of descendants(root)) {
		if (!isViewport(node)) continue;
		const content = attribute(node, 'content') ?? '';
		const side = (name: string) =>
			Number(new RegExp(`(?:^|[\\s,;])${name}\\s*=\\s*(\\d+(?:\\.\\d+)?)`, 'i').exec(content)?.[1]);
		const [width, height] = [side('width'), side('height')];
		if (width > 0 && height > 0) return { width, height };
	}
	return null;
}

/** Says the size of a fixed page once, in the spelling that every reader understands. */
export function declareViewport(page: XmlElement, { width, height }: Viewport): void {
	const head = firstDescendant(page, 'head');
	if (!head) return;
	const others = head.children.filter((child) => child.kind === 'text' || !isViewport(child));
	const content = `width=${width}, height=${height}`;
	head.children = [...others, element(XHTML, 'meta', { name: 'viewport', content })];
}

const isViewport = (node: XmlElement) =>
	node.name === 'meta' && attribute(node, 'name')?.toLowerCase() === 'viewport';

function viewBoxOf(root: XmlElement): Viewport | null {
	const [, , width = 0, height = 0] = (attribute(root, 'viewBox') ?? '')
		.trim()
		.split(/[\s,]+/)
		.map(Number);
	if (width > 0 && height > 0) return { width, height };
	const [w, h] = ['width', 'height'].map((name) => Number.parseFloat(attribute(root, name) ?? ''));
	return w && h && w > 0 && h > 0 ? { width: w, height: h } : null;
}

/** Width and height in pixels that a drawing has by itself; null when it takes those of its place. */
export function naturalSize(drawing: XmlElement): Viewport | null {
	const [width = '', height = ''] = ['width', 'height'].map((name) => attribute(drawing, name) ?? '');
	const whole = /^[1-9]\d{0,4}(?:px)?$/;
	if (!whole.test(width) || !whole.test(height)) return null;
	return { width: Number.parseInt(width), height: Number.parseInt(height) };
}

/** The size all fixed pages share, else null. */
export function sharedViewport(viewports: readonly (Viewport | null)[]): Viewport | null {
	const [first] = viewports;
	return first && viewports.every((v) => v?.width === first.width && v.height === first.height)
		? first
		: null;
}
