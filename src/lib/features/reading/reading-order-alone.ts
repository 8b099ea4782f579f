import { resourceUrl } from '#lib/api/publication-files.ts';
import { hrefOf, pathOf, type Link } from '#lib/publication/link.ts';
import type { OwnWebPublication } from '#lib/publication/web-publication.ts';
import { resolveHref } from '#lib/reader/publication.ts';

/**
 * The reading order of a large book whose lists did not come, without titles and weights: of an EPUB from its package document, of a PDF
 * by the number of its pages. Empty: neither came.
 */
export async function readingOrderAlone(
	{ metadata, resources }: OwnWebPublication,
	ask: typeof fetch
): Promise<readonly Link[]> {
	const { form, versionId } = metadata['vuon-sach'];
	if (form === 'pdf') return pages(metadata.numberOfPages ?? 0);
	const entry = resources.find(({ type }) => type === 'application/oebps-package+xml');
	if (!entry) return [];
	const path = pathOf(entry.href);
	const answer = await ask(resourceUrl(versionId, path));
	if (!answer.ok) return [];
	const page = new DOMParser().parseFromString(await answer.text(), 'application/xml');
	return readingOrderOf(page, path, form === 'fixed');
}

function pages(count: number): Link[] {
	return Array.from({ length: count }, (_, at) => ({ href: `page-${at + 1}`, type: 'application/pdf' }));
}

/** The spine of a package document that this library wrote. `fixed`: its pages are drawn unless they say otherwise. */
export function readingOrderOf(page: Document, path: string, fixed: boolean): Link[] {
	const items = new Map(
		[...page.getElementsByTagName('item')].map((item) => [item.getAttribute('id'), item])
	);
	const hrefFrom = (item: Element | undefined) => {
		const to = item && resolveHref(path, item.getAttribute('href') ?? '');
		return to ? hrefOf(to) : null;
	};
	return [...page.getElementsByTagName('itemref')].flatMap((itemref): Link[] => {
		const item = items.get(itemref.getAttribute('idref'));
		const href = hrefFrom(item);
		if (!item || href === null) return [];
		const overlay = hrefFrom(items.get(item.getAttribute('media-overlay')));
		const said = (itemref.getAttribute('properties') ?? '').split(/\s+/);
		const drawn = said.includes('rendition:layout-pre-paginated');
		const side = /(?:^|\s)(?:rendition:)?page-spread-(left|right|center)(?:\s|$)/.exec(said.join(' '))?.[1];
		const properties = {
			...((drawn || (fixed && !said.includes('rendition:layout-reflowable'))) && { layout: 'fixed' }),
			...(side && { page: side }),
			...(itemref.getAttribute('linear') === 'no' && { linear: false }),
			// Each as much of the book as any other.
			characters: 1
		};
		return [
			{
				...{ href, type: item.getAttribute('media-type') ?? '', properties },
				...(overlay && { alternate: [{ href: overlay, type: 'application/smil+xml' }] })
			}
		];
	});
}
