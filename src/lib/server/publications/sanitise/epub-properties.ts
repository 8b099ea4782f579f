import type { CssNode, Declaration, List } from 'css-tree';

/**
 * Properties that EPUB 3 named before CSS did (EPUB 3.3, "prefixed CSS properties"): no browser knows them, each has become a
 * property of CSS. Those of speech have not, and stay as they are.
 */
const STANDARD: Readonly<Record<string, string>> = {
	'-epub-hyphens': 'hyphens',
	'-epub-line-break': 'line-break',
	'-epub-ruby-position': 'ruby-position',
	'-epub-text-align-last': 'text-align-last',
	'-epub-text-combine': 'text-combine-upright',
	'-epub-text-combine-horizontal': 'text-combine-upright',
	'-epub-text-emphasis': 'text-emphasis',
	'-epub-text-emphasis-color': 'text-emphasis-color',
	'-epub-text-emphasis-position': 'text-emphasis-position',
	'-epub-text-emphasis-style': 'text-emphasis-style',
	'-epub-text-orientation': 'text-orientation',
	'-epub-text-transform': 'text-transform',
	'-epub-text-underline-position': 'text-underline-position',
	'-epub-word-break': 'word-break',
	'-epub-writing-mode': 'writing-mode'
};

/** Values that are called something else today, by the property of today. */
const VALUES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	'text-combine-upright': { horizontal: 'all' },
	'text-orientation': {
		...{ 'vertical-right': 'mixed', auto: 'mixed' },
		...{ 'rotate-right': 'sideways', 'rotate-normal': 'sideways', 'sideways-right': 'sideways' }
	},
	'text-transform': { '-epub-fullwidth': 'full-width' },
	'text-underline-position': { alphabetic: 'auto' }
};

/** Gives a declaration of EPUB's its name in CSS; false when the same block says it in CSS already and this one can go. */
export function adoptStandardName(node: Declaration, block: List<CssNode>): boolean {
	const property = node.property.toLowerCase();
	const standard = Object.hasOwn(STANDARD, property) ? STANDARD[property] : undefined;
	if (standard === undefined) return true;
	if (block.some((one) => one.type === 'Declaration' && one.property.toLowerCase() === standard))
		return false;
	node.property = standard;
	const values = VALUES[standard];
	if (!values || node.value.type !== 'Value') return true;
	for (const part of node.value.children)
		if (part.type === 'Identifier') part.name = values[part.name.toLowerCase()] ?? part.name;
	return true;
}
