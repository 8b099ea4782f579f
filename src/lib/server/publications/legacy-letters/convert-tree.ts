import { attribute, descendants, type XmlElement } from '../xml/tree.ts';
import { allows, CONVERT, proves, type LegacyLetters } from './evidence.ts';
import { capitalsOf, type LegacyFonts } from './fonts.ts';

/** Words that must speak for old letters where a font names them, and where nothing does. */
const ENOUGH_WITH_FONT = 2;
const ENOUGH_ALONE = 12;

export interface LegacyVerdict {
	readonly letters: LegacyLetters;
	readonly converted: boolean;
}

/**
 * Looks for letters of old fonts in a page and converts them in place where the book is proven to use such a font and the words of the
 * page agree; words without a font only raise suspicion.
 */
export function convertLegacyPage(root: XmlElement, fonts: LegacyFonts): LegacyVerdict | null {
	const words = allWords(root);
	for (const letters of ['tcvn3', 'vni'] as const) {
		const named = fonts.letters.has(letters);
		const agrees = proves(letters, words, named ? ENOUGH_WITH_FONT : ENOUGH_ALONE);
		if (!agrees && !(named && allows(letters, words))) continue;
		if (named) convert(root, letters, fonts.capitals, false);
		return { letters, converted: named };
	}
	return null;
}

/** Titles and names of a book that is proven to use an old font. */
export function convertLegacyLabels(root: XmlElement, fonts: LegacyFonts): LegacyVerdict | null {
	for (const letters of fonts.letters)
		if (convert(root, letters, new Set(), false)) return { letters, converted: true };
	return null;
}

const WORDS_IN_ATTRIBUTES = new Set(['alt', 'title', 'summary', 'aria-label', 'content']);

/** Whether anything was converted. */
function convert(
	node: XmlElement,
	letters: LegacyLetters,
	capitals: ReadonlySet<string>,
	inCapitals: boolean
): boolean {
	let changed = false;
	const upper = shownInCapitals(node, capitals) ?? inCapitals;
	for (const one of node.attributes)
		if (WORDS_IN_ATTRIBUTES.has(one.name) && allows(letters, one.value)) {
			one.value = CONVERT[letters](one.value);
			changed = true;
		}
	for (const child of node.children) {
		if (child.kind === 'element') changed = convert(child, letters, capitals, upper) || changed;
		// A paragraph typed in Unicode may stand between others.
		else if (allows(letters, child.text) || (upper && /[a-z]/.test(child.text))) {
			const converted = CONVERT[letters](child.text);
			child.text = upper ? converted.toUpperCase() : converted;
			changed = true;
		}
	}
	return changed;
}

function shownInCapitals(node: XmlElement, capitals: ReadonlySet<string>): boolean | null {
	const style = `${attribute(node, 'style') ?? ''};${attribute(node, 'face') ?? ''}`;
	const own = style === ';' ? null : capitalsOf(style);
	if (own !== null || capitals.size === 0) return own;
	const classes = (attribute(node, 'class') ?? '').split(/\s+/);
	return classes.some((name) => capitals.has(name)) ? true : null;
}

function allWords(root: XmlElement): string {
	const out: string[] = [];
	for (const node of [root, ...descendants(root)])
		for (const child of node.children) if (child.kind === 'text') out.push(child.text);
	return out.join(' ');
}
