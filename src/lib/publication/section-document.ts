import type { DocumentBlock, DocumentCell, DocumentRun } from './accessible-document.ts';
import {
	BLOCKS,
	descriptionOf,
	hasAttribute,
	HEADING,
	isPassedOver,
	kindsOf,
	languageAround,
	languageOf,
	NOTE,
	SILENT,
	tidy,
	type SpokenNode
} from './spoken-blocks.ts';

/** Tells the container path (with fragment) that a reference of the section leads to; null: out of the book. */
export type Resolve = (href: string) => string | null;

interface Within {
	readonly language: string | null;
	readonly look?: DocumentRun['look'];
	readonly to?: string | undefined;
	/** Its own line: what is within is one paragraph more, not part of the words around. */
	readonly pre?: boolean;
}

const ELEMENT = 1;
const [TEXT, CDATA] = [3, 4];
const PAGE = /(?:^|\s)(?:pagebreak|doc-pagebreak)(?:\s|$)/;
const NOTEREF = /(?:^|\s)(?:noteref|doc-noteref)(?:\s|$)/;
const DECORATIVE = /(?:^|\s)(?:presentation|none)(?:\s|$)/;
const LOOKS: Readonly<Record<string, 'strong' | 'emphasis'>> = {
	...{ strong: 'strong', b: 'strong', dfn: 'strong', dt: 'strong' },
	...{ em: 'emphasis', i: 'emphasis', cite: 'emphasis' }
};

/**
 * The blocks of a section. It decides as the voice does what is a block, what is silent and what describes a picture (`spoken-blocks.ts`);
 * beside that it keeps levels, lists, tables, notes, pages and who refers to what.
 * @param root the `body` of a section, or an `svg`
 */
export function sectionBlocks(root: SpokenNode, resolve: Resolve): DocumentBlock[] {
	return new Writer(resolve).blocks(root, { language: languageAround(root) });
}

class Writer {
	readonly #resolve: Resolve;
	#blocks: DocumentBlock[] = [];
	#runs: DocumentRun[] = [];
	/** White space that counts only when more follows. */
	#gap = '';
	/** Of the paragraph or heading that is being written. */
	#level: 0 | 1 | 2 | 3 | 4 | 5 | 6 = 0;
	#id: string | undefined;

	constructor(resolve: Resolve) {
		this.#resolve = resolve;
	}

	blocks(parent: SpokenNode, within: Within): DocumentBlock[] {
		const around = [this.#blocks, this.#runs, this.#gap, this.#level, this.#id] as const;
		[this.#blocks, this.#runs, this.#gap, this.#level, this.#id] = [[], [], '', 0, undefined];
		this.#children(parent, within);
		this.#end();
		const found = this.#blocks;
		[this.#blocks, this.#runs, this.#gap, this.#level, this.#id] = around;
		return found;
	}

	#children(parent: SpokenNode, within: Within): void {
		for (let child = parent.firstChild; child; child = child.nextSibling) this.#node(child, within);
	}

	#node(node: SpokenNode, around: Within): void {
		if (node.nodeType === TEXT || node.nodeType === CDATA) return this.#words(node.nodeValue ?? '', around);
		if (node.nodeType !== ELEMENT) return;
		const name = node.localName?.toLowerCase() ?? '';
		const kinds = kindsOf(node);
		if (PAGE.test(kinds)) return this.#page(node);
		if (SILENT.has(name) || (isPassedOver(node) && !NOTEREF.test(kinds))) return;
		const within: Within = {
			...around,
			language: languageOf(node) ?? around.language,
			look: NOTEREF.test(kinds) ? 'note' : (LOOKS[name] ?? around.look)
		};
		if (name === 'br') return this.#breakLine();
		const described = descriptionOf(node, name);
		if (described?.role === 'formula') return this.#words(` ${described.text} `, within);
		if (described || name === 'img' || name === 'image')
			return this.#picture(node, described?.text ?? '', within);
		if (name === 'a') return this.#children(node, { ...within, to: this.#target(node) ?? around.to });
		if (!BLOCKS.has(name)) {
			// An empty anchor: what follows is what is meant.
			this.#id ??= idOf(node);
			return this.#children(node, within);
		}
		this.#end();
		this.#block(node, name, within);
		this.#end();
	}

	#block(node: SpokenNode, name: string, within: Within): void {
		const id = idOf(node);
		if (HEADING.test(name)) {
			this.#level = Number(name[1]) as 1;
			this.#id = id;
			return this.#children(node, within);
		}
		if (name === 'hr') return void this.#blocks.push({ kind: 'rule' });
		if (name === 'table') return this.#table(node, within);
		if (name === 'ol' || name === 'ul' || name === 'menu' || name === 'dir')
			return this.#list(node, name, within);
		const wraps = NOTE.test(kindsOf(node)) ? 'note' : name === 'blockquote' ? 'quote' : null;
		if (wraps) {
			const blocks = this.blocks(node, within);
			if (blocks.length > 0) this.#blocks.push({ kind: wraps, blocks, id });
			return;
		}
		this.#id = id;
		this.#children(node, { ...within, pre: within.pre === true || name === 'pre' });
	}

