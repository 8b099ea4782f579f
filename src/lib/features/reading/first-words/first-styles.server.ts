import * as css from 'css-tree';
import { contrast } from '#lib/reader/epub/book-colours.ts';
import { CONTINUED } from './first-markup.server.ts';
import { tamedValue } from '#lib/reader/epub/book-styles.ts';

/** The style sheets of a book as far as they speak of what its first page holds. */
export interface FirstStyles {
	readonly css: string;
	/** All its colours can be read on light paper. */
	readonly readable: boolean;
}

/** Of all sheets of a section. Characters. */
const MOST = 120_000;
/** What the window of a page is, and whose words may stand anywhere: the engine and what comes after it decide. */
const UNSURE_PROPERTIES =
	/^(?:float|writing-mode|-epub-writing-mode|-webkit-writing-mode|direction|columns?|column-(?:count|width)|transform|zoom|font|all|content-visibility|shape-outside)$/;
const UNSURE_DISPLAY = /flex|grid|table|inline-block|run-in/;
const MAY_INSIST = ['display', 'visibility'];
const LENGTH = /\d(?:px|pt|pc|in|cm|mm|q|[sld]?v(?:h|w|min|max|i|b))\b/i;
const NO_PLACES = ['font-face', 'page', 'charset', 'namespace', 'keyframes', '-webkit-keyframes'];
const SIDES = ['top', 'right', 'bottom', 'left'] as const;

/** Nobody can tell where words will stand. */
class Unsure extends Error {}

function unlessUnsure<T>(make: () => T): T | null {
	try {
		return make();
	} catch (error) {
		if (error instanceof Unsure || error instanceof SyntaxError || error instanceof RangeError) return null;
		throw error;
	}
}

/** What a style sheet says of `names` (elements, `.class`, `#id`), as the reader lets it (`tameBookStyles`); null: unsure. */
export function firstStyles(sheet: string, names: ReadonlySet<string>): FirstStyles | null {
	if (sheet.length > MOST) return null;
	return unlessUnsure(() => {
		const tree = css.parse(sheet, { parseCustomProperty: true });
		prune(tree, names);
		css.walk(tree, (node, item, list) => {
			if (node.type === 'Rule') {
				asksForNoOtherRoot(node);
				if (isHidden(node)) return css.walk.skip;
			}
			if (node.type !== 'Declaration' || !list) return undefined;
			list.replace(item, new css.List<css.CssNode>().fromArray(tamed(node)));
			return undefined;
		});
		return { css: css.generate(tree).replaceAll('<', ''), readable: canBeRead(tree) };
	});
}

/** A `style` attribute, in the same way. */
export function firstDeclarations(declarations: string): string | null {
	return unlessUnsure(() => {
		const tree = css.parse(declarations, { context: 'declarationList', parseCustomProperty: true });
		const kept: css.CssNode[] = [];
		css.walk(tree, (node) => {
			if (node.type === 'Declaration') kept.push(...tamed(node));
		});
		return kept
			.map((node) => css.generate(node))
			.join(';')
			.replaceAll('<', '');
	});
}

/** Only the rules that can match; also of our own sheet. */
export function onlyAbout(sheet: string, names: ReadonlySet<string>): string {
	const tree = css.parse(sheet, { parseValue: false });
	prune(tree, names);
	return css.generate(tree);
}

function prune(tree: css.CssNode, names: ReadonlySet<string>): void {
	css.walk(tree, (node, item, list) => {
		if (!list) return;
		if (node.type === 'Comment') list.remove(item);
		if (node.type === 'Atrule') {
			const name = node.name.toLowerCase();
			// A face of the book gives way to the child's.
			if (NO_PLACES.includes(name)) list.remove(item);
			else if (!['media', 'supports'].includes(name)) throw new Unsure();
		}
		if (node.type !== 'Rule') return;
		const { prelude, block } = node;
		if (prelude.type !== 'SelectorList') throw new Unsure();
		prelude.children.forEach((selector, at) => {
			if (!canMatch(selector, names)) prelude.children.remove(at);
		});
		if (prelude.children.isEmpty || block.children.isEmpty) list.remove(item);
	});
}

/** Of words that are gone in a moment nothing is selected, and the marks come with the engine. */
const NEVER_THERE = ['selection', '-moz-selection', 'highlight'];

