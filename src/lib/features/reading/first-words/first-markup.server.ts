import { DOMParser, type Element, type Node } from '@xmldom/xmldom';

type Sheet = { readonly href: string } | { readonly css: string };

/** What of a section its page begins with, by allow-list, and what style sheets may speak of. */
export interface FirstMarkup {
	readonly html: string;
	/** Attributes of the body, as written. */
	readonly body: string;
	readonly lang: string;
	readonly letters: number;
	readonly pictures: number;
	/** Nothing was left out. */
	readonly whole: boolean;
	/** Addresses of the style sheets, as written, and the text of those in the head: in their order. */
	readonly sheets: readonly Sheet[];
	/** Elements, `.class` and `#id`. */
	readonly names: ReadonlySet<string>;
}

const set = (list: string) => new Set(list.trim().split(/\s+/));
const KEPT = set(`
	p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 hgroup hr br wbr blockquote address center
	ol ul li dl dt dd figure figcaption
	a em strong b i u s small big sub sup cite q dfn abbr code var samp kbd mark time data span bdi bdo ruby rb rt rp ins del font
	img
`);
/** Says nothing and takes no room. */
const SILENT = set('script style link meta title template noscript');
const VOID = set('hr br wbr img');
const ATTRIBUTES = set(
	'class id dir title style data-continued epub:type align start type value reversed hidden role color face size width height'
);
/** Among the names: a colour or a style of its own. */
export const COLOURED = '[color]';
/** Among the names: it goes on from the part before (`publications/epub/cut-section.ts`). */
export const CONTINUED = '[data-continued]';
const XHTML = 'http://www.w3.org/1999/xhtml';
const [ELEMENT, TEXT, CDATA] = [1, 3, 4];
const WHOLE = /^[1-9]\d{0,4}$/;

/** Ends the words where something comes whose room nobody knows before. */
class Unsure extends Error {}

interface Rewriting {
	/** Address of a picture; null: there is none. */
	readonly resource: (href: string) => string | null;
	/** Value of a `style` attribute; null: nobody knows where the words stand then. */
	readonly style: (value: string) => string | null;
}

export function firstMarkup(xhtml: string, rewriting: Rewriting): FirstMarkup | null {
	const root = parse(xhtml);
	const body = root?.getElementsByTagName('body').item(0);
	if (!root || !body || root.localName !== 'html') return null;
	if (/rtl/i.test(root.getAttribute('dir') ?? '') || root.hasAttribute('style')) return null;
	const writer = new Writer(rewriting, (body.textContent ?? '').trim() === '');
	writer.name(root);
	const html = writer.body(body);
	if (html === null) return null;
	return { ...writer.found, ...html, lang: languageOf(body) || languageOf(root), sheets: sheetsOf(root) };
}

function parse(xhtml: string): Element | null {
	try {
		return new DOMParser({ onError: () => {} }).parseFromString(xhtml, 'application/xhtml+xml')
			.documentElement;
	} catch {
		return null; // not well-formed: the engine may know better
	}
}

function languageOf(element: Element): string {
	return element.getAttribute('xml:lang') || element.getAttribute('lang') || '';
}

function sheetsOf(root: Element): FirstMarkup['sheets'] {
	const head = root.getElementsByTagName('head').item(0);
	if (!head) return [];
	return Array.from(head.childNodes).flatMap((node): Sheet[] => {
		if (node.nodeType !== ELEMENT) return [];
		const element = node as Element;
		if (element.localName === 'style') return [{ css: element.textContent ?? '' }];
		const rel = (element.getAttribute('rel') ?? '').toLowerCase().split(/\s+/);
		if (element.localName !== 'link' || !rel.includes('stylesheet') || rel.includes('alternate')) return [];
		const media = element.getAttribute('media') ?? '';
		const href = element.getAttribute('href') ?? '';
		return /^(all|screen)?$/.test(media) ? [{ href }] : [{ css: `@import "${media}";` }];
	});
}

