import { EntryDamaged, type Archive } from '../archive/archive.ts';
import { createCheckMessages, type CheckMessages } from '../check-messages.ts';
import {
	convertLegacyLabels,
	convertLegacyPage,
	type LegacyVerdict
} from '../legacy-letters/convert-tree.ts';
import type { LegacyFonts } from '../legacy-letters/fonts.ts';
import { megabytes, type Limits } from '../limits.ts';
import { PublicationRefused } from '../publication-refused.ts';
import { decodeText } from '../xml/decode.ts';
import { adoptNamespaces } from '../xml/adopt-namespaces.ts';
import { mendMarkup } from '../xml/mend-markup.ts';
import { mendLetters } from '../xml/mend-letters.ts';
import { countTags } from '../xml/count-tags.ts';
import { parseHtml } from '../xml/parse-html.ts';
import { parseXml } from '../xml/parse.ts';
import type { XmlElement } from '../xml/tree.ts';
import { XmlRefused, type OnOutside, type XmlTrouble } from '../xml/xml-refused.ts';
import { adoptDtbook } from './dtbook.ts';
import { DOCUMENT, PAGE } from './markup-languages.ts';
import { countWords, sectionText } from './section-text.ts';

/** What opening an EPUB works with. */
export interface Opening {
	readonly archive: Archive;
	readonly limits: Limits;
	readonly checkMessages: CheckMessages;
	readonly signal: AbortSignal;
	/** Fonts of before Unicode that styles of the book name and its words prove. */
	readonly legacyFonts: LegacyFonts;
}

/**
 * The tree of an XML entry, mended where it had to be; null when it can not be read. `alone`: everything rests on this file, so that
 * damage, size and declarations outside refuse the publication. Hostile entities always do.
 */
export async function readXml(
	path: string,
	opening: Opening,
	{ alone = false }: { readonly alone?: boolean } = {}
): Promise<XmlElement | null> {
	const { limits, checkMessages } = opening;
	let tree: XmlElement | null;
	try {
		const text = await readText(path, opening);
		tree = parseInSteps(path, opening, alone, [
			(onOutside) => parseXml(text, limits, onOutside),
			(onOutside) => parseXml(mendMarkup(text, DOCUMENT, onOutside), limits)
		]);
	} catch (failure) {
		if (failure instanceof XmlRefused && alone) return refuseExcess(failure, path, opening);
		if (alone || !(failure instanceof XmlRefused || failure instanceof EntryDamaged)) throw failure;
		checkMessages.noteEach(failure instanceof XmlRefused ? 'left-out-excessive' : 'file-damaged', path);
		return null;
	}
	if (tree && opening.legacyFonts.letters.size > 0)
		noteLegacy(convertLegacyLabels(tree, opening.legacyFonts), path, opening);
	return tree;
}

export interface ReadPage {
	readonly tree: XmlElement;
	/** Words the file has for its reader, counted before anything is taken out. */
	readonly words: number;
}

/** A page of the book: read strictly, else tag by tag mended, else as a browser would read that; marked `repaired`. */
export async function readPage(path: string, opening: Opening): Promise<ReadPage> {
	const { checkMessages } = opening;
	try {
		const { tree, mended } = parsePage(path, await readText(path, opening), opening);
		if (!adoptDtbook(tree) && adoptNamespaces(tree)) checkMessages.noteEach('repaired', path);
		noteLegacy(convertLegacyPage(tree, opening.legacyFonts), path, opening);
		return { tree, words: Math.max(countWords(sectionText(tree)), countWords(wordsOfMended(mended))) };
	} catch (failure) {
		if (failure instanceof XmlRefused) return refuseExcess(failure, path, opening);
		throw failure;
	}
}