/** What stands in brackets behind `:not` is not asked. */
function canMatch(selector: css.CssNode, names: ReadonlySet<string>): boolean {
	let can = true;
	css.walk(selector, (node) => {
		if (node.type === 'PseudoClassSelector') {
			can &&= oneCanMatch(node, names);
			return css.walk.skip;
		}
		if (node.type === 'AttributeSelector' && `[${node.name.name}]` === CONTINUED)
			can &&= names.has(CONTINUED);
		if (node.type === 'PseudoElementSelector') can &&= !NEVER_THERE.includes(node.name.toLowerCase());
		if (node.type === 'ClassSelector') can &&= names.has(`.${node.name}`);
		if (node.type === 'IdSelector') can &&= names.has(`#${node.name}`);
		if (node.type === 'TypeSelector') {
			const name = node.name.split('|').at(-1)?.toLowerCase() ?? '';
			can &&= name === '*' || name === 'html' || name === 'body' || names.has(name);
		}
		return undefined;
	});
	return can;
}

/** Of the selectors behind `:is` and `:where` one is enough. */
function oneCanMatch({ name, children }: css.PseudoClassSelector, names: ReadonlySet<string>): boolean {
	const lists = ['is', 'where'].includes(name) ? (children?.toArray() ?? []) : [];
	return lists.every(
		(list) => list.type !== 'SelectorList' || list.children.some((selector) => canMatch(selector, names))
	);
}

/** For ears alone: a pixel beside all else. */
function isHidden({ block }: css.Rule): boolean {
	const declared = css.generate(block);
	return (
		/position:absolute/.test(declared) && /[{;]width:1px/.test(declared) && /[{;]height:1px/.test(declared)
	);
}

/** The letters of all else are measured by those of the root. */
function asksForNoOtherRoot({ prelude, block }: css.Rule): void {
	if (!/(?:^|,)(?:html|:root)(?:,|$)/i.test(css.generate(prelude))) return;
	const sized = block.children.some((node) => node.type === 'Declaration' && node.property === 'font-size');
	if (sized) throw new Unsure();
}

function tamed(node: css.Declaration): css.CssNode[] {
	const property = node.property.toLowerCase();
	const value = css.generate(node.value);
	if (UNSURE_PROPERTIES.test(property) || value.includes('url(')) throw new Unsure();
	if (property === 'display' && UNSURE_DISPLAY.test(value)) throw new Unsure();
	if (property === 'position' && !/^(?:static|relative|fixed|sticky)$/.test(value)) throw new Unsure();
	const sides = /^(margin|padding)$/.exec(property)?.[1];
	if (sides && LENGTH.test(value)) {
		if (node.value.type !== 'Value') throw new Unsure();
		const given = node.value.children.toArray().map((part) => css.generate(part));
		const [top = '', right = top, bottom = top, left = right] = given;
		const values = { top, right, bottom, left };
		return SIDES.flatMap((side) => declaration(node, `${sides}-${side}`, values[side]));
	}
	return declaration(node, property, value);
}

function declaration(node: css.Declaration, property: string, value: string): css.CssNode[] {
	const kept = tamedValue(property, value);
	if (kept === null) return [];
	return [
		{
			type: 'Declaration',
			property,
			important: MAY_INSIST.includes(property) && node.important,
			value: { type: 'Raw', value: kept }
		}
	];
}

/** The darkest of our light papers (themes/sepia.css). */
const PAPER = [0xf3, 0xe4, 0xc6] as const;
const LEAST_CONTRAST = 4.5;

function canBeRead(tree: css.CssNode): boolean {
	let can = true;
	css.walk(tree, {
		visit: 'Rule',
		enter(rule) {
			const ofPage = css.generate(rule.prelude) === 'body' || css.generate(rule.prelude) === 'html';
			css.walk(rule.block, {
				visit: 'Declaration',
				enter({ property, value }) {
					if (/^background|opacity|text-fill/.test(property)) can &&= ofPage;
					if (property === 'color') can &&= isDark(css.generate(value));
				}
			});
		}
	});
	return can;
}

function isDark(colour: string): boolean {
	if (colour === 'inherit') return true;
	const hex = /^#([\da-f]{3}|[\da-f]{6})$/i.exec(colour)?.[1];
	if (!hex) return false;
	const [red = 0, green = 0, blue = 0] = (
		hex.length === 3 ? [...hex].map((digit) => digit + digit) : (hex.match(/../g) ?? [])
	).map((part) => parseInt(part, 16));
	return contrast(PAPER, [red, green, blue]) >= LEAST_CONTRAST;
}
