import type { ReaderPublication } from '#lib/reader/publication.ts';

/** A narrated book of three chapters, as the reader's page gets it. */
export const smallBook: ReaderPublication = {
	id: 'p1',
	slug: 'kien-xay-cau',
	title: 'Kiến Xây Cầu',
	versionId: 'v1',
	form: 'reflowable',
	languages: ['vi'],
	direction: 'ltr',
	entry: 'package.opf',
	sections: [1, 2, 3].map((n) => ({
		path: `c${n}.xhtml`,
		title: `Chương ${n}`,
		linear: true,
		fixed: false,
		characters: 2_000,
		positions: 2,
		overlay: `c${n}.smil`
	})),
	toc: [1, 2, 3].map((n) => ({ title: `Chương ${n}`, href: `c${n}.xhtml`, children: [] })),
	pageList: [],
	landmarks: [],
	viewport: null,
	narration: { activeClass: null },
	tagged: true,
	coverRatio: 0.75,
	band: 'la'
};

const CHAPTERS = [1, 2, 3];
const PARAGRAPHS = Array.from({ length: 30 }, (_, i) => i);

const FILES: Readonly<Record<string, readonly [type: string, text: string]>> = {
	'package.opf': [
		'application/oebps-package+xml',
		`<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">
			<metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">p1</dc:identifier><dc:title>Kiến Xây Cầu</dc:title><dc:language>vi</dc:language></metadata>
			<manifest>${CHAPTERS.map((n) => `<item id="c${n}" href="c${n}.xhtml" media-type="application/xhtml+xml"/>`).join('')}<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/></manifest>
			<spine>${CHAPTERS.map((n) => `<itemref idref="c${n}"/>`).join('')}</spine></package>`
	],
	...Object.fromEntries(
		CHAPTERS.flatMap((n) => [
			[
				`c${n}.xhtml`,
				[
					'application/xhtml+xml',
					`<html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>Chương ${n}</title></head><body>${PARAGRAPHS.map((i) => `<p id="p${i}">Đàn kiến ${n}.${i} nối nhau bắc cầu qua rãnh nước, con trước gọi con sau.</p>`).join('')}</body></html>`
				]
			],
			[
				`c${n}.smil`,
				[
					'application/smil+xml',
					`<smil xmlns="http://www.w3.org/ns/SMIL"><body>${PARAGRAPHS.map((i) => `<par><text src="c${n}.xhtml#p${i}"/><audio src="c${n}.mp3" clipBegin="${i}s" clipEnd="${i + 1}s"/></par>`).join('')}</body></smil>`
				]
			]
		])
	)
};

/** Stands in for the library: `fetch` with the files of the book, after `ms`. Anything else is asked of the real one. */
export function servingSmallBook(real: typeof fetch, ms: () => number): typeof fetch {
	return async (input, init) => {
		const address = new URL(input instanceof Request ? input.url : input, location.href);
		const path = /^\/api\/resources\/v1\/(.+)$/.exec(address.pathname)?.[1];
		if (path === undefined) return real(input, init);
		await new Promise((resolve) => setTimeout(resolve, ms()));
		init?.signal?.throwIfAborted();
		const file = FILES[path];
		if (!file) return new Response('', { status: 404 });
		const [type, text] = file;
		return new Response(text, { headers: { 'content-type': type } });
	};
}