/** Whether a page is too large to be kept. Cheap for ordinary pages: only those near a limit are read to the end. */
export async function isExcessive(path: string, opening: Opening): Promise<boolean> {
	const { archive, limits } = opening;
	if (archive.sizeOf(path) > limits.xmlBytes) return true;
	const { text } = decodeText(await archive.read(path));
	if (text.length * NEAR < limits.xmlBytes && countTags(text) * NEAR < limits.xmlElements) return false;
	try {
		// What else is wrong with the page is told, and refused, when it is read.
		parsePage(path, text, { ...opening, checkMessages: createCheckMessages() });
		return false;
	} catch (failure) {
		if (failure instanceof XmlRefused) return true;
		if (failure instanceof PublicationRefused) return false;
		throw failure;
	}
}

/** Mending makes markup longer, and HTML parsers add elements that nobody wrote. */
const NEAR = 4;

/** `mended` is empty when the page could be read as it stands. */
function parsePage(path: string, text: string, opening: Opening): { tree: XmlElement; mended: string } {
	const { limits } = opening;
	let mended = '';
	const tree = parseInSteps(path, opening, false, [
		(onOutside) => parseXml(text, limits, onOutside),
		(onOutside) => parseXml((mended = mendMarkup(text, PAGE, onOutside)), limits),
		() => parseHtml(mended, limits)
	]);
	if (!tree) throw new XmlRefused('not-well-formed');
	return { tree, mended };
}

function noteLegacy(verdict: LegacyVerdict | null, path: string, { checkMessages }: Opening): void {
	if (verdict)
		checkMessages.noteEach(`${verdict.letters}-${verdict.converted ? 'converted' : 'suspected'}`, path);
}

/** In mended markup no text and no attribute has pointed brackets. */
function wordsOfMended(markup: string): string {
	const body = markup.slice(Math.max(0, markup.search(/<body[\s>]/i)));
	return body.replace(/<(style|title)\b[^>]*>[^<]*<\/\1>/gi, ' ').replace(/<[^>]*>|&[#\w]+;/g, ' ');
}

type Attempt = (onOutside?: OnOutside) => XmlElement;

/**
 * The first attempt that gives a tree; what it took is told once. Null when none does. What is too deep for one may be read by the
 * next: tags that HTML need not close lie in one another until somebody knows HTML.
 * @throws {XmlRefused} for what is too much for all
 */
function parseInSteps(
	path: string,
	{ checkMessages }: Opening,
	alone: boolean,
	attempts: readonly Attempt[]
): XmlElement | null {
	const onOutside = alone ? undefined : () => checkMessages.noteEach('entities-outside', path);
	let excess: XmlRefused | null = null;
	for (const [step, attempt] of attempts.entries())
		try {
			const tree = attempt(onOutside);
			if (step > 0) checkMessages.noteEach('repaired', path);
			return tree;
		} catch (failure) {
			if (!(failure instanceof XmlRefused)) throw failure;
			if (failure.trouble === 'xml-entities') return checkMessages.refuse('xml-entities', path);
			if (failure.trouble === 'xml-too-large' || failure.trouble === 'xml-too-many-elements') throw failure;
			excess = failure.trouble === 'xml-too-deep' ? failure : null;
		}
	if (excess) throw excess;
	return null;
}

/** @throws {XmlRefused} before anything is read of a file that is too large */
async function readText(path: string, { archive, limits, checkMessages }: Opening): Promise<string> {
	if (archive.sizeOf(path) > limits.xmlBytes) throw new XmlRefused('xml-too-large');
	const { text, trouble } = decodeText(await archive.read(path));
	if (trouble === 'misdeclared') checkMessages.noteEach('encoding-misdeclared', path);
	if (trouble === 'unreadable') checkMessages.noteEach('letters-unreadable', path);
	const meant = mendLetters(text);
	if (meant !== text) checkMessages.noteEach('letters-mended', path);
	return meant;
}

function refuseExcess(failure: XmlRefused, path: string, { limits, checkMessages }: Opening): never {
	const limitOf: Partial<Record<XmlTrouble, number>> = {
		'xml-too-large': megabytes(limits.xmlBytes),
		'xml-too-deep': limits.xmlDepth,
		'xml-too-many-elements': limits.xmlElements
	};
	const { trouble } = failure;
	const limit = limitOf[trouble];
	if (limit === undefined || trouble === 'not-well-formed') throw failure;
	return checkMessages.refuse(trouble, path, { limit });
}
