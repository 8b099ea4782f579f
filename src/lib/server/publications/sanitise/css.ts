import * as css from 'css-tree';
import { isLegacyFont } from '../legacy-letters/fonts.ts';
import { MATHML, SVG, XHTML, EPUB } from '../xml/tree.ts';
import { CSS_FUNCTIONS, isAllowedAtRule, isAllowedProperty, isAllowedPosition } from './css-vocabulary.ts';
import { adoptStandardName } from './epub-properties.ts';
import { referTo, type FileKind, type Surroundings } from './surroundings.ts';

/** A style sheet with nothing in it that could run, call out, or cover the reader's own screen. */
export function sanitiseStyleSheet(source: string, around: Surroundings): string {
	return sanitise(source, 'stylesheet', around);
}

/** The value of a `style` attribute. */
export function sanitiseDeclarations(source: string, around: Surroundings): string {
	return sanitise(source, 'declarationList', around);
}

/** A presentation attribute of SVG such as `fill`: judged as a declaration of that property, so that one rule decides. */
export function sanitisePresentation(property: string, value: string, around: Surroundings): string | null {
	const clean = sanitise(`${property}:${value}`, 'declarationList', around);
	const start = property.length + 1;
	return clean.startsWith(property + ':') && !clean.includes(';') ? clean.slice(start) : null;
}

function sanitise(source: string, context: 'stylesheet' | 'declarationList', around: Surroundings): string {
	try {
		const tree = css.parse(source.replaceAll('\0', ''), { context, parseCustomProperty: true });
		clean(tree, around);
		return css.generate(tree);
	} catch (failure) {
		// Brackets nested beyond any real style sheet.
		if (!(failure instanceof RangeError)) throw failure;
		around.warned('css-broken');
		return '';
	}
}

function clean(tree: css.CssNode, around: Surroundings): void {
	css.walk(tree, (node, item, list) => {
		// Without `<` a string can end no element, whichever parser reads the page.
		if (node.type === 'String') node.value = node.value.replaceAll('<', '');
		if (!list) return undefined;
		const silent = node.type === 'Comment' || node.type === 'CDO' || node.type === 'CDC';
		const saidTwice = node.type === 'Declaration' && !adoptStandardName(node, list);
		if (silent || saidTwice || !mayStay(node, around)) {
			list.remove(item);
			return css.walk.skip;
		}
		return undefined;
	});
}

function mayStay(node: css.CssNode, around: Surroundings): boolean {
	switch (node.type) {
		case 'Raw':
			return refused(around);
		case 'Rule':
			return node.prelude.type === 'Raw' ? refused(around) : true;
		case 'Atrule':
			return mayStayAtRule(node, around);
		case 'Declaration':
			return mayStayDeclaration(node, around);
		default:
			return true;
	}
}

function refused(around: Surroundings): false {
	around.removed('removed-style');
	return false;
}

function mayStayAtRule(node: css.Atrule, around: Surroundings): boolean {
	const name = node.name.toLowerCase();
	// What is stored is UTF-8.
	if (name === 'charset') return false;
	const { prelude } = node;
	if (!isAllowedAtRule(name) || prelude?.type === 'Raw') return refused(around);
	if (name === 'import') return mayStayImport(prelude, around);
	if (name === 'namespace') return namesKnownVocabulary(prelude) || refused(around);
	return (
		prelude === null ||
		!css.find(prelude, (part) => part.type === 'Url' || part.type === 'Raw') ||
		refused(around)
	);
}

function mayStayImport(prelude: css.AtrulePrelude | null, around: Surroundings): boolean {
	const target = prelude?.children.first;
	if (target?.type !== 'Url' && target?.type !== 'String') return refused(around);
	const address = referTo(target.value, around, ['style']);
	if (address === null) return false;
	target.value = address;
	return true;
}

function namesKnownVocabulary(prelude: css.AtrulePrelude | null): boolean {
	const target = prelude?.children.last;
	return (
		(target?.type === 'Url' || target?.type === 'String') && [XHTML, SVG, MATHML, EPUB].includes(target.value)
	);
}

function mayStayDeclaration(node: css.Declaration, around: Surroundings): boolean {
	const property = node.property.toLowerCase();
	const { value } = node;
	if (value.type === 'Raw' || !isAllowedProperty(property)) return refused(around);
	if (property === 'position' && !isAllowedPosition(value)) return refused(around);
	// Installed, such a font shows other letters than the page has.
	const isLegacy = (part: css.CssNode) => part.type === 'String' && isLegacyFont(part.value);
	if ((property === 'font-family' || property === 'font') && css.find(value, isLegacy)) return false;
	const foreign = css.find(
		value,
		(part) => part.type === 'Raw' || (part.type === 'Function' && !CSS_FUNCTIONS.has(part.name.toLowerCase()))
	);
	if (foreign) return refused(around);
	const kinds: readonly FileKind[] = property === 'src' ? ['font'] : ['image', 'svg'];
	let local = true;
	css.walk(value, (part) => {
		if (part.type !== 'Url') return;
		const address = isFragment(part.value) ? part.value : referTo(part.value, around, kinds);
		if (address === null) local = false;
		else part.value = address;
	});
	return local;
}

/** `url(#gradient)` points into the same document. */
function isFragment(value: string): boolean {
	return /^#[\p{L}\p{N}_:.-]+$/u.test(value);
}
