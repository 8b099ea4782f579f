import type { ReaderPublication } from '#lib/reader/publication.ts';
import { smallBook } from './small-book.ts';

/** A picture of its own size, without a network. */
function picture(width: number, height: number, colour: string): string {
	return `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="${colour}"/></svg>`)}`;
}

const BODY = `<h1>Chợ nổi</h1>
<figure><img id="told" alt="Ghe chở dưa" aria-describedby="long" src="${picture(200, 120, 'teal')}"/><figcaption>Chợ nổi lúc sáng sớm</figcaption></figure>
<p id="long">Sáu chiếc ghe đậu sát nhau, <em>ghe giữa</em> treo dưa lên cây bẹo.</p>
<p><img id="untold" src="${picture(160, 100, 'gold')}"/></p>
<p><img id="leaf" alt="" src="${picture(120, 60, 'green')}"/></p>
<p><a id="linked" href="c2.xhtml"><img alt="Sang chương hai" src="${picture(100, 60, 'navy')}"/></a></p>
<svg id="drawn" xmlns="http://www.w3.org/2000/svg" width="120" height="80" viewBox="0 0 120 80"><title>Cây bẹo</title><desc>Cây sào dựng ở mũi ghe.</desc><path d="M10 70 L60 10"/></svg>`;

const page = (body: string) =>
	`<html xmlns="http://www.w3.org/1999/xhtml" lang="vi"><head><title>Chợ</title><meta name="viewport" content="width=600, height=800"/></head><body>${body}</body></html>`;

const FILES: Readonly<Record<string, string>> = {
	'package.opf': `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="id">p</dc:identifier><dc:title>Chợ nổi</dc:title><dc:language>vi</dc:language></metadata><manifest><item id="c1" href="c1.xhtml" media-type="application/xhtml+xml"/><item id="c2" href="c2.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="c1"/><itemref idref="c2"/></spine></package>`,
	'c1.xhtml': page(BODY),
	'c2.xhtml': page('<h1>Chương hai</h1><p>Hết chợ.</p>')
};

/** A book with pictures that are told, not told, decoration, links and drawings; flowing, or of drawn pages. */
export function pictureBook(form: 'reflowable' | 'fixed'): ReaderPublication {
	return {
		...smallBook,
		...{ slug: `cho-noi-${form}`, title: 'Chợ nổi', form, narration: null },
		sections: ['c1.xhtml', 'c2.xhtml'].map((path, i) => ({
			...{ path, title: `Chương ${i + 1}`, linear: true, fixed: form === 'fixed' },
			...{ characters: 200, positions: 1, overlay: null }
		}))
	};
}

/** `fetch` with the files of the book; anything else is asked of the real one. */
export function servingPictureBook(real: typeof fetch): typeof fetch {
	return async (input, init) => {
		const address = new URL(input instanceof Request ? input.url : input, location.href);
		const path = /^\/api\/resources\/v1\/(.+)$/.exec(address.pathname)?.[1];
		const text = path === undefined ? undefined : FILES[path];
		if (path === undefined || text === undefined)
			return path === undefined ? real(input, init) : new Response('', { status: 404 });
		const type = path.endsWith('.opf') ? 'application/oebps-package+xml' : 'application/xhtml+xml';
		return new Response(text, { headers: { 'content-type': type } });
	};
}
