import type { BookSource } from '../book-source.ts';
import { assembleFixed } from './fixed.ts';
import { CONTAINER_XML, zipContainer } from './container.ts';
import { navigationDocument } from './navigation-document.ts';
import { packageDocument } from './package-document.ts';
import type { AccessibilityFacts, Assembled } from './publication.ts';
import { assembleReflowable } from './reflowable.ts';

/** What an EPUB and a PDF have in common once they are made. */
export interface BuiltPublication {
	readonly bytes: Uint8Array;
	readonly cover: Uint8Array;
	readonly words: number;
	readonly audioSeconds: number;
	readonly accessibility: AccessibilityFacts;
}

export async function buildEpub(source: BookSource): Promise<BuiltPublication> {
	const { metadata, slug } = source;
	const book = metadata.form === 'fixed' ? await assembleFixed(source) : await assembleReflowable(source);
	const accessibility = accessibilityOf(source, book);
	const files = new Map<string, string | Uint8Array>([
		['META-INF/container.xml', CONTAINER_XML],
		['EPUB/package.opf', packageDocument({ slug, metadata, book, accessibility })],
		['EPUB/nav.xhtml', navigationDocument(book, metadata.title[book.language] ?? slug)]
	]);
	for (const { path, xhtml, overlay } of book.documents) {
		files.set(`EPUB/${path}`, xhtml);
		if (overlay) files.set(`EPUB/${overlay.path}`, overlay.smil);
	}
	for (const [path, content] of book.files) files.set(`EPUB/${path}`, content);
	const audioSeconds = book.documents.reduce((sum, document) => sum + (document.overlay?.seconds ?? 0), 0);
	const cover = Buffer.from(book.files.get('pictures/cover.jpg') ?? '');
	return { bytes: await zipContainer(files), cover, words: book.words, audioSeconds, accessibility };
}

function accessibilityOf({ metadata, narration }: BookSource, book: Assembled): AccessibilityFacts {
	const fixed = metadata.form === 'fixed';
	const breaks = book.documents.flatMap((document) => document.pages);
	const features = ['alternativeText', 'readingOrder', 'structuralNavigation', 'tableOfContents'];
	if (!fixed) features.push('displayTransformability');
	if (breaks.length) features.push('pageNavigation');
	if (breaks.some((page) => page.fragment)) features.push('pageBreakMarkers');
	if (narration) features.push('synchronizedAudioText');
	return {
		modes: ['textual', 'visual', ...(narration ? ['auditory'] : [])],
		sufficient: ['textual,visual', 'textual', ...(narration ? ['textual,auditory'] : [])],
		features,
		// Letters of a fixed page can't grow without the picture, so such a book does not promise AA.
		conformsTo: `EPUB Accessibility 1.1 - WCAG 2.2 Level ${fixed ? 'A' : 'AA'}`
	};
}
