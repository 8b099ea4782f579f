import { DOMParser } from '@xmldom/xmldom';
import { expect, test, vi } from 'vitest';
import type { OwnWebPublication } from '#lib/publication/web-publication.ts';
import { readerPublicationOf } from '#lib/reader/from-web-publication.ts';
import { manifestAtHand, manifestForPage, wholeManifest } from './manifest-lists.ts';

const link = (n: number, children: OwnWebPublication['toc'] = []) => ({
	...{ href: `c${n}.xhtml`, title: `Chương ${n}` },
	...(children.length > 0 && { children })
});
const many = (count: number) => Array.from({ length: count }, (_, at) => link(at));
const book = (change: Partial<OwnWebPublication> = {}): OwnWebPublication => ({
	metadata: {
		title: 'Sách dài',
		'vuon-sach': {
			...{ id: 'p', slug: 's', versionId: 'v1', form: 'reflowable', band: 'la', coverRatio: null },
			...{ tagged: true, viewport: null, narration: null }
		}
	},
	...{ links: [], readingOrder: many(5), resources: [], toc: many(5), pageList: [], landmarks: [] },
	...change
});

test('an ordinary book comes whole with the page of the reader', async () => {
	const manifest = book({ readingOrder: many(100), toc: many(100), pageList: many(100) });
	expect(manifestForPage(manifest)).toEqual({ manifest, lists: null });
	const never = () => Promise.reject(new Error('asked for'));
	expect(await wholeManifest({ manifest, lists: null }, never)).toBe(manifest);
});

test('B1: the page of a book of 5 000 sections is as light as that of five, and its lists come on their own', async () => {
	const whole = book({
		readingOrder: many(5_000),
		toc: [link(0, many(4_999))],
		pageList: many(900),
		landmarks: many(3)
	});
	const sent = manifestForPage(whole);
	expect(sent.lists).toBe('/api/lists/v1');
	expect(JSON.stringify(sent).length).toBeLessThan(JSON.stringify(manifestForPage(book())).length);
	expect(sent.manifest.toc).toEqual([{ href: 'c0.xhtml', title: 'Chương 0' }]);
	const asked: unknown[] = [];
	const ask: typeof fetch = async (address) => {
		asked.push(address);
		const { readingOrder, toc, pageList, landmarks } = whole;
		return Response.json({ readingOrder, toc, pageList, landmarks });
	};
	expect(await wholeManifest(sent, ask)).toEqual(whole);
	expect(asked).toEqual(['/api/lists/v1']);
});

test.each([
	['sections', { readingOrder: many(301), toc: [] }],
	['entries within entries', { toc: [link(0, [link(1, many(300))])] }],
	['pages of the printed book', { pageList: many(300) }]
])('many %s make the lists a file of their own', (_, change) => {
	expect(manifestForPage(book(change)).lists).not.toBeNull();
});

test('lists that do not come fail aloud', async () => {
	const sent = manifestForPage(book({ readingOrder: many(5_000) }));
	await expect(wholeManifest(sent, async () => new Response('', { status: 503 }))).rejects.toThrow(
		'unavailable'
	);
});

test('C2: lists that fail once are asked for again; where they do not come the page of the reader is not lost', async () => {
	const whole = book({ readingOrder: many(5_000) });
	const sent = manifestForPage(whole);
	const { readingOrder, toc, pageList, landmarks } = whole;
	const answers = [
		new Response('', { status: 500 }),
		Response.json({ readingOrder, toc, pageList, landmarks })
	];
	expect(await manifestAtHand(sent, async () => answers.shift() ?? Response.error())).toEqual({
		manifest: whole,
		listsMissing: null
	});
	expect(await manifestAtHand(sent, () => Promise.reject(new TypeError('offline')))).toEqual({
		manifest: sent.manifest,
		listsMissing: 'unreachable'
	});
});

const PACKAGE = `<package xmlns="http://www.idpf.org/2007/opf"><metadata/><manifest>
<item id="a" href="text/c%201.xhtml" media-type="application/xhtml+xml" media-overlay="mo"/>
<item id="b" href="b.xhtml" media-type="application/xhtml+xml"/>
<item id="n" href="notes.xhtml" media-type="application/xhtml+xml"/>
<item id="mo" href="a.smil" media-type="application/smil+xml"/></manifest>
<spine><itemref idref="a"/><itemref idref="b" properties="rendition:layout-pre-paginated page-spread-left"/>
<itemref idref="n" linear="no"/><itemref idref="gone"/></spine></package>`;

test('C2: a large book whose lists do not come has the order of its sections, and says why it has no contents', async () => {
	vi.stubGlobal('DOMParser', DOMParser);
	const sent = manifestForPage(
		book({
			readingOrder: many(5_000),
			resources: [{ href: 'OEBPS/package.opf', type: 'application/oebps-package+xml' }]
		})
	);
	const { manifest, listsMissing } = await manifestAtHand(sent, async (address) =>
		address === '/api/resources/v1/OEBPS/package.opf'
			? new Response(PACKAGE)
			: new Response('', { status: 503 })
	);
	expect(listsMissing).toBe('unavailable');
	const { sections, toc } = readerPublicationOf(manifest);
	expect(sections).toMatchObject([
		{ path: 'OEBPS/text/c 1.xhtml', linear: true, fixed: false, overlay: 'OEBPS/a.smil' },
		{ path: 'OEBPS/b.xhtml', fixed: true, side: 'left', overlay: null },
		{ path: 'OEBPS/notes.xhtml', linear: false }
	]);
	// One entry says that there are contents.
	expect(toc).toHaveLength(1);
	vi.unstubAllGlobals();
});

test('C2: a long PDF whose lists do not come has its pages', async () => {
	const whole = book({ readingOrder: many(900) });
	const facts = { ...whole.metadata['vuon-sach'], form: 'pdf' as const };
	const sent = manifestForPage({ ...whole, metadata: { ...whole.metadata, 'vuon-sach': facts } });
	const { manifest } = await manifestAtHand(sent, async () => new Response('', { status: 500 }));
	const { sections } = readerPublicationOf(manifest);
	expect(sections).toHaveLength(900);
	expect(sections.at(-1)?.path).toBe('page-900');
});
