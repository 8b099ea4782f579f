import type { NoteReference } from '../navigator.ts';

const EPUB = 'http://www.idpf.org/2007/ops';

/** What a file says that an element is: its `epub:type` and its role, without `doc-`. */
export function typesOf(element: Element): readonly string[] {
	const types = element.getAttributeNS(EPUB, 'type') ?? element.getAttribute('epub:type') ?? '';
	const roles = (element.getAttribute('role') ?? '').replaceAll('doc-', '');
	return `${types} ${roles}`.split(/\s+/).filter((type) => type !== '');
}

const KINDS: Readonly<Record<string, NoteReference['kind']>> = {
	noteref: 'note',
	annoref: 'note',
	glossref: 'glossary'
};

/** "1", "[12]", "(a)", "*", "†": what stands above a line for a note. */
const MARK = /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3})[\])]?$/iu;

/** Whether a link of the page refers to a note or to the meaning of a word; null: it is a link like others. */
export function noteReference(link: Element): NoteReference | null {
	const mark = (link.textContent ?? '').trim();
	for (const type of typesOf(link)) {
		const kind = KINDS[type];
		if (kind) return { kind, sure: true, mark };
		if (type === 'backlink') return null;
	}
	// A mark at the beginning of its paragraph belongs to the note itself and leads back.
	return MARK.test(mark) && isRaised(link) && hasWordsBefore(link)
		? { kind: 'note', sure: false, mark }
		: null;
}

function isRaised(link: Element): boolean {
	if (link.closest('sup') ?? link.querySelector('sup')) return true;
	const raised = (element: Element | null) =>
		element?.ownerDocument.defaultView?.getComputedStyle(element).verticalAlign === 'super';
	return raised(link) || raised(link.firstElementChild) || raised(link.parentElement);
}

function hasWordsBefore(link: Element): boolean {
	const block = link.closest('p, li, dd, td, th, div, blockquote, figcaption, h1, h2, h3, h4, h5, h6');
	if (!block) return false;
	const before = link.ownerDocument.createRange();
	before.setStart(block, 0);
	before.setEndBefore(link);
	return /\p{L}/u.test(before.toString());
}
