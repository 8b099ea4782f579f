import { sectionText } from '../../epub/section-text.ts';
import { element, setAttribute, text, XHTML, XML, type XmlElement } from '../../xml/tree.ts';

export interface PageNames {
	/** What the table of contents calls the page; empty when it does not. */
	readonly title: string;
	readonly language: string | null;
}

export interface PageDocument {
	readonly blocks: readonly XmlElement[];
	readonly document: XmlElement;
	readonly text: string;
}

/** Blocks as an ordinary document. */
export function pageDocument(blocks: XmlElement[], { title, language }: PageNames): PageDocument {
	const document = element(XHTML, 'html', {}, [
		element(XHTML, 'head', {}, [element(XHTML, 'title', {}, [text(title)])]),
		element(XHTML, 'body', {}, blocks)
	]);
	if (language !== null) {
		setAttribute(document, 'lang', language);
		setAttribute(document, 'lang', language, XML);
	}
	return { blocks, document, text: sectionText(document) };
}
