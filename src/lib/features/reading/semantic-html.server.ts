import { DOMParser, type Element, type Node } from '@xmldom/xmldom';
import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';
import {
	DROPPED,
	DROPPED_DRAWING_ATTRIBUTES,
	HTML_ATTRIBUTES,
	HTML_ELEMENTS,
	MATH_ELEMENTS,
	SVG_ELEMENTS,
	VOID_ELEMENTS
} from './semantic-elements.ts';

/** Gives the address of a link or of a picture; null takes the reference away. */
export interface LinkRewriter {
	link(href: string): string | null;
	resource(href: string): string | null;
}

export interface SemanticHtml {
	readonly html: string;
	readonly lang: string | null;
	readonly hasHeading: boolean;
}

const SVG = 'http://www.w3.org/2000/svg';
const MATH = 'http://www.w3.org/1998/Math/MathML';
const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;

/**
 * The body of a stored XHTML (or SVG) document as HTML that carries meaning only: headings begin at level 2, style and
 * classes are gone, references are rewritten. Returns null when the document cannot be read: the plain text serves then.
 */
export function semanticHtml(source: string, links: LinkRewriter): SemanticHtml | null {
	const root = parse(source);
	if (!root) return null;
	const body = root.localName === 'svg' ? null : (root.getElementsByTagName('body').item(0) ?? root);
	const levels = body ? headingLevels(body) : [];
	const writer = new Writer(links, levels.length > 0 ? 2 - Math.min(...levels) : 0);
	const html = body ? writer.children(body) : writer.node(root);
	return { html, lang: languageOf(body) ?? languageOf(root), hasHeading: levels.length > 0 };
}

export function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function attribute(name: string, value: string): string {
	return ` ${name}="${escapeText(value).replaceAll('"', '&quot;')}"`;
}

function parse(source: string): Element | null {
	try {
		const document = new DOMParser({ onError: () => {} }).parseFromString(source, 'application/xhtml+xml');
		return document.documentElement;
	} catch {
		return null; // not well-formed: the caller shows the plain text of the section
	}
}

function languageOf(element: Element | null): string | null {
	return element?.getAttribute('xml:lang') || element?.getAttribute('lang') || null;
}

function headingLevels(body: Element): number[] {
	return [1, 2, 3, 4, 5, 6].filter((level) => body.getElementsByTagName(`h${level}`).length > 0);
}

/** A picture that is not there, only what it shows. */
function isDescribedOnly(element: Element): boolean {
	return (
		element.getAttribute('role') === 'img' &&
		!element.firstChild &&
		/^(?:div|span)$/.test(element.localName ?? '')
	);
}

/** Its address led out of the book, and is gone. */
function isAbsent(media: Element): boolean {
	const sources = Array.from(media.getElementsByTagName('source'));
	return [media, ...sources].every((one) => !one.hasAttribute('src'));
}

function described(element: Element, name: string): string {
	const tag = name === 'div' ? 'p' : 'span';
	const lang = languageOf(element);
	const description = escapeText(element.getAttribute('aria-label') ?? '');
	const spoken = lang ? `<span${attribute('lang', lang)}>${description}</span>` : description;
	const word = description === '' ? m.reading_picture_without_description() : m.reading_picture_shows();
	return `<${tag}><b${attribute('lang', getLocale())}>${word}</b>${spoken && ' ' + spoken}</${tag}>`;
}

/** Writes nodes as HTML by allow-list. */
class Writer {
	readonly #links: LinkRewriter;
	readonly #shift: number;

	constructor(links: LinkRewriter, shift: number) {
		this.#links = links;
		this.#shift = shift;
	}

	children(parent: Node): string {
		let html = '';
		for (let child = parent.firstChild; child; child = child.nextSibling) html += this.node(child);
		return html;
	}

	node(node: Node): string {
		if (node.nodeType === TEXT || node.nodeType === CDATA) return escapeText(node.nodeValue ?? '');
		return node.nodeType === ELEMENT ? this.#element(node as Element) : '';
	}