	/** The block so far is whole. */
	#end(): void {
		const runs = merged(this.#runs);
		const id = this.#id;
		if (runs.length > 0)
			this.#blocks.push(
				this.#level === 0
					? { kind: 'paragraph', runs, id }
					: { kind: 'heading', level: this.#level, runs, id }
			);
		if (runs.length > 0 || this.#level !== 0) this.#id = undefined;
		[this.#runs, this.#gap, this.#level] = [[], '', 0];
	}

	#words(written: string, within: Within): void {
		const said = written.replace(/[\u00ad\u200b\u2060\ufeff]/g, '');
		const text = within.pre
			? said.replace(/\r\n?/g, '\n').replace(/[^\S\n]+/g, ' ')
			: said.replace(/\s+/g, ' ');
		const words = text.replace(/^\s+|\s+$/g, '');
		if (words === '') {
			if (text !== '' && this.#runs.length > 0 && this.#gap === '') this.#gap = ' ';
			return;
		}
		if (this.#runs.length > 0 && this.#gap === '' && /^\s/.test(text)) this.#gap = ' ';
		const { language, look, to } = within;
		this.#runs.push({ text: (this.#runs.length > 0 ? this.#gap : '') + words, language, look, to });
		this.#gap = /\s$/.test(text) ? ' ' : '';
	}

	#breakLine(): void {
		if (this.#runs.length > 0) this.#gap = '\n';
	}

	/** In the middle of a sentence it comes before it: no line is torn. */
	#page(node: SpokenNode): void {
		const given = (name: string) => tidy(node.getAttribute?.(name) ?? '');
		const label = given('aria-label') || given('title') || textOf(node);
		if (label !== '') this.#blocks.push({ kind: 'page', label: label.replace(/^(?:trang|page)\s+/i, '') });
	}

	#picture(node: SpokenNode, description: string, { language }: Within): void {
		if (description === '' && (DECORATIVE.test(kindsOf(node)) || isEmptyAlt(node))) return;
		this.#end();
		const href =
			node.getAttribute?.('src') || node.getAttribute?.('href') || node.getAttribute?.('xlink:href');
		const path = href ? (this.#resolve(href)?.split('#')[0] ?? null) : null;
		this.#blocks.push({ kind: 'picture', path, description, language });
	}

	#target(node: SpokenNode): string | null {
		const href = node.getAttribute?.('href');
		return href ? this.#resolve(href) : null;
	}

	#list(node: SpokenNode, name: string, within: Within): void {
		const items: DocumentBlock[][] = [];
		for (const { node: item, within: inside } of this.#elements(node, within, () => true)) {
			const blocks = this.blocks(item, inside);
			if (blocks.length > 0) items.push(blocks);
		}
		const start = Number(node.getAttribute?.('start') || 1) || 1;
		if (items.length > 0)
			this.#blocks.push({ kind: 'list', ordered: name === 'ol', start, items, id: idOf(node) });
	}

	#table(node: SpokenNode, within: Within): void {
		let caption: readonly DocumentRun[] = [];
		const rows: DocumentCell[][] = [];
		const visit = (parent: SpokenNode, around: Within) => {
			for (const { node: part, name, within: inside } of this.#elements(parent, around, () => true)) {
				if (name === 'caption') caption = runsOf(this.blocks(part, inside));
				else if (name === 'tr') rows.push(this.#row(part, inside));
				else if (/^t(head|body|foot)$/.test(name)) visit(part, inside);
			}
		};
		visit(node, within);
		const filled = rows.filter((row) => row.length > 0);
		if (filled.length > 0) this.#blocks.push({ kind: 'table', caption, rows: filled, id: idOf(node) });
	}

	#row(row: SpokenNode, within: Within): DocumentCell[] {
		const isCell = (name: string) => name === 'td' || name === 'th';
		return [...this.#elements(row, within, isCell)].map(({ node, name, within: inside }) => ({
			header: name === 'th',
			columns: Math.min(50, Math.max(1, Math.trunc(Number(node.getAttribute?.('colspan') || 1)) || 1)),
			runs: runsOf(this.blocks(node, inside))
		}));
	}

	*#elements(parent: SpokenNode, around: Within, wanted: (name: string) => boolean) {
		for (let node = parent.firstChild; node; node = node.nextSibling) {
			if (node.nodeType !== ELEMENT || isPassedOver(node)) continue;
			const name = node.localName?.toLowerCase() ?? '';
			if (wanted(name))
				yield { node, name, within: { ...around, language: languageOf(node) ?? around.language } };
		}
	}
}

/** What stands in a cell or a caption as one stretch of words. */
function runsOf(blocks: readonly DocumentBlock[]): DocumentRun[] {
	const runs: DocumentRun[] = [];
	const take = (more: readonly DocumentRun[]) => {
		if (runs.length > 0 && more.length > 0) runs.push({ text: '\n', language: null });
		runs.push(...more);
	};
	for (const block of blocks) {
		if ('runs' in block) take(block.runs);
		else if (block.kind === 'picture') take([{ text: block.description, language: block.language }]);
		else if ('blocks' in block) take(runsOf(block.blocks));
		else if (block.kind === 'list') for (const item of block.items) take(runsOf(item));
		else if (block.kind === 'table') for (const row of block.rows) for (const cell of row) take(cell.runs);
	}
	return merged(runs);
}

/** Neighbours of one language, look and target become one. */
function merged(runs: readonly DocumentRun[]): DocumentRun[] {
	const all: DocumentRun[] = [];
	for (const run of runs) {
		const last = all.at(-1);
		const same = last && last.language === run.language && last.look === run.look && last.to === run.to;
		if (same) all[all.length - 1] = { ...last, text: last.text + run.text };
		else if (run.text !== '') all.push(run);
	}
	return all;
}

function idOf(node: SpokenNode): string | undefined {
	return node.getAttribute?.('id') || undefined;
}

function isEmptyAlt(node: SpokenNode): boolean {
	return hasAttribute(node, 'alt') && tidy(node.getAttribute?.('alt') ?? '') === '';
}

function textOf(node: SpokenNode): string {
	if (node.nodeType === TEXT || node.nodeType === CDATA) return node.nodeValue ?? '';
	let text = '';
	for (let child = node.firstChild; child; child = child.nextSibling) text += textOf(child);
	return tidy(text);
}
