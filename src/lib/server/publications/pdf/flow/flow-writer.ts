import { hrefOf, NO_TARGET, type Link } from '#lib/publication/link.ts';
import type { TocEntry } from '#lib/publication/toc.ts';
import type { WebPublication } from '#lib/publication/web-publication.ts';
import { sectionText } from '../../epub/section-text.ts';
import type { ResourceCollector } from '../../resource-collector.ts';
import { serialise } from '../../xml/serialise.ts';
import {
	DC,
	element,
	EPUB,
	OPF,
	setAttribute,
	text,
	textContent,
	XHTML,
	type XmlElement
} from '../../xml/tree.ts';
import { isParted } from '../layout/paragraphs.ts';
import { FLOW_MANIFEST, FLOW_PACKAGE, flowPartPath } from '../text-page-path.ts';
import { pageDocument } from './page-document.ts';

/** Characters after which a part ends at the next heading or chapter, and at the next page. */
const LONG = 20_000;
const LONGEST = 60_000;
const ENDED = /[.!?…:;”"»)\]]\s*$/;

interface FlowFacts {
	readonly title: string;
	readonly language: string | null;
	readonly toc: readonly TocEntry[];
	/** What a page calls itself, by number. */
	readonly labelOf: (page: number) => string;
}

interface Part {
	readonly path: string;
	readonly title: string;
	readonly blocks: XmlElement[];
	readonly pages: { readonly number: number; readonly at: number }[];
	characters: number;
}

/** The pages of a PDF as one flowing text: parts with marks where pages begin, as a small publication beside the file. */
export class FlowWriter {
	readonly #shelf: ResourceCollector;
	readonly #facts: FlowFacts;
	/** Titles of the chapters that begin on a page. */
	readonly #chapters: ReadonlyMap<string, string>;
	readonly #parts: Omit<Part, 'blocks'>[] = [];
	#part: Part | null = null;
	#empty = true;

	constructor(shelf: ResourceCollector, facts: FlowFacts) {
		this.#shelf = shelf;
		this.#facts = facts;
		this.#chapters = new Map(
			facts.toc.flatMap(({ href, title }) => (href === null ? [] : [[href, title] as const])).reverse()
		);
	}

	async add(page: number, blocks: readonly XmlElement[]): Promise<void> {
		const chapter = this.#chapters.get(`page-${page}`);
		if (this.#part && this.#ends(this.#part, chapter !== undefined, blocks[0])) await this.#store();
		const part = (this.#part ??= {
			path: flowPartPath(this.#parts.length + 1),
			title: chapter ?? '',
			...{ blocks: [], pages: [], characters: 0 }
		});
		part.pages.push({ number: page, at: part.characters });
		part.characters += blocks.reduce((sum, block) => sum + textContent(block).length, 0);
		if (blocks.length > 0) this.#empty = false;
		append(part.blocks, blocks, mark(page, this.#facts.labelOf(page)));
	}

	#ends(part: Part, isChapter: boolean, first: XmlElement | undefined): boolean {
		if (part.characters > LONGEST) return true;
		const heading = first !== undefined && /^h[12]$/.test(first.name);
		return (isChapter && part.characters > 0) || (heading && part.characters > LONG);
	}

	async #store(): Promise<void> {
		const part = this.#part;
		if (!part) return;
		const { blocks, ...facts } = part;
		const { document } = pageDocument(blocks, { title: part.title, language: this.#facts.language });
		await this.#shelf.put(part.path, 'application/xhtml+xml', serialise(document, { doctype: 'html' }));
		this.#parts.push({ ...facts, characters: sectionText(document).length });
		this.#part = null;
	}

	/** Stores the rest, the package that the reader opens, and what leads from pages to places in the text; false when there is nothing to read. */
	async finish(): Promise<boolean> {
		await this.#store();
		if (this.#empty) return false;
		await this.#shelf.put(FLOW_PACKAGE, 'application/oebps-package+xml', serialise(this.#package()));
		await this.#shelf.put(FLOW_MANIFEST, 'application/webpub+json', JSON.stringify(this.#manifest()));
		return true;
	}

	#package(): XmlElement {
		const { title, language } = this.#facts;
		const of = (name: string, attributes: Readonly<Record<string, string>>, children: XmlElement[] = []) =>
			element(OPF, name, attributes, children);
		const items = this.#parts.map(({ path }, i) => ({
			id: `part-${i + 1}`,
			href: path.slice('text/'.length)
		}));
		return of('package', { version: '3.0', 'unique-identifier': 'id' }, [
			of('metadata', {}, [
				element(DC, 'identifier', { id: 'id' }, [text('text')]),
				element(DC, 'title', {}, [text(title)]),
				element(DC, 'language', {}, [text(language ?? 'und')])
			]),
			of(
				'manifest',
				{},
				items.map((item) => of('item', { ...item, 'media-type': 'application/xhtml+xml' }))
			),
			of(
				'spine',
				{},
				items.map(({ id }) => of('itemref', { idref: id }))
			)
		]);
	}

	#manifest(): WebPublication {
		const { title, language, toc, labelOf } = this.#facts;
		const places = new Map<string, string>();
		const pageList = this.#parts.flatMap(({ path, pages, characters }) =>
			pages.map(({ number, at }): Link => {
				const href = hrefOf(`${path}#page-${number}`);
				places.set(`page-${number}`, href);
				return { href, title: labelOf(number), properties: { progression: at / Math.max(1, characters) } };
			})
		);
		const linkOf = (entry: TocEntry): Link => ({
			href: (entry.href !== null && places.get(entry.href)) || NO_TARGET,
			title: entry.title,
			...(entry.children.length > 0 && { children: entry.children.map(linkOf) })
		});
		return {
			metadata: { title, ...(language !== null && { language }), layout: 'reflowable' },
			links: [],
			readingOrder: this.#parts.map(({ path, title: name, characters }) => ({
				href: hrefOf(path),
				type: 'application/xhtml+xml',
				...(name && { title: name }),
				properties: { characters: Math.max(1, characters) }
			})),
			resources: [{ href: hrefOf(FLOW_PACKAGE), type: 'application/oebps-package+xml' }],
			toc: toc.map(linkOf),
			pageList,
			landmarks: []
		};
	}
}