	#element(element: Element): string {
		const name = element.localName ?? '';
		if (element.namespaceURI === SVG) return this.#drawing(element, name, SVG_ELEMENTS);
		if (element.namespaceURI === MATH) return this.#drawing(element, name, MATH_ELEMENTS);
		if (DROPPED.has(name)) return '';
		if (!HTML_ELEMENTS.has(name)) return this.children(element);
		if (isDescribedOnly(element)) return described(element, name);
		if ((name === 'audio' || name === 'video') && isAbsent(element)) return this.#absent(element, name);
		const tag = this.#tag(name);
		const open = `<${tag}${this.#attributes(element, name)}`;
		return VOID_ELEMENTS.has(tag) ? `${open}>` : `${open}>${this.children(element)}</${tag}>`;
	}

	/** Of a film or a sound that is not in the book: what the book says instead, else a sentence. */
	#absent(element: Element, name: 'audio' | 'video'): string {
		if (element.textContent?.trim() || element.getElementsByTagName('img').length > 0)
			return Array.from(element.childNodes)
				.filter((child) => !['source', 'track'].includes((child as Element).localName ?? ''))
				.map((child) => this.node(child))
				.join('');
		return `<em>${escapeText(name === 'audio' ? m.reading_sound_not_in_book() : m.reading_film_not_in_book())}</em>`;
	}

	/** Headings move below the page's own h1; a book's main and header landmarks are not the page's. */
	#tag(name: string): string {
		if (/^h[1-6]$/.test(name)) return `h${Math.min(6, Math.max(2, Number(name[1]) + this.#shift))}`;
		if (name === 'main' || name === 'header' || name === 'footer') return 'div';
		return name;
	}

	#attributes(element: Element, name: string): string {
		let html = '';
		for (const { name: key, value } of Array.from(element.attributes)) {
			const plain = key === 'xml:lang' ? 'lang' : key;
			if (plain === 'lang' && key !== 'xml:lang' && element.hasAttribute('xml:lang')) continue;
			// A printed page ends here: browsers know the plain role better, and it may carry the number.
			const kept = plain === 'role' && value === 'doc-pagebreak' ? 'separator' : value;
			if (HTML_ATTRIBUTES.has(plain) || plain.startsWith('aria-')) html += attribute(plain, kept);
		}
		return html + this.#references(element, name);
	}

	#references(element: Element, name: string): string {
		if (name === 'a') {
			const href = element.hasAttribute('href') ? this.#links.link(element.getAttribute('href') ?? '') : null;
			return href === null ? '' : attribute('href', href);
		}
		let html = '';
		for (const key of ['src', 'poster']) {
			const target = element.hasAttribute(key) ? this.#links.resource(element.getAttribute(key) ?? '') : null;
			if (target !== null) html += attribute(key, target);
		}
		if (name === 'img') html += this.#picture(element);
		if ((name === 'audio' || name === 'video') && !element.hasAttribute('controls')) html += ' controls';
		return html;
	}

	/** What a picture says of itself, the place it needs before it comes, and its smaller copies for small screens. */
	#picture(image: Element): string {
		let html = image.hasAttribute('alt') ? '' : attribute('alt', m.reading_picture_without_description());
		const [width, height] = image.getAttribute('data-natural-size')?.split(' ') ?? [];
		if (width && height && !image.hasAttribute('width') && !image.hasAttribute('height'))
			html += attribute('width', width) + attribute('height', height);
		const copies = (image.getAttribute('srcset') ?? '').split(', ').flatMap((candidate) => {
			const [href = '', size = ''] = candidate.split(' ');
			const target = href && this.#links.resource(href);
			return target ? [`${target} ${size}`.trim()] : [];
		});
		if (copies.length > 0)
			html +=
				attribute('srcset', copies.join(', ')) + attribute('sizes', image.getAttribute('sizes') ?? '100vw');
		return `${html} loading="lazy"`;
	}

	/** Inline SVG and MathML keep their names and looks, never handlers, style or foreign references. */
	#drawing(element: Element, name: string, allowed: ReadonlySet<string>): string {
		if (!allowed.has(name)) return '';
		let html = `<${name}`;
		for (const { name: key, value } of Array.from(element.attributes)) {
			// HTML, unlike the XML that was read, does not tell `onclick` from `ONCLICK`.
			if (/^on/i.test(key) || DROPPED_DRAWING_ATTRIBUTES.has(key.toLowerCase())) continue;
			if (/url\(\s*['"]?(?!#)/i.test(value)) continue;
			if (key.includes(':') && key !== 'xml:lang') continue;
			html += attribute(key === 'xml:lang' ? 'lang' : key, value);
		}
		const href = element.getAttribute('href') || element.getAttribute('xlink:href') || '';
		if (href.startsWith('#')) html += attribute('href', href);
		else if (name === 'image' && href) {
			const target = this.#links.resource(href);
			if (target !== null) html += attribute('href', target);
		}
		return `${html}>${this.children(element)}</${name}>`;
	}
}
