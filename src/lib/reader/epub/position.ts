import type { Book } from 'epubjs';
import type { Located, Target } from '../navigator.ts';
import { totalProgression } from '../progress.ts';
import { resolveHref, splitHref, type ReaderPublication } from '../publication.ts';

/** Between container paths (ours) and the spine (the engine's). */
export class EpubMap {
	readonly #publication: ReaderPublication;
	readonly #spineByPath = new Map<string, { readonly index: number; readonly address: string }>();
	readonly #sectionBySpine = new Map<number, number>();

	constructor(spine: Pick<Book['spine'], 'length' | 'get'>, publication: ReaderPublication) {
		this.#publication = publication;
		for (let index = 0; index < spine.length; index++) {
			const address = spine.get(index)?.href;
			const path = address ? resolveHref(publication.entry, address) : null;
			if (address && path && !this.#spineByPath.has(path)) this.#spineByPath.set(path, { index, address });
		}
		publication.sections.forEach((section, i) => {
			const spineIndex = this.spineIndex(section.path);
			if (spineIndex !== undefined) this.#sectionBySpine.set(spineIndex, i);
		});
	}

	/** Spine index of a container path, fragment ignored. */
	spineIndex(href: string): number | undefined {
		return this.#spineByPath.get(splitHref(href).path)?.index;
	}

	/** The engine's own address of a container path, fragment ignored. */
	address(href: string): string | undefined {
		return this.#spineByPath.get(splitHref(href).path)?.address;
	}

	/** Index in `publication.sections`. */
	section(spineIndex: number): number {
		return this.#sectionBySpine.get(spineIndex) ?? spineIndex;
	}

	/** Where a link written in a section leads, as container path; null when it leaves the book. */
	resolve(spineIndex: number, href: string): string | null {
		const { sections, entry } = this.#publication;
		return resolveHref(sections[this.section(spineIndex)]?.path ?? entry, href);
	}
}

/** A place as epub.js is asked for it. */
export interface Destination {
	/** The exact place; it may no longer be found in a newer version of the book. */
	readonly cfi: string | null;
	/** The words that stood there, for when the exact place is not known. */
	readonly words: string | null;
	/** Address of the section, with a fragment when the place has one; undefined for the beginning of the book. */
	readonly address: string | undefined;
	/** How far into the section, 0..1, when there is nothing more exact. */
	readonly progression: number;
}

const BEGINNING: Destination = { cfi: null, words: null, address: undefined, progression: 0 };

/** `addressOf`: the engine's address of a container path. A place that is no longer in the book is its beginning. */
export function destinationOf(
	target: Target | undefined,
	addressOf: (href: string) => string | undefined
): Destination {
	if (target === undefined) return BEGINNING;
	const href = typeof target === 'string' ? target : target.href;
	const section = addressOf(href);
	if (section === undefined) return BEGINNING;
	const { fragment } = splitHref(href);
	const { cfi = null, progression = 0 } = typeof target === 'string' ? {} : target.locations;
	const words = typeof target === 'string' ? null : (target.text?.highlight ?? null);
	return { cfi, words, address: fragment ? `${section}#${fragment}` : section, progression };
}

/** What is on the screen, as `EpubScreen` knows it. */
interface Shown {
	readonly cfi: string | null;
	readonly words: string | null;
	readonly view: { readonly index: number } | null;
	readonly window: HTMLElement | null;
	readonly paged: boolean;
}

interface Asked {
	readonly screen: Shown;
	readonly map: EpubMap;
	readonly publication: ReaderPublication;
}

/** Where the page on the screen is; null while the engine has none. */
export function locate({ screen, map, publication }: Asked): Located | null {
	const { cfi, words, view, window, paged } = screen;
	if (!view || !window) return null;
	const index = map.section(view.index);
	const section = publication.sections[index];
	if (!section) return null;
	const { from, to } = paged
		? span(window.scrollLeft, window.clientWidth, window.scrollWidth)
		: span(window.scrollTop, window.clientHeight, window.scrollHeight);
	const atStart = from <= 0.001 && !publication.sections.slice(0, index).some((other) => other.linear);
	const atEnd = to >= 0.999 && !publication.sections.slice(index + 1).some((other) => other.linear);
	return {
		locator: {
			href: section.path,
			type: 'application/xhtml+xml',
			title: section.title,
			locations: {
				progression: from,
				totalProgression: atEnd ? 1 : totalProgression(publication.sections, index, from),
				position: index + 1,
				...(cfi ? { cfi } : {})
			},
			...(words ? { text: { highlight: words } } : {})
		},
		section: index,
		title: section.title,
		atStart,
		atEnd,
		shown: [index],
		span: { from, to }
	};
}

function span(offset: number, seen: number, all: number): { from: number; to: number } {
	if (all <= 0) return { from: 0, to: 1 };
	const at = Math.abs(offset); // books that run to the left scroll to negative offsets
	return { from: Math.min(1, at / all), to: Math.min(1, (at + seen + 2) / all) };
}
