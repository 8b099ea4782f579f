/**
 * What a book's own styles may not insist on. Readium CSS wins over a book's rules, not over its `!important`, and sizes
 * in px or pt do not grow with the root; the window of a page is not the frame that the engine lets grow with the text.
 */

/** Pixels of an absolute unit (CSS Values and Units 4, § 6.2). */
const PIXELS: Readonly<Record<string, number>> = {
	px: 1,
	pt: 4 / 3,
	pc: 16,
	in: 96,
	cm: 96 / 2.54,
	mm: 9.6 / 2.54,
	q: 2.4 / 2.54
};

/** Keywords of `font-size` as parts of the root's size (CSS Fonts 4, § 2.5). */
const KEYWORDS: Readonly<Record<string, number>> = {
	'xx-small': 9 / 16,
	'x-small': 10 / 16,
	small: 13 / 16,
	medium: 1,
	large: 18 / 16,
	'x-large': 24 / 16,
	'xx-large': 2,
	'xxx-large': 3
};

/** Smallest letters a book may ask for, as a part of what the child chose. */
const LEAST = 0.7; // rem

/** Narrower columns of a page hold two or three words a line. */
const LEAST_COLUMN = '12em';

/** Lines that run on over the edge; newer browsers tell of `text-wrap-mode` instead. */
const WRAPPED: Readonly<Record<string, string>> = { nowrap: 'normal', pre: 'pre-wrap' };

const LENGTH = /(-?\d*\.?\d+(?:e[+-]?\d+)?)(px|pt|pc|in|cm|mm|q)\b/gi;
const OF_THE_WINDOW = /(-?\d*\.?\d+)[sld]?(vh|vw|vmin|vmax|vi|vb)\b/gi;
const SIZED = /\d(?:[a-z]+)\b/i;
/** Custom property of one hundredth of the window, set by the reader. */
const HUNDREDTH: Readonly<Record<string, string>> = {
	vh: 'var(--reader-vh)',
	vb: 'var(--reader-vh)',
	vw: 'var(--reader-vw)',
	vi: 'var(--reader-vw)',
	vmin: 'min(var(--reader-vh), var(--reader-vw))',
	vmax: 'max(var(--reader-vh), var(--reader-vw))'
};

const REM = /(-?\d*\.?\d+)rem\b/gi;
const AT_THE_SIDES = /^(?:margin|padding)-(?:left|right|inline-start|inline-end)$|^text-indent$/;
/** The most that a book's own margin takes from a line at each side. */
const MOST_ASIDE = '15%';

/**
 * What a declaration of a book becomes: the same value when it may stay, null when it has to go.
 * `root`: size of the book's own root element, as a part of the usual one; its rem are as much smaller.
 */
export function tamedValue(property: string, declared: string, root = 1): string | null {
	if (declared.includes('url(')) return declared;
	const value =
		root === 1 ? declared : declared.replace(REM, (_, amount: string) => `${Number(amount) * root}rem`);
	if (property === 'font-size') return growing(value);
	if (property.startsWith('--')) return inWindow(value).replace(LENGTH, inRem);
	if (AT_THE_SIDES.test(property)) return aside(property, inWindow(value));
	if (property === 'line-height') return value.search(LENGTH) === -1 ? value : null;
	if (property === 'white-space') return WRAPPED[value] ?? value;
	if (property === 'text-wrap-mode') return 'wrap';
	if (property === 'position') return value === 'fixed' || value === 'sticky' ? 'static' : value;
	if (property === 'min-width' && value.search(SIZED) !== -1) return `min(${inWindow(value)}, 100%)`;
	return inWindow(value);
}

function inWindow(value: string, times = ''): string {
	return value.replace(
		OF_THE_WINDOW,
		(_, amount: string, unit: string) => `calc(${amount} * ${HUNDREDTH[unit.toLowerCase()] ?? ''}${times})`
	);
}

/**
 * Margins of a wide page leave no room for words on a narrow one, the less the larger its letters. A first line that
 * hangs out to the left hangs in such a margin: it comes in as far.
 */
function aside(property: string, value: string): string {
	const length = /^(-?\d*\.?\d+)(px|pt|pc|in|cm|mm|q|em|rem)$/i.exec(value);
	const amount = Number(length?.[1] ?? 0);
	if (amount === 0 || (amount < 0 && property !== 'text-indent')) return value;
	const grown = value.replace(LENGTH, inRem);
	return amount > 0 ? `min(${grown}, ${MOST_ASIDE})` : `max(${grown}, -${MOST_ASIDE})`;
}

