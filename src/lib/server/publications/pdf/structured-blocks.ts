import {
	element,
	label,
	setAttribute,
	text,
	XHTML,
	XML,
	type XmlElement,
	type XmlNode
} from '../xml/tree.ts';
import { pictureOf } from './flow/figure.ts';
import type { PagePicture } from './flow/page-pictures.ts';
import { childrenOf, type StructureNode, type StructureReader } from './structure-node.ts';
import { structuredList } from './structured-list.ts';
import { structuredTable } from './structured-table.ts';
import { tidyWords } from './tidy-words.ts';

/** Roles that stand within a line, with the element they become; null: none of their own. */
const INLINE: ReadonlyMap<string, string | null> = new Map([
	...['Em', 'Strong', 'Code'].map((role) => [role, role.toLowerCase()] as const),
	...'Span Quote Link Reference BibEntry Annot Sub Lbl Formula Ruby RB RT RP Warichu WT WP'
		.split(' ')
		.map((role) => [role, null] as const)
]);
/** Where the description says what the piece says. */
const SPOKEN_FOR = new Set(['Span', 'Formula']);
const SECTIONS = new Set(['Part', 'Art', 'Sect']);
const LANGUAGE = /^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/i;

export type FigurePictures = ReadonlyMap<StructureNode, PagePicture>;

/** Turns the structure tree of a page into ordinary blocks; every piece of the page is used once. */
export class StructuredBlocks implements StructureReader {
	readonly #pieces: Map<string, string>;
	readonly #pictures: FigurePictures;
	#depth = 0;

	/** `pieces`: the words of the page by id; `pictures`: those of its figures that were stored. */
	constructor(pieces: ReadonlyMap<string, string>, pictures: FigurePictures) {
		this.#pieces = new Map(pieces);
		this.#pictures = pictures;
	}

	blocks(nodes: readonly StructureNode[]): XmlElement[] {
		const out: XmlElement[] = [];
		let line: StructureNode[] = [];
		const endLine = () => {
			const words = tidyWords(this.words(line));
			if (words.length > 0) out.push(element(XHTML, 'p', {}, words));
			line = [];
		};
		for (const node of nodes) {
			if (isInline(node)) {
				line.push(node);
				continue;
			}
			endLine();
			if (node.role === 'Caption' && this.#captioned(out.at(-1), node)) continue;
			const found = this.#block(node);
			for (const block of found) inLanguage(block, node.lang);
			out.push(...found);
		}
		endLine();
		return out;
	}

	cell(nodes: readonly StructureNode[]): XmlNode[] {
		const blocks = this.blocks(nodes);
		const [only] = blocks;
		return blocks.length === 1 && only?.name === 'p' && only.attributes.length === 0 ? only.children : blocks;
	}

	words(nodes: readonly StructureNode[]): XmlNode[] {
		return nodes.flatMap((node) => this.#words(node));
	}

	#words(node: StructureNode): XmlNode[] {
		const { role = '', children = [] } = node;
		if (role === '') return [text(this.#take(node))];
		if (role === 'Artifact') return [];
		const spoken = node.alt?.trim() ?? '';
		if (role === 'Figure' && spoken !== '')
			return [inLanguage(this.#picture(node, spoken, 'span'), node.lang)];
		const found = SPOKEN_FOR.has(role) && spoken !== '' ? [text(spoken)] : this.words(children);
		const name = INLINE.get(role) ?? (node.lang ? 'span' : null);
		const words = name === null ? found : [inLanguage(element(XHTML, name, {}, found), node.lang)];
		if (role === 'Lbl') return [...words, text(' ')];
		return isInline(node) ? words : [text(' '), ...words, text(' ')];
	}

	#take({ type, id }: StructureNode): string {
		if (type !== 'content' || id === undefined) return '';
		const words = this.#pieces.get(id) ?? '';
		this.#pieces.delete(id);
		return words;
	}

	#block(node: StructureNode): XmlElement[] {
		const { role = '', children = [] } = node;
		if (role === 'Artifact') return [];
		if (/^(?:H[1-6]?|Title)$/.test(role)) return this.#heading(role, children);
		if (role === 'L' || role === 'TOC') return structuredList(node, this);
		if (role === 'Figure') return [this.#figure(node)];
		if (role === 'BlockQuote') return filled('blockquote', this.blocks(children));
		if (role === 'Table') {
			const table = structuredTable(node, this);
			if (table) return [table];
		}
		if (!SECTIONS.has(role)) return this.blocks(children);
		this.#depth++;
		const found = this.blocks(children);
		this.#depth--;
		return found;
	}

	#heading(role: string, children: readonly StructureNode[]): XmlElement[] {
		const level = role === 'H' ? Math.min(6, Math.max(1, this.#depth)) : Number(role[1]) || 1;
		return filled(`h${level}`, tidyWords(this.words(children)));
	}

	#picture(node: StructureNode, description: string, name: 'div' | 'span'): XmlElement {
		return pictureOf(this.#pictures.get(node) ?? null, description, name);
	}

	/** The picture with its description; without either the words that stand in it. */
	#figure(node: StructureNode): XmlElement {
		const { alt = '', children = [] } = node;
		const captions = childrenOf(children, 'Caption');
		const words = alt.trim() ? [] : this.blocks(children.filter((child) => !captions.includes(child)));
		const bare = words.length > 0 && !this.#pictures.has(node);
		const inPicture = words.map((block) => label(block)).join(' ');
		const held = bare ? words : [this.#picture(node, alt.trim() || inPicture, 'div')];
		const figure = element(XHTML, 'figure', {}, held);
		for (const caption of captions) this.#captioned(figure, caption);
		return figure;
	}

	/** Puts a caption to the figure before it; false when there is none that wants one. */
	#captioned(figure: XmlElement | undefined, caption: StructureNode): boolean {
		if (figure?.name !== 'figure' || figure.children.some(isCaption)) return false;
		const words = filled('figcaption', this.cell(caption.children ?? []));
		figure.children.push(...words.map((one) => inLanguage(one, caption.lang)));
		return true;
	}
}

function isInline({ role }: StructureNode): boolean {
	return role === undefined || INLINE.has(role);
}

function isCaption(node: XmlNode): boolean {
	return node.kind === 'element' && node.name === 'figcaption';
}

function filled(name: string, children: XmlNode[]): XmlElement[] {
	return children.length > 0 ? [element(XHTML, name, {}, children)] : [];
}

/** The innermost language holds. */
function inLanguage(node: XmlElement, language: string | undefined): XmlElement {
	if (language && LANGUAGE.test(language) && !node.attributes.some(({ name }) => name === 'lang')) {
		setAttribute(node, 'lang', language);
		setAttribute(node, 'lang', language, XML);
	}
	return node;
}
