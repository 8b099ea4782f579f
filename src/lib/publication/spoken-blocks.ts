/**
 * What a voice says of a section, in the order of the file: one walk for the server, which prepares the sound, and for the page, on which the
 * words light up. Both see the same document, so the n-th block of one is the n-th of the other (`tests` hold them together).
 */

/** As much of a DOM node as is needed: of a browser, or of xmldom. */
export interface SpokenNode {
	readonly nodeType: number;
	readonly nodeValue: string | null;
	readonly localName?: string | null;
	readonly namespaceURI?: string | null;
	readonly firstChild: SpokenNode | null;
	readonly nextSibling: SpokenNode | null;
	getAttribute?(name: string): string | null;
	getAttributeNS?(namespace: string, name: string): string | null;
}

/** `picture` and `formula`: words about something that has none of its own. */
export type SpokenRole = 'text' | 'heading' | 'cell' | 'note' | 'picture' | 'formula';

/** Where letters of a block stand in the document: from `at` on, those of `node` from `offset` on. */
export interface SpokenRun<N> {
	readonly at: number;
	readonly node: N;
	readonly offset: number;
	/** BCP 47, of the nearest element that names one; null: none does. */
	readonly language: string | null;
}

/** A paragraph, a heading, a line of a poem, a cell, a description. */
export interface SpokenBlock<N> {
	readonly role: SpokenRole;
	/** White space is single spaces; a line that the author broke ends in `\n`. */
	readonly text: string;
	readonly runs: readonly SpokenRun<N>[];
}

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
const EPUB = 'http://www.idpf.org/2007/ops';
const SVG = 'http://www.w3.org/2000/svg';
const MATHML = 'http://www.w3.org/1998/Math/MathML';
const XML = 'http://www.w3.org/XML/1998/namespace';

const names = (list: string) => new Set(list.split(' '));
export const BLOCKS = names(
	'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
		'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'
);
export const SILENT = names(
	'head script style template rp rt rtc title desc metadata defs symbol audio video iframe object canvas input select textarea button'
);
export const HEADING = /^h[1-6]$/;
/** Numbers of printed pages, and marks of notes: nobody reads them out in the middle of a sentence. */
const PASSED_OVER = /(?:^|\s)(?:pagebreak|noteref|doc-pagebreak|doc-noteref)(?:\s|$)/;
export const NOTE = /(?:^|\s)(?:footnote|endnote|rearnote|doc-footnote|doc-endnote)(?:\s|$)/;
/** Where a word may be parted, or not: nobody says it. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/;
const SPACE = /\s/;

/** @param root the `body` of a section, or an `svg` */
export function spokenBlocks<N extends SpokenNode>(root: N): SpokenBlock<N>[] {
	const walk = new Walk<N>();
	walk.node(root, { role: 'text', language: languageAround(root) });
	walk.end();
	return walk.blocks;
}

interface Within {
	readonly role: SpokenRole;
	readonly language: string | null;
}

class Walk<N extends SpokenNode> {
	readonly blocks: SpokenBlock<N>[] = [];
	#role: SpokenRole = 'text';
	#text = '';
	#runs: SpokenRun<N>[] = [];
	/** White space that counts only when more follows. */
	#gap: '' | ' ' | '\n' = '';

