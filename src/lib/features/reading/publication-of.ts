import type { ReaderPublication } from '#lib/reader/publication.ts';
import type { ReadablePublication } from './reading-store.ts';

/** What the reader screen gets of a title: the manifest without word counts and media types. */
export function publicationOf(title: ReadablePublication): ReaderPublication {
	const { manifest } = title;
	const narrated = manifest.readingOrder.some((item) => item.overlay !== null);
	return {
		id: title.publicationId,
		slug: title.slug,
		title: title.title,
		versionId: title.versionId,
		form: manifest.form,
		languages: manifest.languages,
		direction: manifest.direction,
		entry: manifest.packagePath ?? manifest.pdfPath ?? '',
		sections: manifest.readingOrder.map((item) => ({
			path: item.path,
			title: item.title,
			linear: item.linear,
			fixed: item.layout === 'fixed',
			characters: item.characters,
			overlay: item.overlay
		})),
		toc: manifest.toc,
		pageList: manifest.pageList,
		viewport: manifest.viewport,
		narration: narrated ? { activeClass: manifest.mediaOverlay?.activeClass ?? null } : null,
		tagged: manifest.tagged,
		coverRatio: title.coverRatio,
		band: title.rated.band
	};
}