function inRem(_: string, amount: string, unit: string): string {
	const part = (Number(amount) * (PIXELS[unit.toLowerCase()] ?? 1)) / 16;
	return `${Math.round(part * 1000) / 1000}rem`;
}

function growing(value: string): string {
	const keyword = KEYWORDS[value];
	if (keyword !== undefined) return rem(keyword);
	if (value === '0' || value === '0px') return value;
	const grown = inWindow(value, ' * var(--reader-size)').replace(LENGTH, (_, amount: string, unit: string) =>
		rem((Number(amount) * (PIXELS[unit.toLowerCase()] ?? 1)) / 16)
	);
	if (grown === value) return value;
	return /^[\d.]+rem$/.test(grown) ? grown : `max(${LEAST}rem, ${grown})`;
}

function rem(part: number): string {
	return `${Math.round(Math.max(part, LEAST) * 1000) / 1000}rem`;
}

/** What a book shows and hides is its own affair. */
const MAY_INSIST: readonly string[] = ['display', 'visibility'];
const COLOURS = /^(color|background|-webkit-text-fill-color|opacity)/;
const COLOUR_ATTRIBUTES = '[color], [bgcolor], [text], [background]';

interface BookStyle {
	readonly style: CSSStyleDeclaration;
	/** empty for a style attribute */
	readonly selector: string;
}

interface Tamed {
	/** Whether the book names any colour of letters or grounds. */
	readonly coloured: boolean;
}

/** Tames every style of a section, once its frame is loaded. Sheets that cannot be read are nobody's: they stay. */
export function tameBookStyles(document: Document, isOurs: (sheet: CSSStyleSheet) => boolean): Tamed {
	const styles: BookStyle[] = [];
	for (const sheet of document.styleSheets) if (!isOurs(sheet)) collect(sheet, styles);
	for (const element of document.querySelectorAll<HTMLElement>('body[style], body [style]'))
		styles.push({ style: element.style, selector: '' });
	const root = rootSize(styles);
	let coloured = document.querySelector(COLOUR_ATTRIBUTES) !== null;
	for (const { style } of styles) coloured = tame(style, root) || coloured;
	return { coloured };
}

/** What the book's last rule for the root element says of its size, as a part of the usual 16 px. */
function rootSize(styles: readonly BookStyle[]): number {
	for (const { style, selector } of styles.toReversed()) {
		const size = /^(\d*\.?\d+)(%|px|pt|em|rem)$/i.exec(style.getPropertyValue('font-size'));
		if (!size || !/(?:^|,)\s*(?:html|:root)\s*(?:,|$)/i.test(selector)) continue;
		const [, amount, unit = ''] = size;
		const part =
			unit === '%' ? Number(amount) / 100 : (Number(amount) * (PIXELS[unit.toLowerCase()] ?? 16)) / 16;
		return part > 0 ? part : 1;
	}
	return 1;
}

function collect(sheet: CSSStyleSheet, styles: BookStyle[]): void {
	try {
		collectRules(sheet.cssRules, styles);
	} catch (error) {
		// The error belongs to the realm of the frame, as do the rules.
		if ((error as Error).name !== 'SecurityError') throw error;
	}
}

function collectRules(rules: CSSRuleList, styles: BookStyle[]): void {
	for (const rule of rules) {
		if ('styleSheet' in rule) {
			const { styleSheet } = rule as CSSImportRule;
			if (styleSheet) collect(styleSheet, styles);
		}
		if ('selectorText' in rule) {
			const { style, selectorText } = rule as CSSStyleRule;
			styles.push({ style, selector: selectorText });
		}
		if ('cssRules' in rule) collectRules((rule as CSSGroupingRule).cssRules, styles);
	}
}

/** Answers whether a colour is named. */
function tame(style: CSSStyleDeclaration, root: number): boolean {
	let coloured = false;
	for (const property of [...style]) {
		coloured ||= COLOURS.test(property);
		const value = style.getPropertyValue(property);
		const tamed = tamedValue(property, value, root);
		const insists = style.getPropertyPriority(property) !== '' && !MAY_INSIST.includes(property);
		// Empty: part of a shorthand that waits for a custom property.
		if (value === '' || (tamed === value && !insists)) continue;
		if (tamed === null) style.removeProperty(property);
		else style.setProperty(property, tamed);
	}
	// At most as many columns as the book asks for, and none that splits words.
	if (/^\d+$/.test(style.getPropertyValue('column-count'))) style.setProperty('column-width', LEAST_COLUMN);
	return coloured;
}