	node(node: N, within: Within): void {
		if (node.nodeType === TEXT || node.nodeType === CDATA) return this.#words(node, within);
		if (node.nodeType !== ELEMENT) return;
		const name = node.localName?.toLowerCase() ?? '';
		if (SILENT.has(name) || isPassedOver(node)) return;
		const language = languageOf(node) ?? within.language;
		if (name === 'br') {
			if (this.#text !== '') this.#gap = '\n';
			return;
		}
		const described = descriptionOf(node, name);
		if (described) return this.#described(node, described.text, { role: described.role, language });
		if (name === 'img' || name === 'image') return;
		const block = BLOCKS.has(name) || (node.namespaceURI === SVG && name === 'text');
		if (block) this.end();
		const role = roleOf(node, name) ?? within.role;
		for (let child = node.firstChild as N | null; child; child = child.nextSibling as N | null)
			this.node(child, { role, language });
		if (block) this.end();
	}

	/** The block so far is whole. */
	end(): void {
		if (this.#text !== '') this.blocks.push({ role: this.#role, text: this.#text, runs: this.#runs });
		[this.#text, this.#runs, this.#gap] = ['', [], ''];
	}

	#words(node: N, within: Within): void {
		const written = node.nodeValue ?? '';
		/** Whether the letters of this node stand in the block without a break. */
		let flows = false;
		for (let offset = 0; offset < written.length; offset++) {
			const letter = written.charAt(offset);
			if (SPACE.test(letter)) {
				if (this.#text !== '' && this.#gap === '') this.#gap = ' ';
				// A single space is said as it is written; of several, the rest is left out.
				flows = false;
				continue;
			}
			if (UNSEEN.test(letter)) {
				flows = false;
				continue;
			}
			if (this.#text === '') this.#role = within.role;
			if (this.#gap !== '') {
				this.#text += this.#gap;
				this.#gap = '';
			}
			if (!flows) this.#runs.push({ at: this.#text.length, node, offset, language: within.language });
			flows = true;
			this.#text += letter;
		}
	}

	#described(node: N, text: string, within: Within): void {
		this.end();
		this.blocks.push({
			role: within.role,
			text,
			runs: [{ at: 0, node, offset: 0, language: within.language }]
		});
	}
}

function roleOf(node: SpokenNode, name: string): SpokenRole | null {
	if (HEADING.test(name)) return 'heading';
	if (name === 'td' || name === 'th') return 'cell';
	return NOTE.test(kindsOf(node)) ? 'note' : null;
}

/** `epub:type` and `role`. */
export function kindsOf(node: SpokenNode): string {
	const type = node.getAttributeNS?.(EPUB, 'type') ?? node.getAttribute?.('epub:type') ?? '';
	return `${type} ${node.getAttribute?.('role') ?? ''}`;
}

export function isPassedOver(node: SpokenNode): boolean {
	const given = (name: string) => node.getAttribute?.(name) ?? null;
	// xmldom answers '' for what is not there.
	if (node.getAttribute && (given('aria-hidden') === 'true' || hasAttribute(node, 'hidden'))) return true;
	return PASSED_OVER.test(kindsOf(node));
}

export function hasAttribute(node: SpokenNode, name: string): boolean {
	return (node as { hasAttribute?(name: string): boolean }).hasAttribute?.(name) ?? false;
}

/** The words about a picture or a formula; what only adorns has none. */
export function descriptionOf(node: SpokenNode, name: string): { role: SpokenRole; text: string } | null {
	const given = (attribute: string) => tidy(node.getAttribute?.(attribute) ?? '');
	if (node.namespaceURI === MATHML && name === 'math')
		return saying('formula', given('alttext') || linear(node));
	if (name === 'img') return saying('picture', given('alt') || given('aria-label'));
	if (name === 'svg' && given('role') === 'img')
		return saying('picture', given('aria-label') || titleOf(node));
	return null;
}

function saying(role: SpokenRole, text: string) {
	return text === '' ? null : { role, text };
}

/** The signs of a formula one after the other; annotations repeat it. */
function linear(node: SpokenNode): string {
	if (node.nodeType === TEXT || node.nodeType === CDATA) return node.nodeValue ?? '';
	if (/^annotation/.test(node.localName ?? '')) return '';
	let said = '';
	for (let child = node.firstChild; child; child = child.nextSibling) said += ` ${linear(child)}`;
	return tidy(said);
}

function titleOf(svg: SpokenNode): string {
	for (let child = svg.firstChild; child; child = child.nextSibling)
		if (child.localName === 'title') return linear(child);
	return '';
}

export function tidy(text: string): string {
	return text.replace(/\s+/g, ' ').trim();
}

export function languageOf(node: SpokenNode): string | null {
	const named =
		node.getAttributeNS?.(XML, 'lang') || node.getAttribute?.('lang') || node.getAttribute?.('xml:lang');
	return named ? named : null;
}

export function languageAround(node: SpokenNode): string | null {
	let around = (node as { parentNode?: SpokenNode | null }).parentNode ?? null;
	for (; around; around = (around as { parentNode?: SpokenNode | null }).parentNode ?? null) {
		const language = around.nodeType === ELEMENT ? languageOf(around) : null;
		if (language) return language;
	}
	return null;
}
