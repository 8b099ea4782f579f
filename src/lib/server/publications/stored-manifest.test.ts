import { describe, expect, it } from 'vitest';
import { parseManifest } from './stored-manifest.ts';

describe('the manifest that the database keeps', () => {
	it('of an older library opens, with what it did not say filled in', () => {
		const old = {
			form: 'reflowable',
			packagePath: 'OEBPS/p.opf',
			readingOrder: [{ path: 'OEBPS/a.xhtml' }],
			toc: [{ title: 'A' }]
		};
		expect(parseManifest(JSON.stringify(old))).toEqual({
			...{ form: 'reflowable', languages: [], direction: 'ltr', packagePath: 'OEBPS/p.opf', pdfPath: null },
			readingOrder: [
				{
					...{ path: 'OEBPS/a.xhtml', mediaType: 'application/xhtml+xml', title: '', linear: true },
					...{ layout: 'reflowable', words: 0, characters: 0, positions: 1, overlay: null }
				}
			],
			toc: [{ title: 'A', href: null, children: [] }],
			...{ landmarks: [], pageList: [], viewport: null, mediaOverlay: null, tagged: true }
		});
	});

	it('of a newer library keeps what this one does not know', () => {
		const newer = { form: 'fixed', readingOrder: [{ path: 'a', seam: 'left' }], guided: { panels: 4 } };
		expect(parseManifest(JSON.stringify(newer))).toMatchObject(newer);
	});

	it('that is no manifest is not opened', () => {
		for (const json of ['null', '[]', '{}', '{"form":"scroll","readingOrder":[]}', '{"form":"pdf"}'])
			expect(() => parseManifest(json), json).toThrow();
	});
});
