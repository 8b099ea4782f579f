import { element, text, XHTML, type XmlElement } from '../../xml/tree.ts';
import { figureOf } from '../flow/figure.ts';
import { isBullet, joinedTwo, paragraphs, withoutBullet, type Paragraph } from './paragraphs.ts';
import { readingOrder } from './reading-order.ts';
import type { TextLine } from './text-lines.ts';

/** Letters so much larger than those of the body make a heading of this level. */
const HEADINGS = [
	{ from: 1.7, level: 1 },
	{ from: 1.35, level: 2 },
	{ from: 1.15, level: 3 }
] as const;
/** Words of the longest heading. */
const LONGEST = 25;

/**
 * A page of a PDF without structure as ordinary blocks, as far as sizes and distances tell: headings, paragraphs, lists of dots.
 * `bodySize`: height of the letters of most of the book, in points.
 */
export function guessedBlocks(lines: readonly TextLine[], bodySize: number): XmlElement[] {
	const found: Paragraph[] = [];
	for (const column of readingOrder(withInitials(lines, bodySize)))
		for (const [i, paragraph] of paragraphs(column).entries()) {
			const last = found.at(-1);
			// A paragraph that runs on in the next column.
			if (i === 0 && last?.open && last.size === paragraph.size && /^\p{Ll}/u.test(paragraph.text))
				found.splice(-1, 1, { ...paragraph, text: joinedTwo(last.text, paragraph.text) });
			else found.push(paragraph);
		}
	const blocks: XmlElement[] = [];
	for (const paragraph of found) {
		if (paragraph.picture !== undefined) {
			blocks.push(figureOf(paragraph.picture));
			continue;
		}
		const name = nameOf(paragraph, bodySize);
		const last = blocks.at(-1);
		if (name === 'li') {
			const item = element(XHTML, 'li', {}, [text(withoutBullet(paragraph.text))]);
			if (last?.name === 'ul') last.children.push(item);
			else blocks.push(element(XHTML, 'ul', {}, [item]));
		} else blocks.push(element(XHTML, name, {}, [text(paragraph.text)]));
	}
	return blocks;
}

/** A large first letter of a paragraph belongs to the first line beside it. */
function withInitials(lines: readonly TextLine[], bodySize: number): TextLine[] {
	const out = [...lines];
	for (const initial of lines) {
		if (!/^["“–—-]?\s*\p{L}$/u.test(initial.text) || initial.size < 1.7 * bodySize) continue;
		const beside = out
			.filter(
				(line) =>
					line !== initial &&
					line.left >= initial.right - initial.size * 0.3 &&
					line.left <= initial.right + 2 * bodySize &&
					line.baseline <= initial.baseline + 2 &&
					line.baseline >= initial.baseline - initial.size
			)
			.sort((a, b) => a.baseline - b.baseline)[0];
		if (!beside) continue;
		out.splice(out.indexOf(beside), 1, { ...beside, text: initial.text + beside.text, left: initial.left });
		out.splice(out.indexOf(initial), 1);
	}
	return out;
}

function nameOf({ text: words, size }: Paragraph, bodySize: number): string {
	if (isBullet(words)) return 'li';
	const letters = /\p{L}/u.test(words) || /^\d{1,3}[.)]?$/.test(words);
	if (!letters || words.split(' ').length > LONGEST || bodySize <= 0) return 'p';
	const heading = HEADINGS.find(({ from }) => size >= from * bodySize);
	return heading ? `h${heading.level}` : 'p';
}

/** Height of the letters that most of the words of some pages have; 0 without words. */
export function bodySizeOf(pages: readonly (readonly TextLine[])[]): number {
	const weights = new Map<number, number>();
	for (const line of pages.flat()) {
		const size = Math.round(line.size * 2) / 2;
		weights.set(size, (weights.get(size) ?? 0) + line.text.length);
	}
	return [...weights].reduce((most, one) => (one[1] > most[1] ? one : most), [0, 0] as [number, number])[0];
}
