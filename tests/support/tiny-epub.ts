import { tinyZip, type ZipEntry } from './tiny-zip.ts';

export interface TinyEpub {
	/** Files below `OEBPS/` besides the package, by path. */
	readonly files?: Readonly<Record<string, string | Uint8Array>>;
	/** Body of the one chapter, or several chapters. */
	readonly body?: string;
	readonly chapters?: readonly string[];
	readonly title?: string;
	readonly metadata?: string;
	/** Further manifest items. */
	readonly manifest?: string;
	/** Attributes of the manifest item of the first chapter. */
	readonly chapterItem?: string;
	readonly spine?: string;
	readonly spineAttributes?: string;
	readonly afterSpine?: string;
	readonly nav?: string | null;
	readonly version?: '2.0' | '3.0';
	readonly head?: string;
	/** The whole package document instead. */
	readonly package?: string;
	/** Further entries of the zip, e.g. in META-INF. */
	readonly entries?: readonly ZipEntry[];
	/** Entries by name that are left out. */
	readonly without?: readonly string[];
	readonly replace?: Readonly<Record<string, string | Uint8Array>>;
}

export const page = (body: string, head = '', root = 'lang="vi" xml:lang="vi"') =>
	`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" ${root}><head><title>Trang</title>${head}</head><body>${body}</body></html>`;

export const CONTAINER =
	'<?xml version="1.0"?><container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>';

/** A small, honest EPUB; every option bends one thing. */
export function tinyEpub(book: TinyEpub = {}): Buffer {
	return tinyZip(tinyEpubEntries(book));
}

export function tinyEpubEntries(book: TinyEpub = {}): ZipEntry[] {
	const chapters = book.chapters ?? [
		book.body ?? '<h1>Chương một</h1><p>Ngày xửa ngày xưa, có một chú mèo con.</p>'
	];
	const nav =
		book.nav ??
		`<nav epub:type="toc"><ol>${chapters.map((_, at) => `<li><a href="c${at + 1}.xhtml">Chương ${at + 1}</a></li>`).join('')}</ol></nav>`;
	const entries: ZipEntry[] = [
		{ name: 'mimetype', content: 'application/epub+zip', stored: true },
		{ name: 'META-INF/container.xml', content: CONTAINER },
		{ name: 'OEBPS/package.opf', content: book.package ?? packageOf(book, chapters.length) },
		...(book.nav === null ? [] : [{ name: 'OEBPS/nav.xhtml', content: page(nav) }]),
		...chapters.map((body, at) => ({ name: `OEBPS/c${at + 1}.xhtml`, content: page(body, book.head) })),
		...Object.entries(book.files ?? {}).map(([name, content]) => ({ name: 'OEBPS/' + name, content })),
		...(book.entries ?? [])
	];
	return entries
		.filter((entry) => !book.without?.includes(String(entry.name)))
		.map((entry) => ({ ...entry, content: book.replace?.[String(entry.name)] ?? entry.content }));
}

function packageOf(book: TinyEpub, chapters: number): string {
	const numbers = Array.from({ length: chapters }, (_, at) => at + 1);
	const items = numbers.map(
		(n) =>
			`<item id="c${n}" href="c${n}.xhtml" media-type="application/xhtml+xml" ${n === 1 ? (book.chapterItem ?? '') : ''}/>`
	);
	const nav =
		book.nav === null
			? ''
			: '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>';
	return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="${book.version ?? '3.0'}" unique-identifier="uid" xml:lang="vi">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:opf="http://www.idpf.org/2007/opf">
<dc:identifier id="uid">urn:uuid:12345678-1234-1234-1234-123456789abc</dc:identifier>
<dc:title>${book.title ?? 'Chú mèo con'}</dc:title><dc:language>vi</dc:language>
<meta property="dcterms:modified">2026-01-01T00:00:00Z</meta>
<meta property="schema:accessMode">textual</meta><meta property="schema:accessibilityFeature">tableOfContents</meta>
${book.metadata ?? ''}</metadata>
<manifest>${nav}${items.join('')}${book.manifest ?? ''}</manifest>
<spine ${book.spineAttributes ?? ''}>${book.spine ?? numbers.map((n) => `<itemref idref="c${n}"/>`).join('')}</spine>${book.afterSpine ?? ''}
</package>`;
}
