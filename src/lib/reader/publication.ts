import type { TocEntry } from '#lib/publication/toc.ts';
import type { Form } from '#lib/publication/form.ts';
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
	readonly pageList: readonly { readonly label: string; readonly href: string }[];
	readonly viewport: { readonly width: number; readonly height: number } | null;
	/** Class that the publisher gives to the words being narrated; null without narration. */
	readonly narration: { readonly activeClass: string | null } | null;
	readonly tagged: boolean;
	readonly coverRatio: number | null;
	/** Age band, kept with the place on the device. */
	readonly band: string | null;
}

export interface ReaderSection {
	readonly path: string;
	readonly title: string;
	readonly linear: boolean;
	readonly fixed: boolean;
	/** Weight in the total progression. */
	readonly characters: number;
	/** Its own size in CSS pixels, where pages are not all of one size. */
	readonly size?: Size | undefined;
	/** Container path of its SMIL document. */
	readonly overlay: string | null;
}

/** Splits `path#fragment`. */
export function splitHref(href: string): { path: string; fragment: string | null } {
	const at = href.indexOf('#');
	return at < 0 ? { path: href, fragment: null } : { path: href.slice(0, at), fragment: href.slice(at + 1) };
}

/** Index of the section that a container path (with or without fragment) names; -1 when it is none. */
export function sectionIndexOf(publication: ReaderPublication, href: string): number {
	const { path } = splitHref(href);
	return publication.sections.findIndex((section) => section.path === path);
}

/** What the pages of a fixed book or a PDF call themselves, by path: "iv", "12"; a page that has no name is not in it. */
export function labelsOf({ pageList }: ReaderPublication): ReadonlyMap<string, string> {
	return new Map(pageList.map(({ label, href }) => [splitHref(href).path, label]));
}

/** Turns a link written inside `from` into a container path with fragment; null when it leaves the publication. */
export function resolveHref(from: string, href: string): string | null {
	if (/^[a-z][a-z0-9+.-]*:/i.test(href) || href.startsWith('//') || href.startsWith('/')) return null;
	const base = new URL(from.split('/').map(encodeURIComponent).join('/'), 'https://book.invalid/');
	try {
		const url = new URL(href, base);
		if (url.origin !== base.origin) return null;
		return (
			decodeURIComponent(url.pathname.slice(1)) +
			(url.hash ? '#' + decodeURIComponent(url.hash.slice(1)) : '')
		);
	} catch {
		return null;
	}
}
