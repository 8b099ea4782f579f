import * as v from 'valibot';
import { NO_TARGET, pathOf, type Link } from '#lib/publication/link.ts';
import { positionsIn } from '#lib/publication/positions.ts';
import type { TocEntry } from '#lib/publication/toc.ts';
import {
	linkFactsSchema,
	webPublicationSchema,
	type WebPublication
} from '#lib/publication/web-publication.ts';
import type { ReaderPublication } from './publication.ts';

const ENTRIES = ['application/oebps-package+xml', 'application/pdf'];

/**
 * What the reading core works with, from the manifest as it came: by the page, by a file on the device. Throws `ValiError` for what is
 * no manifest and `TypeError` for one that another library wrote.
 */
export function readerPublicationOf(manifest: WebPublication): ReaderPublication {
	const { metadata, links, readingOrder, resources, toc, pageList, landmarks } = v.parse(
		webPublicationSchema,
		manifest
	);
	const facts = metadata['vuon-sach'];
	if (!facts)
		throw new TypeError('A manifest of another library names no version whose files could be opened.');
	const { id, slug, versionId, form, band, coverRatio, tagged, viewport, narration, voice, signed } = facts;
	const { title, language = [], readingProgression = 'ltr' } = metadata;
	const entry = resources.find(({ type }) => type !== undefined && ENTRIES.includes(type));
	const flow = links.find(({ rel, type }) => rel === 'alternate' && type === 'application/webpub+json');
	const next = links.find(({ rel }) => rel === 'next');
	return {
		...(next && { next: { href: next.href, title: next.title ?? '' } }),
		...{ id, slug, versionId, form, band, coverRatio, tagged, viewport, narration },
		...(voice && { voice }),
		...(signed && { signed }),
		title: typeof title === 'string' ? title : (Object.values(title)[0] ?? ''),
		languages: typeof language === 'string' ? [language] : language,
		direction: readingProgression,
		entry: entry ? pathOf(entry.href) : '',
		...(flow && { flow: pathOf(flow.href) }),
		sections: readingOrder.map((link) => {
			const properties = v.parse(linkFactsSchema, link.properties ?? {});
			const { layout, characters, linear, positions, scan, recognised, page, spread } = properties;
			const fixed = layout === 'fixed' || form === 'pdf';
			const overlay = link.alternate?.find(({ type }) => type === 'application/smil+xml');
			return {
				path: pathOf(link.href),
				title: link.title ?? '',
				linear,
				fixed: layout === 'fixed',
				characters,
				positions: positions ?? positionsIn({ linear, fixed, characters }),
				...{ side: page, spread },
				overlay: overlay ? pathOf(overlay.href) : null,
				...(scan && { scan }),
				...(recognised && { recognised }),
				...(link.width && link.height && { size: { width: link.width, height: link.height } })
			};
		}),
		toc: toc.map(entryOf),
		pageList: pageList.map(({ href, title: label = '' }) => ({ label, href: pathOf(href) })),
		landmarks: landmarks.map(({ href, title: name = '', rel = '' }) => ({
			...{ href: pathOf(href), title: name },
			type: typeof rel === 'string' ? rel : (rel[0] ?? '')
		}))
	};
}

function entryOf({ href, title = '', children = [] }: Link): TocEntry {
	return { title, href: href === NO_TARGET ? null : pathOf(href), children: children.map(entryOf) };
}
