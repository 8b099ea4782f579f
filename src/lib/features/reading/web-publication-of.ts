import { hrefOf, NO_TARGET, type Link } from '#lib/publication/link.ts';
import type { TocEntry } from '#lib/publication/toc.ts';
import type { OwnWebPublication } from '#lib/publication/web-publication.ts';
import type { ManifestLists } from './manifest-lists.ts';
import type { NextTitle, ReadablePublication } from './reading-store.ts';

const PROFILES = {
	epub: 'https://readium.org/webpub-manifest/profiles/epub',
	pdf: 'https://readium.org/webpub-manifest/profiles/pdf'
};

/** A title as the reader gets it; `next`: the one after it in its series. Word counts stay here; what is empty or usual is not sent. */
export function webPublicationOf(
	title: ReadablePublication,
	next: NextTitle | null = null
): OwnWebPublication {
	const { manifest } = title;
	const { form, languages, direction, tagged, viewport } = manifest;
	const narrated = manifest.readingOrder.some((item) => item.overlay !== null);
	return {
		metadata: {
			'@type': 'http://schema.org/Book',
			conformsTo: form === 'pdf' ? PROFILES.pdf : PROFILES.epub,
			title: title.title,
			language: languages,
			readingProgression: direction,
			layout: form === 'reflowable' ? 'reflowable' : 'fixed',
			'vuon-sach': {
				id: title.publicationId,
				slug: title.slug,
				versionId: title.versionId,
				form,
				band: title.rated.band,
				coverRatio: title.coverRatio,
				tagged,
				viewport,
				narration: narrated ? { activeClass: manifest.mediaOverlay?.activeClass ?? null } : null,
				...(title.voice && { voice: title.voice }),
				...(title.signed && { signed: true })
			}
		},
		links: [
			...(manifest.flowPath
				? [{ href: hrefOf(manifest.flowPath), type: 'application/webpub+json', rel: 'alternate' }]
				: []),
			...(next ? [{ href: `/read/${next.slug}`, type: 'text/html', rel: 'next', title: next.title }] : [])
		],
		resources: [
			...(manifest.packagePath === null
				? []
				: [{ href: hrefOf(manifest.packagePath), type: 'application/oebps-package+xml' }]),
			...(manifest.pdfPath === null ? [] : [{ href: hrefOf(manifest.pdfPath), type: 'application/pdf' }])
		],
		...listsOfManifest(manifest)
	};
}

export function listsOfManifest(manifest: ReadablePublication['manifest']): ManifestLists {
	return {
		readingOrder: manifest.readingOrder.map((item) => ({
			href: hrefOf(item.path),
			type: item.mediaType,
			...(item.title && { title: item.title }),
			...item.size,
			properties: {
				...(item.layout === 'fixed' && { layout: item.layout }),
				...(item.side && { page: item.side }),
				...(item.spread && { spread: item.spread }),
				characters: item.characters,
				positions: item.positions,
				...(!item.linear && { linear: false }),
				...(item.scan && { scan: true }),
				...(item.recognised && { recognised: true })
			},
			...(item.overlay !== null && {
				alternate: [{ href: hrefOf(item.overlay), type: 'application/smil+xml' }]
			})
		})),
		toc: manifest.toc.map(linkOf),
		pageList: manifest.pageList.map(({ label, href }) => ({ href: hrefOf(href), title: label })),
		landmarks: manifest.landmarks.map(({ type, title: name, href }) => ({
			href: hrefOf(href),
			title: name,
			rel: type
		}))
	};
}

function linkOf({ title, href, children }: TocEntry): Link {
	return {
		href: href === null ? NO_TARGET : hrefOf(href),
		title,
		...(children.length > 0 && { children: children.map(linkOf) })
	};
}
