import type { Book } from 'epubjs';
import { hrefOf } from '#lib/publication/link.ts';
import type { Locations, TextQuote } from '#lib/publication/locator.ts';
import type { Located, Target } from '../navigator.ts';
import { totalProgression } from '../progress.ts';
import type { Extent } from '../scroll-run.ts';
import { pathOf, positionsOf, resolveHref, splitHref, type ReaderPublication } from '../publication.ts';
import type { WantedPlace } from './find-place.ts';

interface SpineItem {
	readonly index: number;
	/** The engine's own address. */
	readonly address: string;
	/** The part of its CFIs before the `!`. */
	readonly cfiBase: string;
}

/** Between container paths (ours) and the spine (the engine's). */
export class EpubMap {
	readonly #publication: ReaderPublication;
	readonly #spineByPath = new Map<string, SpineItem>();
	readonly #sectionBySpine = new Map<number, number>();

	constructor(spine: Pick<Book['spine'], 'length' | 'get'>, publication: ReaderPublication) {
		this.#publication = publication;
		for (let index = 0; index < spine.length; index++) {
			const { href: address, cfiBase = '' } = spine.get(index) ?? {};
			const path = address ? resolveHref(publication.entry, address) : null;
			if (address && path && !this.#spineByPath.has(path))
				this.#spineByPath.set(path, { index, address, cfiBase });
		}
		publication.sections.forEach((section, i) => {
			const spineIndex = this.spineIndex(section.path);
			if (spineIndex !== undefined) this.#sectionBySpine.set(spineIndex, i);
		});
	}

	/** The section of a place; undefined when the book has none of that name. */
	item(target: Target): SpineItem | undefined {
		return this.#spineByPath.get(pathOf(this.#publication, target));
	}

	spineIndex(target: Target): number | undefined {
		return this.item(target)?.index;
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

/** A place as the screen is asked for it. */
export interface Destination extends WantedPlace {
	/** The engine's address of the section; undefined for the beginning of the book. */
	readonly address: string | undefined;
	/** The exact place for the engine; it may no longer be found in a newer version of the book. */
	readonly cfi: string | null;
}

const BEGINNING: Destination = {
	...{ address: undefined, cfi: null },
	...{ fragment: null, partialCfi: null, cssSelector: null, quote: null, progression: 0 }
};

/** A place that is no longer in the book is its beginning. */
export function destinationOf(target: Target | undefined, map: Pick<EpubMap, 'item'>): Destination {
	const item = target === undefined ? undefined : map.item(target);
	if (target === undefined || !item) return BEGINNING;
	const { address, cfiBase } = item;
	if (typeof target === 'string') return { ...BEGINNING, address, fragment: splitHref(target).fragment };
	const { locations, text } = target;
	const partialCfi = locations.partialCfi ?? partialOf(locations.cfi);
	return {
		address,
		cfi: partialCfi === null ? null : `epubcfi(${cfiBase}!${partialCfi})`,
		fragment: locations.fragments?.[0] ?? null,
		partialCfi,
		cssSelector: locations.cssSelector ?? null,
		quote: text ?? null,
		progression: locations.progression ?? 0
	};
}

/** What of a whole CFI says the place within its section. */
export function partialOf(cfi: string | null | undefined): string | null {
	return /^epubcfi\([^!]*!(.+)\)$/.exec(cfi ?? '')?.[1] ?? null;
}

/** The place on the screen, as the page itself says it. */
export interface PagePlace {
	readonly locations: Pick<Locations, 'partialCfi' | 'cssSelector' | 'fragments'>;
	readonly quote: TextQuote;
	/** 0..1 of the letters of the section */
	readonly progression: number;
}

/** What is on the screen, as `EpubScreen` knows it. */
interface Shown {
	readonly place: PagePlace | null;
	readonly view: { readonly index: number } | null;
	readonly extent: Extent | null;
}

interface Standing {
	readonly screen: Omit<Shown, 'place'>;
	readonly map: EpubMap;
	readonly publication: ReaderPublication;
}

interface Asked extends Standing {
	readonly screen: Shown;
}

/** Where the page is but for its words, which take their time to be found. */
export type Stand = Omit<Located, 'locator'>;

/** Which part of which section is on the screen, without its words; null while the engine has none. */
export function standing({ screen: { view, extent }, map, publication }: Standing): Stand | null {
	if (!view || !extent) return null;
	const index = map.section(view.index);
	const { sections } = publication;
	const section = sections[index];
	if (!section) return null;
	const { from, to } = span(extent);
	const { linear } = section;
	return {
		section: index,
		title: section.title,
		aside: !linear,
		atStart: linear && from <= 0.001 && !sections.slice(0, index).some((before) => before.linear),
		atEnd: linear && to >= 0.999 && !sections.slice(index + 1).some((after) => after.linear),
		shown: [index],
		span: { from, to }
	};
}

/** Where the page on the screen is; null while the engine has none. */
export function locate(asked: Asked): Located | null {
	const stand = standing(asked);
	const section = stand && asked.publication.sections[stand.section];
	if (!stand || !section) return null;
	const { publication } = asked;
	const { place } = asked.screen;
	const progression = place?.progression ?? stand.span.from;
	return {
		locator: {
			href: hrefOf(section.path),
			type: 'application/xhtml+xml',
			title: section.title,
			locations: {
				progression,
				...(section.linear && {
					totalProgression: stand.atEnd
						? 1
						: totalProgression(publication.sections, stand.section, progression),
					position: positionsOf(publication).at({ section: stand.section, progression }) ?? undefined
				}),
				...place?.locations
			},
			...(place && { text: place.quote })
		},
		...stand
	};
}

function span({ at, seen, all }: Extent): { from: number; to: number } {
	if (all <= 0) return { from: 0, to: 1 };
	return { from: Math.min(1, at / all), to: Math.min(1, (at + seen + 2) / all) };
}