/** Where a page begins: found by its id, passed over by voices. */
function mark(page: number, name: string): XmlElement {
	const found = element(XHTML, 'span', { id: `page-${page}`, role: 'doc-pagebreak', 'aria-label': name });
	setAttribute(found, 'type', 'pagebreak', EPUB);
	return found;
}

/** Puts the blocks of a page behind those before; a paragraph that runs on over the page is one. */
function append(into: XmlElement[], blocks: readonly XmlElement[], begin: XmlElement): void {
	const [first, ...others] = blocks;
	const last = into.at(-1);
	if (first && last && runsOn(last, first)) {
		const before = last.children.at(-1);
		const after = first.children[0];
		const parted =
			before?.kind === 'text' && after?.kind === 'text' && isParted(before.text.trimEnd(), after.text);
		if (parted) {
			// The mark stands behind the word that the two pages share.
			const [, head = '', tail = ''] = /^(\S+)([^]*)$/.exec(after.text) ?? [];
			const word = text(before.text.trimEnd().slice(0, -1) + head);
			last.children.splice(-1, 1, word, begin, text(tail), ...first.children.slice(1));
		} else last.children.push(text(' '), begin, ...first.children);
		into.push(...others);
		return;
	}
	const marked = first && withMark(first, begin);
	if (marked) into.push(marked, ...others);
	else into.push(element(XHTML, 'div', {}, [begin]), ...blocks);
}

/** The mark stands with what the page begins with: alone it might stand on a screen before. null: the block cannot hold it. */
function withMark(block: XmlElement, begin: XmlElement): XmlElement | null {
	if (/^(?:p|h[1-6]|li|figure)$/.test(block.name)) return { ...block, children: [begin, ...block.children] };
	if (!/^(?:ul|ol|blockquote)$/.test(block.name)) return null;
	const [first, ...others] = block.children;
	const marked = first?.kind === 'element' ? withMark(first, begin) : null;
	return marked && { ...block, children: [marked, ...others] };
}

function runsOn(last: XmlElement, first: XmlElement): boolean {
	if (last.name !== 'p' || first.name !== 'p') return false;
	const before = textContent(last).trimEnd();
	return before !== '' && !ENDED.test(before) && /^\p{Ll}/u.test(textContent(first));
}
