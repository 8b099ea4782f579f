import { resourceUrl } from '#lib/api/publication-files.ts';
import { resolveHref, splitHref } from '#lib/reader/publication.ts';
import { typesOf } from '#lib/reader/epub/note-reference.ts';
import {
	DROPPED,
	DROPPED_DRAWING_ATTRIBUTES,
	HTML_ATTRIBUTES,
	HTML_ELEMENTS,
	MATH_ELEMENTS,
	SVG_ELEMENTS
} from './semantic-elements.ts';

const HTML = 'http://www.w3.org/1999/xhtml';
const DRAWINGS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
	['http://www.w3.org/2000/svg', SVG_ELEMENTS],
	['http://www.w3.org/1998/Math/MathML', MATH_ELEMENTS]
]);
/** "↩", "↑": only a way back, which the dialog has itself. */
const ARROW = /^[\s↩↑⤴⏎^«]*$/u;
/** Behind an arrow: as letters, or as a picture. */
const VARIANT = /\uFE0E|\uFE0F/g;

/** Nothing without what is around them: their words stand alone. */
const PART_OF_MORE = new Set(['body', 'li', 'td', 'th', 'caption']);

interface From {
	readonly versionId: string;
	/** Container path of the page. */
	readonly path: string;
}

/**
 * A piece of a book as elements of the page around it: meaning without looks, by allow-list and never from a string. A link says in
 * `data-target` where in the book it leads, in `data-outside` where else.
 */
export function noteContent(elements: readonly Element[], from: From): DocumentFragment {
	const content = document.createDocumentFragment();
	const copy = new Copy(from);
	const isEntry = elements.some(({ localName }) => localName === 'dt' || localName === 'dd');
	const into = isEntry ? content.appendChild(document.createElement('dl')) : content;
	for (const element of elements)
		if (PART_OF_MORE.has(element.localName)) copy.children(element, into);
		else copy.node(element, into);
	return content;
}

class Copy {
	readonly #from: From;

	constructor(from: From) {
		this.#from = from;
	}

	children(parent: Node, into: Node): void {
		for (const child of parent.childNodes) this.node(child, into);
	}

	node(node: Node, into: Node): void {
		if (node.nodeType === Node.TEXT_NODE || node.nodeType === Node.CDATA_SECTION_NODE)
			into.appendChild(document.createTextNode(node.nodeValue ?? ''));
		else if (node.nodeType === Node.ELEMENT_NODE) this.#element(node as Element, into);
	}

	#element(element: Element, into: Node): void {
		const name = element.localName;
		const drawn = DRAWINGS.get(element.namespaceURI ?? '');
		if (DROPPED.has(name) || isWayBack(element)) return;
		if (drawn) return drawn.has(name) ? this.#drawing(element, into) : undefined;
		if (!HTML_ELEMENTS.has(name)) return this.children(element, into);
		// The name of the dialog is the heading above.
		const made = document.createElementNS(HTML, /^h[1-6]$/.test(name) ? 'h3' : name);
		for (const { name: key, value } of element.attributes) {
			const plain = key === 'xml:lang' ? 'lang' : key;
			const kept = HTML_ATTRIBUTES.has(plain) && plain !== 'id' && plain !== 'role' && plain !== 'hidden';
			if (kept || plain === 'aria-label') made.setAttribute(plain, value);
		}
		if (name === 'a') this.#link(element, made);
		const source = element.getAttribute('src');
		const path = source === null ? null : resolveHref(this.#from.path, source);
		if (path !== null) made.setAttribute('src', resourceUrl(this.#from.versionId, splitHref(path).path));
		this.children(element, made);
		into.appendChild(made);
	}

	#link(element: Element, made: Element): void {
		const href = element.getAttribute('href');
		if (href === null) return;
		const target = resolveHref(this.#from.path, href);
		made.setAttribute('href', '#');
		made.setAttribute(target === null ? 'data-outside' : 'data-target', target ?? href);
	}

	#drawing(element: Element, into: Node): void {
		const made = document.createElementNS(element.namespaceURI, element.localName);
		for (const { name, value } of element.attributes)
			if (
				!/^on|:/i.test(name) &&
				!DROPPED_DRAWING_ATTRIBUTES.has(name.toLowerCase()) &&
				!/url\(/i.test(value)
			)
				made.setAttribute(name, value);
		this.children(element, made);
		into.appendChild(made);
	}
}

function isWayBack(element: Element): boolean {
	if (element.localName !== 'a') return false;
	return (
		typesOf(element).includes('backlink') || ARROW.test((element.textContent ?? '').replace(VARIANT, ''))
	);
}
