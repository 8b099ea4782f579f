import type { NoteReference } from '../navigator.ts';
import { elementNamed } from './find-place.ts';
import { typesOf } from './note-reference.ts';

const NOTES = ['footnote', 'endnote', 'rearnote', 'note', 'annotation', 'biblioentry'];
const GLOSSARY = ['glossterm', 'glossdef', 'glossary'];
const BLOCKS = 'li, dd, dt, td, p, div, blockquote, figure, section, article, pre';
/** Letters of what is read beside a page; what is longer is a page of its own. */
const LONGEST = { sure: 6_000, perhaps: 1_200 };

interface Asked {
	readonly fragment: string | null;
	/** null: a link like others, that only shows something beside the page when its page cannot be turned to. */
	readonly reference: NoteReference | null;
	/** Whether the page has a place in the reading order. */
	readonly inOrder: boolean;
}

/** What the target of a link like others is called by its file, when it is read beside a page; null: it is a place to go to. */
export function kindOfTarget(page: Document, fragment: string): NoteReference['kind'] | null {
	const target = elementNamed(page, fragment);
	if (!target) return null;
	const entry = target.closest('dt, dd');
	if (entry && around(target, (one) => typesOf(one).some((type) => GLOSSARY.includes(type))))
		return 'glossary';
	return around(target, (one) => typesOf(one).some((type) => NOTES.includes(type))) ? 'note' : null;
}

/** The elements of a page in which a note or a meaning stands; null: the link leads to a place, not to a note. */
export function findNote(page: Document, { fragment, reference, inOrder }: Asked): readonly Element[] | null {
	const target = fragment === null ? null : elementNamed(page, fragment);
	const typed = target && around(target, (element) => typesOf(element).some((type) => NOTES.includes(type)));
	const found = typed ? [typed] : target && (meaningOf(target) ?? noteAt(target));
	const most = reference?.sure ? LONGEST.sure : LONGEST.perhaps;
	if (!inOrder) return found && lengthOf(found) <= LONGEST.sure && !isHeading(found) ? found : [page.body];
	if (!reference) return null;
	if (!found) return reference.sure && lengthOf([page.body]) <= LONGEST.sure ? [page.body] : null;
	const length = lengthOf(found);
	return length > reference.mark.length && length <= most && !isHeading(found) ? found : null;
}

/** A word of a list of meanings, with all that is said of it. */
function meaningOf(target: Element): readonly Element[] | null {
	const term = target.closest('dt') ?? (target.localName === 'dl' ? null : target.querySelector('dt'));
	if (!term) return target.localName === 'dd' ? [target] : null;
	const entry: Element[] = [term];
	for (let next = term.nextElementSibling; next; next = next.nextElementSibling) {
		if (next.localName === 'dt' && entry.some(({ localName }) => localName === 'dd')) break;
		entry.push(next);
	}
	return entry;
}

function noteAt(target: Element): readonly Element[] | null {
	const aside = target.closest('aside');
	const block = aside ?? (target.matches(BLOCKS) ? target : target.closest(BLOCKS));
	return block ? [block] : null;
}

function around(element: Element, fits: (one: Element) => boolean): Element | null {
	for (let at: Element | null = element; at; at = at.parentElement) if (fits(at)) return at;
	return null;
}

function isHeading([first]: readonly Element[]): boolean {
	return first !== undefined && /^h[1-6]$/.test(first.localName);
}

function lengthOf(elements: readonly Element[]): number {
	return elements.reduce((sum, { textContent }) => sum + (textContent ?? '').trim().length, 0);
}
