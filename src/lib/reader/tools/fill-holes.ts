import { splitHref } from '../publication.ts';
import type { Clip, Passage } from './clip.ts';
import { rangeOfPlace } from './spoken-range.ts';

const FOLLOWING = 4; // Node.DOCUMENT_POSITION_FOLLOWING
const SHOW_TEXT = 4; // NodeFilter.SHOW_TEXT

type Recorded = ReadonlyMap<Element, unknown>;

/**
 * The phrases of a recording in their order, and between them, where they stand in the text, those of another voice whose words nobody
 * recorded. Words of a picture are no hole: who was recorded has seen it.
 * @param body what holds the words of the section
 */
export function fillHoles<C extends Clip>(body: Element, recorded: readonly C[], others: readonly C[]): C[] {
	const said = new Map<Element, C>();
	for (const clip of recorded) {
		const element = elementOf(body, clip.text);
		if (element) said.set(element, clip);
	}
	const holes = others.flatMap((clip) => {
		if (clip.role === 'picture' || typeof clip.text === 'string') return [];
		const range = rangeOfPlace(body, clip.text);
		return range && !isSaid(range, said) ? [{ clip, start: range.startContainer }] : [];
	});
	const elements = new Map([...said].map(([element, clip]) => [clip, element]));
	const filled: C[] = [];
	let at = 0;
	for (const { clip, start } of holes) {
		for (; at < recorded.length; at++) {
			const next = recorded[at] as C;
			const element = elements.get(next);
			if (element && !isBefore(element, start)) break;
			filled.push(next);
		}
		filled.push(clip);
	}
	return [...filled, ...recorded.slice(at)];
}

function elementOf(body: Element, text: Passage): Element | null {
	if (typeof text !== 'string') return null;
	const { fragment } = splitHref(text);
	// Without a fragment the recording is of the whole section.
	return fragment === null ? body : body.ownerDocument.getElementById(fragment);
}

function isBefore(element: Element, node: Node): boolean {
	return (element.compareDocumentPosition(node) & FOLLOWING) !== 0;
}

/** Whether any word of it stands in an element that was recorded. */
function isSaid(
	{ commonAncestorContainer: top, startContainer, endContainer }: Range,
	said: Recorded
): boolean {
	if (isWithin(startContainer, said) || isWithin(endContainer, said)) return true;
	const words = (top.ownerDocument as Document).createTreeWalker(top, SHOW_TEXT);
	words.currentNode = startContainer;
	while (words.nextNode() && words.currentNode !== endContainer)
		if (isWithin(words.currentNode, said)) return true;
	return false;
}

function isWithin(node: Node, said: Recorded): boolean {
	for (let around: Node | null = node; around; around = around.parentNode)
		if (said.has(around as Element)) return true;
	return false;
}
