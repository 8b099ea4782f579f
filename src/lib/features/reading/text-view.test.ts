import { expect, test } from 'vitest';
import { GUEST, type Actor } from '#lib/features/accounts/index.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { Manifest } from '#lib/server/publications/manifest.ts';
import { createReading, type ReadingStore } from './index.server.ts';

const child: Actor = { ...GUEST, band: 'la' };
const item = { mediaType: 'application/pdf', linear: true, layout: 'fixed', overlay: null } as const;
const STORED =
	'<html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><body><h1>Lá</h1><p>Một chiếc lá.</p></body></html>';

/** The verbs over a PDF of one page; `stored` holds what the library keeps beside the file, by path. */
function reading(text: string, tagged: boolean, stored: Readonly<Record<string, string>> = {}) {
	const manifest: Manifest = {
		...{ form: 'pdf', languages: ['vi'], direction: 'ltr', packagePath: null, pdfPath: 'publication.pdf' },
		...{ toc: [], landmarks: [], pageList: [], viewport: null, mediaOverlay: null, tagged },
		readingOrder: [{ ...item, path: 'page-1', title: 'Lá', words: 4, characters: 20, positions: 1 }]
	};
	const store: ReadingStore = {
		nextInSeries: async () => null,
		titleBySlug: async (slug) => ({
			...{ publicationId: 'p', versionId: 'v', slug, title: 'Sách', hasAudio: false, manifest },
			...{ rated: { band: 'la', guidance: false, status: 'published' }, coverRatio: null }
		}),
		unitsOf: async () => 1,
		manifestOf: async () => null,
		ratingOfVersion: async () => null,
		resource: async (_version, path) =>
			path in stored ? { sha256: path, mediaType: 'application/xhtml+xml', bytes: 1 } : null,
		section: async () => ({ position: 0, path: 'page-1', title: 'Lá', text }),
		cover: async () => null
	};
	const blobs = { get: async (path: string) => new TextEncoder().encode(stored[path]) };
	return createReading({ store, blobs: blobs as unknown as BlobStore });
}

/** The text view of its page. */
const firstPage = (...made: Parameters<typeof reading>) => reading(...made).section(child, 'sach', 1);

test('a page of a tagged PDF is an ordinary page, its heading read once', async () => {
	const view = await firstPage('Lá\nMột chiếc lá.', true, { 'text/page-1.xhtml': STORED });
	expect(view).toMatchObject({ needsHeading: false, untagged: false, lang: 'vi' });
	expect(view.html).toBe('<h2>Lá</h2><p>Một chiếc lá.</p>');
});

test('a PDF without structure, or taken in long ago, comes in paragraphs, its heading read once', async () => {
	const view = await firstPage('Lá\nMột <chiếc> lá.\nHai chiếc lá.', false);
	expect(view).toMatchObject({ needsHeading: true, untagged: true });
	expect(view.html).toBe('<p>Một &lt;chiếc&gt; lá.</p>\n<p>Hai chiếc lá.</p>');
	expect(await firstPage('Lá', true)).toMatchObject({ needsHeading: true, untagged: false, html: '' });
});

test('before the file of a PDF has come, its first page is there as a picture, and its words for who does not see it', async () => {
	const stored = { 'text/first-page.webp': 'picture' };
	expect(await reading('Lá\nMột chiếc lá.', false, stored).firstPage(child, 'sach')).toEqual({
		picture: '/api/resources/v/text/first-page.webp',
		paragraphs: ['Lá', 'Một chiếc lá.'],
		lang: 'vi'
	});
	expect(await reading('Lá', false).firstPage(child, 'sach')).toBeNull();
});