export function escapeAttribute(value: string): string {
	return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

function escapeText(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

class Writer {
	readonly #rewriting: Rewriting;
	/** A section without a word is its picture. */
	readonly #wordless: boolean;
	readonly #names = new Set<string>();
	#letters = 0;
	#pictures = 0;
	#ended = false;

	constructor(rewriting: Rewriting, wordless: boolean) {
		this.#rewriting = rewriting;
		this.#wordless = wordless;
	}

	get found() {
		return {
			letters: this.#letters,
			pictures: this.#pictures,
			whole: !this.#ended,
			names: this.#names
		};
	}

	body(body: Element): { readonly html: string; readonly body: string } | null {
		try {
			const attributes = this.#attributes(body);
			return { body: attributes, html: this.#children(body) };
		} catch (error) {
			if (error instanceof Unsure) return null;
			throw error;
		}
	}

	#children(parent: Node): string {
		let html = '';
		for (let child = parent.firstChild; child && !this.#ended; child = child.nextSibling)
			html += this.#node(child);
		return html;
	}

	#node(node: Node): string {
		if (node.nodeType === TEXT || node.nodeType === CDATA) {
			const text = node.nodeValue ?? '';
			this.#letters += text.trim().length;
			return escapeText(text);
		}
		if (node.nodeType !== ELEMENT) return '';
		try {
			return this.#element(node as Element);
		} catch (error) {
			if (!(error instanceof Unsure)) throw error;
			this.#ended = true;
			return '';
		}
	}

	#element(element: Element): string {
		const tag = element.localName ?? '';
		if (element.namespaceURI === XHTML && SILENT.has(tag)) return '';
		if (element.namespaceURI !== XHTML || !KEPT.has(tag)) throw new Unsure();
		const open = `<${tag}${tag === 'img' ? this.#picture(element) : ''}${this.#attributes(element)}`;
		return VOID.has(tag) ? `${open}>` : `${open}>${this.#children(element)}</${tag}>`;
	}

	#attributes(element: Element): string {
		this.name(element);
		let html = '';
		const lang = languageOf(element);
		if (lang) html += ` lang="${escapeAttribute(lang)}"`;
		for (const { name, value } of Array.from(element.attributes)) {
			if (!ATTRIBUTES.has(name) && !name.startsWith('aria-')) continue;
			const kept = name === 'style' ? this.#rewriting.style(value) : value;
			if (kept === null || /^rtl$/i.test(kept)) throw new Unsure();
			html += ` ${name}="${escapeAttribute(kept)}"`;
		}
		// Where a link leads is not there yet.
		if (element.localName === 'a' && element.hasAttribute('href')) html += ' data-link';
		return html;
	}

	name(element: Element): void {
		this.#names.add((element.localName ?? '').toLowerCase());
		for (const name of (element.getAttribute('class') ?? '').split(/\s+/)) this.#names.add(`.${name}`);
		if (element.hasAttribute('color') || element.hasAttribute('style')) this.#names.add(COLOURED);
		if (element.hasAttribute('data-continued')) this.#names.add(CONTINUED);
		this.#names.add(`#${element.getAttribute('id') ?? ''}`);
	}

	/** An empty drawing of the same size, as the engine has it (`late-pictures.ts`); the picture itself where nothing else is to be seen. */
	#picture(image: Element): string {
		const alt = ` alt="${escapeAttribute(image.getAttribute('alt') ?? '')}"`;
		const measured = image.getAttribute('data-natural-size')?.split(' ') ?? [];
		const [width = '', height = ''] =
			measured.length === 2
				? measured
				: [image.getAttribute('width') ?? '', image.getAttribute('height') ?? ''];
		if (!WHOLE.test(width) || !WHOLE.test(height)) throw new Unsure();
		this.#pictures += 1;
		if (!this.#wordless)
			return `${alt} src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='${width}' height='${height}'/%3E"`;
		const src = this.#rewriting.resource(image.getAttribute('src') ?? '');
		if (src === null) throw new Unsure();
		const copies = (image.getAttribute('srcset') ?? '').split(/,\s+/).flatMap((candidate) => {
			const [href = '', size = ''] = candidate.trim().split(/\s+/);
			const target = href && this.#rewriting.resource(href);
			return target ? [`${target} ${size}`.trim()] : [];
		});
		const sizes = image.getAttribute('sizes') ?? '100vw';
		const set =
			copies.length > 0
				? ` srcset="${escapeAttribute(copies.join(', '))}" sizes="${escapeAttribute(sizes)}"`
				: '';
		return `${alt}${set} src="${escapeAttribute(src)}"`;
	}
}
