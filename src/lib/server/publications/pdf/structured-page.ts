import { label, type XmlElement } from '../xml/tree.ts';
import { countWords } from '../epub/section-text.ts';
import { pageDocument, type PageDocument, type PageNames } from './flow/page-document.ts';
import type { StructureNode } from './structure-node.ts';
import { StructuredBlocks, type FigurePictures } from './structured-blocks.ts';

interface PageFacts extends PageNames {
	/** All words of the page in the order they are drawn. */
	readonly plain: string;
	readonly pictures?: FigurePictures;
}

/** A page of a tagged PDF as an ordinary document; null when its tree leaves out more than half of the words. */
export function structuredPage(
	tree: StructureNode,
	pieces: ReadonlyMap<string, string>,
	{ title, language, plain, pictures = new Map() }: PageFacts
): PageDocument | null {
	const blocks = new StructuredBlocks(pieces, pictures).blocks(tree.children ?? []);
	const [first] = blocks;
	if (!first) return null;
	const headed = blocks.some(isHeading);
	if (first.name === 'p' && title !== '' && label(first) === title && !headed) first.name = 'h1';
	const page = pageDocument(blocks, { title, language });
	return countWords(page.text) * 2 < countWords(plain) ? null : page;
}

function isHeading({ name }: XmlElement): boolean {
	return /^h[1-6]$/.test(name);
}
