import type { Archive } from '../archive/archive.ts';
import type { CheckMessages } from '../check-messages.ts';
import {
	convertLegacyLabels,
	convertLegacyPage,
	type LegacyVerdict
} from '../legacy-letters/convert-tree.ts';
import type { LegacyFonts } from '../legacy-letters/fonts.ts';
import { megabytes, type Limits } from '../limits.ts';
import { decodeText } from '../xml/decode.ts';
import { adoptNamespaces } from '../xml/adopt-namespaces.ts';
import { mendMarkup } from '../xml/mend-markup.ts';
import { parseHtml } from '../xml/parse-html.ts';
import { parseXml } from '../xml/parse.ts';
import type { XmlElement } from '../xml/tree.ts';
import { XmlRefused, type OnOutside } from '../xml/xml-refused.ts';
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
 * The tree of an XML entry, mended where it had to be; null when it can not be read. Refuses the publication for hostile entities and
 * bombs; `alone`: also for declarations outside, because everything rests on this file.
 */
export async function readXml(
	path: string,
	opening: Opening,
	{ alone = false }: { readonly alone?: boolean } = {}
): Promise<XmlElement | null> {
	const text = await readText(path, opening);
	const tree = parseInSteps(path, opening, alone, [
		(onOutside) => parseXml(text, opening.limits, onOutside),
		(onOutside) => parseXml(mendMarkup(text, DOCUMENT, onOutside), opening.limits)
	]);
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
	const text = await readText(path, opening);
	const { limits, checkMessages } = opening;
	let mended = '';
	const tree = parseInSteps(path, opening, false, [
		(onOutside) => parseXml(text, limits, onOutside),
		(onOutside) => parseXml((mended = mendMarkup(text, PAGE, onOutside)), limits),
		() => parseHtml(mended, limits)
	]);
	if (!tree) throw new XmlRefused('not-well-formed');
	if (adoptNamespaces(tree)) checkMessages.noteEach('repaired', path);
	noteLegacy(convertLegacyPage(tree, opening.legacyFonts), path, opening);
	return { tree, words: Math.max(countWords(sectionText(tree)), countWords(wordsOfMended(mended))) };
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

/** The first attempt that gives a tree; what it took is told once. */
function parseInSteps(
	path: string,
	{ limits, checkMessages }: Opening,
	alone: boolean,
	attempts: readonly Attempt[]
): XmlElement | null {
	const onOutside = alone ? undefined : () => checkMessages.noteEach('entities-outside', path);
	for (const [step, attempt] of attempts.entries())
		try {
			const tree = attempt(onOutside);
			if (step > 0) checkMessages.noteEach('repaired', path);
			return tree;
		} catch (failure) {
			refuseXml(failure, path, limits, checkMessages);
		}
	return null;
}

async function readText(path: string, { archive, limits, checkMessages }: Opening): Promise<string> {
	if (archive.sizeOf(path) > limits.xmlBytes)
		refuseXml(new XmlRefused('xml-too-large'), path, limits, checkMessages);
	const { text, trouble } = decodeText(await archive.read(path));
	if (trouble === 'misdeclared') checkMessages.noteEach('encoding-misdeclared', path);
	if (trouble === 'unreadable') checkMessages.noteEach('letters-unreadable', path);
	return text;
}

/** Returns only for a document that is merely broken. */
function refuseXml(failure: unknown, path: string, limits: Limits, checkMessages: CheckMessages): void {
	if (!(failure instanceof XmlRefused)) throw failure;
	switch (failure.trouble) {
		case 'not-well-formed':
			return;
		case 'xml-entities':
			return checkMessages.refuse('xml-entities', path);
		case 'xml-too-large':
			return checkMessages.refuse('xml-too-large', path, { limit: megabytes(limits.xmlBytes) });
		case 'xml-too-deep':
			return checkMessages.refuse('xml-too-deep', path, { limit: limits.xmlDepth });
		case 'xml-too-many-elements':
			return checkMessages.refuse('xml-too-many-elements', path, { limit: limits.xmlElements });
	}
}
