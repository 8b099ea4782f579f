import { element, label, text, XHTML, type XmlElement, type XmlNode } from '../xml/tree.ts';
import { childrenOf, type StructureNode, type StructureReader } from './structure-node.ts';

interface Item {
	readonly mark: string;
	readonly content: XmlNode[];
}

const BULLET = /^[•●○◦▪■□‣⁃–—*·-]\s+/;
const NUMBER = /^\(?(\d{1,4})[.)]?$/;

/** A list with its items; numbers and dots become the list's own, other marks (“a)”) stay words of the item. */
export function structuredList({ children = [] }: StructureNode, reader: StructureReader): XmlElement[] {
	const before = childrenOf(children, 'Caption').flatMap((caption) => reader.blocks(caption.children ?? []));
	const items: Item[] = [];
	for (const child of children) {
		if (child.role === 'Caption') continue;
		const item = itemOf(child, reader);
		const last = items.at(-1);
		// A list within the list, not within an item: it belongs to the item before it.
		if (child.role === 'L' && last) last.content.push(...item.content);
		else if (item.content.length > 0 || item.mark !== '') items.push(item);
	}
	// The rest of an item that began a page before.
	if (items[0]?.mark === '' && items.some(({ mark }) => mark !== ''))
		before.push(...asBlocks(items.shift()?.content ?? []));
	if (items.length === 0) return before;
	const start = firstNumber(items);
	if (start === null) return [...before, element(XHTML, 'ul', {}, items.map(bulleted))];
	const attributes: Record<string, string> = start === 1 ? {} : { start: String(start) };
	const numbered = items.map(({ content }) => element(XHTML, 'li', {}, content));
	return [...before, element(XHTML, 'ol', attributes, numbered)];
}

function itemOf(node: StructureNode, reader: StructureReader): Item {
	if (node.role !== 'LI' && node.role !== 'TOCI') return { mark: '', content: reader.cell([node]) };
	const children = node.children ?? [];
	const marks = childrenOf(children, 'Lbl');
	const mark = label(element(XHTML, 'span', {}, reader.words(marks)));
	const content = reader.cell(children.filter((child) => !marks.includes(child)));
	return { mark, content };
}

/** The number the list begins with; null when it does not count. */
function firstNumber(items: readonly Item[]): number | null {
	const numbers = items.map(({ mark }) => Number(NUMBER.exec(mark)?.[1] ?? NaN));
	const [first = NaN] = numbers;
	return numbers.every((number, at) => number === first + at) ? first : null;
}

function bulleted({ mark, content }: Item): XmlElement {
	const item = element(XHTML, 'li', {}, content);
	const [first] = content;
	const place = first?.kind === 'element' && first.name === 'p' ? first : item;
	if (/[\p{L}\p{N}]/u.test(mark)) place.children.unshift(text(mark + ' '));
	const [begin] = place.children;
	if (begin?.kind === 'text') begin.text = begin.text.replace(BULLET, '');
	return item;
}

function asBlocks(content: XmlNode[]): XmlElement[] {
	const blocks = content.filter((node): node is XmlElement => node.kind === 'element' && isBlock(node));
	return blocks.length === content.length ? blocks : [element(XHTML, 'p', {}, content)];
}

function isBlock({ name }: XmlElement): boolean {
	return !['span', 'em', 'strong', 'code'].includes(name);
}
