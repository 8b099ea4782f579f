import { countWords, sectionText } from '../epub/section-text.ts';
import { element, label, setAttribute, text, XHTML, XML, type XmlElement } from '../xml/tree.ts';
import type { StructureNode } from './structure-node.ts';
import { StructuredBlocks } from './structured-blocks.ts';

interface PageFacts {
	/** What the table of contents calls the page; empty when it does not. */
	readonly title: string;
	readonly language: string | null;
	/** All words of the page in the order they are drawn. */
	readonly plain: string;
}

export interface StructuredPage {
	readonly document: XmlElement;
	readonly text: string;
}

/** A page of a tagged PDF as an ordinary document; null when its tree leaves out more than half of the words. */
export function structuredPage(
	tree: StructureNode,
	pieces: ReadonlyMap<string, string>,
	{ title, language, plain }: PageFacts
): StructuredPage | null {
	const blocks = new StructuredBlocks(pieces).blocks(tree.children ?? []);
	const [first] = blocks;
	if (!first) return null;
	if (first.name === 'p' && title !== '' && label(first) === title && !blocks.some(isHeading))
		first.name = 'h1';
	const document = element(XHTML, 'html', {}, [
		element(XHTML, 'head', {}, [element(XHTML, 'title', {}, [text(title)])]),
		element(XHTML, 'body', {}, blocks)
	]);
	if (language !== null) {
		setAttribute(document, 'lang', language);
		setAttribute(document, 'lang', language, XML);
	}
	const words = sectionText(document);
	return countWords(words) * 2 < countWords(plain) ? null : { document, text: words };
}

function isHeading({ name }: XmlElement): boolean {
	return /^h[1-6]$/.test(name);
}
