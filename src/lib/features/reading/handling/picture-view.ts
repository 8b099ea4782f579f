import * as m from '#lib/paraglide/messages.js';
import type { BookPicture } from '#lib/reader/navigator.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { noteContent } from '../note-content.ts';

/** A picture of the book as it is shown by itself. */
export interface PictureView {
	/** What the book calls it; empty where it says nothing. */
	readonly name: string;
	readonly caption: string;
	/** What is told of it at length; null where nothing is. */
	readonly details: Node | null;
	/** BCP 47; empty when nobody says. */
	readonly lang: string;
	/** Address of the picture; null for one that is drawn on the page. */
	readonly address: string | null;
	/** A fresh copy of a drawn one, safe to put into the page of the reader. */
	drawn(): Node | null;
}

const XLINK = 'http://www.w3.org/1999/xlink';

export function pictureView({ element, path }: BookPicture, { versionId }: ReaderPublication): PictureView {
	const address = addressOf(element);
	const named = referred(element, 'aria-labelledby').map(wordsOf).join(' ');
	const caption = element.closest('figure')?.querySelector('figcaption');
	const told = [
		...referred(element, 'aria-describedby'),
		...referred(element, 'aria-details'),
		...[...element.children].filter(({ localName }) => localName === 'desc')
	].filter((one) => one !== caption && !one.contains(element));
	const label = element.getAttribute('alt') || ownLabel(element);
	return {
		name: (named || label || titleOf(element)).trim(),
		caption: wordsOf(caption),
		details: told.length > 0 ? detailsOf(told, versionId, path) : null,
		lang: element.closest('[lang]')?.getAttribute('lang') ?? '',
		address,
		drawn: () => (address === null ? noteContent([element], { versionId, path }) : null)
	};
}

/** What we say of one that nothing is said of is no name of its own. */
function ownLabel(element: Element): string {
	const label = element.getAttribute('aria-label') ?? '';
	return label === m.reading_picture_without_description() ? '' : label;
}

function titleOf(element: Element): string {
	const inside = [...element.children].find(({ localName }) => localName === 'title');
	return wordsOf(inside) || (element.getAttribute('title') ?? '');
}

function detailsOf(told: readonly Element[], versionId: string, path: string): Node {
	const content = document.createDocumentFragment();
	for (const one of told)
		if (one.localName === 'desc') content.append(wordsOf(one));
		else content.append(noteContent([one], { versionId, path }));
	return content;
}

function addressOf(element: Element): string | null {
	if (element.localName === 'img')
		return (element as HTMLImageElement).currentSrc || absolute(element, 'src');
	if (element.localName === 'object') return absolute(element, 'data');
	// A drawing that only holds a picture, as covers do.
	const shapes = element.querySelectorAll(
		'image, path, rect, circle, ellipse, line, polygon, polyline, text, use'
	);
	const [only] = shapes;
	if (shapes.length !== 1 || only?.localName !== 'image') return null;
	const href = only.getAttribute('href') ?? only.getAttributeNS(XLINK, 'href');
	return href === null ? null : new URL(href, element.baseURI).href;
}

function absolute(element: Element, name: string): string | null {
	const address = element.getAttribute(name);
	return address === null ? null : new URL(address, element.baseURI).href;
}

function referred(element: Element, name: string): readonly Element[] {
	const ids = (element.getAttribute(name) ?? '').split(/\s+/).filter((id) => id !== '');
	return ids.flatMap((id) => element.ownerDocument.getElementById(id) ?? []);
}

function wordsOf(element: Element | null | undefined): string {
	return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
