import { hrefOf } from '#lib/publication/link.ts';
import type { Locator, TextQuote } from '#lib/publication/locator.ts';
import { DocumentText } from './document-text.ts';
import { selectorOf } from './epub/find-place.ts';
import { totalProgression } from './progress.ts';
import { positionsOf, type ReaderPublication } from './publication.ts';
import { findQuote, lettersOf, QUOTED } from './text-quote.ts';

/** Letters of the longest words that are kept. */
export const LONGEST_MARKED = 1_500;

const BLOCKS =
	'p, li, h1, h2, h3, h4, h5, h6, blockquote, dd, dt, td, th, figcaption, caption, pre, div, section';

/** Where the words of a place stand under `root`, the body of its section; null: nowhere. */
export function rangeOfQuote(root: Element, { locations, text: quote }: Locator): Range | null {
	const words = lettersOf(quote?.highlight ?? '');
	if (!quote || words === '') return null;
	const text = DocumentText.of(root);
	const { letters } = text;
	const near = Math.round((locations.progression ?? 0) * letters.length);
	const from = beginning(letters, quote, words, near);
	return from < 0 ? null : text.rangeBetween(from, ending(letters, quote, words, from));
}

function beginning(letters: string, quote: TextQuote, words: string, near: number): number {
	const long = words.length > QUOTED.highlight;
	const first = { ...quote, highlight: words.slice(0, QUOTED.highlight), ...(long && { after: '' }) };
	return findQuote(letters, first, near) ?? letters.indexOf(words);
}

/** Words that were corrected since end where those behind them begin. */
function ending(letters: string, quote: TextQuote, words: string, from: number): number {
	const usual = Math.min(letters.length, from + words.length);
	if (letters.startsWith(words, from)) return usual;
	const last = { before: words.slice(-QUOTED.highlight), highlight: quote.after };
	const found = findQuote(letters, last, usual) ?? usual;
	return found > from && found < from + 2 * words.length ? found : usual;
}

/** Words of a section as a place; null without a letter. `root`: its body. */
export function locatorOfRange(
	publication: ReaderPublication,
	at: number,
	root: Element,
	range: Range
): Locator | null {
	const section = publication.sections[at];
	const text = DocumentText.of(root);
	const from = text.placeOf(range.startContainer, range.startOffset);
	const end = text.placeOf(range.endContainer, range.endOffset);
	const to = Math.min(end, from + LONGEST_MARKED);
	if (!section || to <= from) return null;
	const progression = from / text.letters.length;
	const element = text.rangeAt(from)?.startContainer.parentElement ?? null;
	const id = element?.closest('[id]')?.id;
	return {
		href: hrefOf(section.path),
		type: 'application/xhtml+xml',
		title: section.title,
		locations: {
			progression,
			...(section.linear && {
				totalProgression: totalProgression(publication.sections, at, progression),
				position: positionsOf(publication).at({ section: at, progression }) ?? undefined
			}),
			...(id && { fragments: [id] }),
			...(element && { cssSelector: selectorOf(element) })
		},
		text: text.quoteBetween(from, to)
	};
}

/** The paragraph of a point of a page; null where there are no words. */
export function paragraphAt({ startContainer, startOffset }: Range): Range | null {
	const node = startContainer.childNodes[startOffset] ?? startContainer;
	const element = node.nodeType === Node.ELEMENT_NODE ? (node as Element) : node.parentElement;
	const page = node.ownerDocument;
	const block = element?.closest(BLOCKS) ?? element;
	if (!block || !page || lettersOf(block.textContent ?? '') === '') return null;
	const range = page.createRange();
	range.selectNodeContents(block);
	return range;
}

/** The first words of a page, with what they stand in. */
export function firstParagraph({ body }: Document): Range | null {
	const first = DocumentText.of(body).rangeAt(0);
	return first && paragraphAt(first);
}

/** What is selected of a page; null: nothing. */
export function selectedIn(page: Document | null | undefined): Range | null {
	const selection = page?.getSelection() ?? null;
	return selection && selection.rangeCount > 0 && !selection.isCollapsed ? selection.getRangeAt(0) : null;
}

/** Tells when words of a page come to be selected, and when none are any more. The answer stops it. */
export function listenForSelection(page: Document, tell: (selected: boolean) => void): () => void {
	let selected = false;
	const heard = () => {
		if (selected === (selectedIn(page) !== null)) return;
		selected = !selected;
		tell(selected);
	};
	page.addEventListener('selectionchange', heard);
	return () => page.removeEventListener('selectionchange', heard);
}
