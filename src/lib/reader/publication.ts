import type { Form } from '#lib/publication/form.ts';
import { pathOf as pathOfHref } from '#lib/publication/link.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { PositionList } from '#lib/publication/positions.ts';
import type { Landmark, PageLabel, TocEntry } from '#lib/publication/toc.ts';
import { homeOf, partsOf, sectionAt } from './long-sections.ts';
import type { Size } from './size.ts';

/** What the reading core knows about a title: plain data, sent from the server with the page. */
export interface ReaderPublication {
	readonly id: string;
	readonly slug: string;
	readonly title: string;
	readonly versionId: string;
	readonly form: Form;
	readonly languages: readonly string[];
	readonly direction: 'ltr' | 'rtl';
	/** Container path of the package document (EPUB) or of the PDF file. */
	readonly entry: string;
	readonly sections: readonly ReaderSection[];
	readonly toc: readonly TocEntry[];
	/** Pages of the printed book. */
	readonly pageList: readonly PageLabel[];
	readonly landmarks: readonly Landmark[];
	readonly viewport: { readonly width: number; readonly height: number } | null;
	/** Class that the publisher gives to the words being narrated; null without narration. */
	readonly narration: { readonly activeClass: string | null } | null;
	/** A voice of the library, and the last section that it has said; null: it has said nothing of this version. */
	readonly voice?: { readonly id: string; readonly upTo: number } | null | undefined;
	/** Films in sign language stand beside its pages. */
	readonly signed?: boolean | undefined;
	readonly tagged: boolean;
	/** PDF: container path of the manifest of its words as one flowing text. */
	readonly flow?: string | undefined;
	readonly coverRatio: number | null;
	/** The title after it in its series. */
	readonly next?: { readonly href: string; readonly title: string } | undefined;
	/** Age band, kept with the place on the device. */
	readonly band: string | null;
	/** Why contents, page list and titles of sections are not there; they may come another time. */
	readonly listsMissing?: 'unreachable' | 'unavailable' | undefined;
}

export interface ReaderSection {
	readonly path: string;
	readonly title: string;
	/** False for what stands beside the reading order, such as notes. */
	readonly linear: boolean;
	readonly fixed: boolean;
	/** Weight in the total progression. */
	readonly characters: number;
	/** How many positions of the position list it has. */
	readonly positions: number;
	/** A picture of words: there are no letters but those that were recognised. */
	readonly scan?: boolean | undefined;
	/** Of a scan: its letters were recognised by a machine. */
	readonly recognised?: boolean | undefined;
	/** Its own size in CSS pixels, where pages are not all of one size. */
	readonly size?: Size | undefined;
	/** Of a fixed page: on which side of an open book it lies, and when it may lie beside another. */
	readonly side?: 'left' | 'right' | 'center' | undefined;
	readonly spread?: 'none' | 'landscape' | 'both' | undefined;
	/** Container path of its SMIL document. */
	readonly overlay: string | null;
}

/** Splits `path#fragment`. */
export function splitHref(href: string): { path: string; fragment: string | null } {
	const at = href.indexOf('#');
	return at < 0 ? { path: href, fragment: null } : { path: href.slice(0, at), fragment: href.slice(at + 1) };
}

/**
 * Container path of a place, without its fragment. The address of a locator is encoded; readers until November 2026 kept the path itself,
 * which is another one when a name has a percent sign.
 */
export function pathOf({ sections }: Pick<ReaderPublication, 'sections'>, target: Locator | string): string {
	if (typeof target === 'string') {
		const { path } = splitHref(target);
		return sectionAt(sections, path) >= 0 ? path : (sections[partsOf(sections, path)[0] ?? -1]?.path ?? path);
	}
	const written = splitHref(target.href).path;
	if (sectionAt(sections, written) >= 0 && sectionAt(sections, decoded(written)) < 0) return written;
	const home = homeOf(sections, target);
	return sections[home?.section ?? -1]?.path ?? written;
}

/** Index of the section of a place; -1 when it is in none. Of a long section the part in which the place is by its share. */
export function sectionIndexOf(
	publication: Pick<ReaderPublication, 'sections'>,
	target: Locator | string
): number {
	return sectionAt(publication.sections, pathOf(publication, target));
}

/** What the pages of a fixed book or a PDF call themselves, by path: "iv", "12"; a page that has no name is not in it. */
export function labelsOf({ pageList }: ReaderPublication): ReadonlyMap<string, string> {
	return new Map(pageList.map(({ label, href }) => [splitHref(href).path, label]));
}

/** The section before or after one in the reading order; null at its ends. */
export function nextLinear(
	{ sections }: Pick<ReaderPublication, 'sections'>,
	from: number,
	by: 1 | -1
): number | null {
	for (let at = from + by; sections[at]; at += by) if (sections[at]?.linear) return at;
	return null;
}

const positionLists = new WeakMap<object, PositionList>();

export function positionsOf({ sections }: Pick<ReaderPublication, 'sections'>): PositionList {
	const known = positionLists.get(sections);
	if (known) return known;
	const list = new PositionList(sections.map(({ positions }) => positions));
	positionLists.set(sections, list);
	return list;
}

/** What percent signs stand for; those of a name itself stay. */
function decoded(text: string): string {
	try {
		return pathOfHref(text);
	} catch {
		return text;
	}
}

/** Turns a link written inside `from` into a container path with fragment; null when it leaves the publication. */
export function resolveHref(from: string, href: string): string | null {
	if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//') || href.startsWith('/')) return null;
	const base = new URL(from.split('/').map(encodeURIComponent).join('/'), 'https://book.invalid/');
	try {
		const url = new URL(href, base);
		if (url.origin !== base.origin) return null;
		return decoded(url.pathname.slice(1)) + (url.hash ? '#' + decoded(url.hash.slice(1)) : '');
	} catch {
		return null;
	}
}
