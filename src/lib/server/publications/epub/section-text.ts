import { attribute, EPUB, SVG, type XmlElement, type XmlNode } from '../xml/tree.ts';

const BLOCKS = new Set(
	(
		'address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form ' +
		'h1 h2 h3 h4 h5 h6 header hgroup hr li main menu nav ol p pre section summary table tbody tfoot thead tr ul math title'
	).split(' ')
);
const SILENT = new Set(
	'head script style template rp rt rtc title desc metadata annotation defs symbol audio video iframe'.split(
		' '
	)
);

/** The words of a page: a line a block, table cells apart, without pictures, page numbers and reading aids. */
export function sectionText(root: XmlElement): string {
	const out: string[] = [];
	collect(root, out);
	return out
		.join('')
		.normalize('NFC')
		.replace(UNSEEN, '')
		.replace(/[^\S\n\t]+/g, ' ')
		.replace(/ ?\t[\t ]*/g, '\t')
		.replace(/[\t ]*\n\s*/g, '\n')
		.trim();
}

/** Where a word may be parted, or not: nothing that is read, and search would miss the word. */
const UNSEEN = /[\u00ad\u200b\u2060\ufeff]/g;

function collect(node: XmlNode, out: string[]): void {
	if (node.kind === 'text') {
		out.push(node.text.replace(/\s+/g, ' '));
		return;
	}
	if (SILENT.has(node.name) || isHidden(node)) return;
	if (node.name === 'br') out.push('\n');
	if (node.name === 'td' || node.name === 'th') out.push('\t');
	const block = BLOCKS.has(node.name) || (node.namespace === SVG && node.name === 'text');
	if (block) out.push('\n');
	for (const child of node.children) collect(child, out);
	if (block) out.push('\n');
}

function isHidden(node: XmlElement): boolean {
	if (attribute(node, 'hidden') !== null || attribute(node, 'aria-hidden') === 'true') return true;
	const type = attribute(node, 'type', EPUB) ?? '';
	return type.split(/\s+/).includes('pagebreak') || attribute(node, 'role') === 'doc-pagebreak';
}

/** Words as people count them; in Vietnamese the syllables between spaces. */
export function countWords(text: string): number {
	return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)?.length ?? 0;
}
