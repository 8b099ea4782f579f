import { createWriteStream, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import { ZipFile } from 'yazl';

/** What every reader is given; each is made by this file, the same on every machine. */
export const BOOKS = ['1', '50', '300', 'fixed', 'pdf'] as const;
export type BookName = (typeof BOOKS)[number];

/** A book as it lies in a folder: the file a librarian takes in, and (EPUB) the same unpacked, for readers that want it so. */
export interface BookFile {
	readonly name: BookName;
	readonly file: string;
	readonly unpacked: string | null;
	/** Of the EPUB, in their order, within `unpacked`. */
	readonly sections: readonly string[];
	/** The first words of the first page, which no other page has. */
	readonly firstWords: string;
}

export const isPdf = (name: BookName): boolean => name === 'pdf';

const WORDS =
	'chú chim sâu nhặt hai chiếc lá rồi lấy mỏ làm kim khâu từng mũi thật khéo trong khu vườn sớm mai còn đẫm sương bạn ong bay qua hỏi thăm mẹ gà gọi đàn con về dưới bóng cây khế già đầu ngõ gió thổi nhẹ trên mặt ao nhỏ'.split(
		' '
	);
const CHAPTER_PARAGRAPHS = 40;
const FIXED_PAGES = 40;
const PDF_PAGES = 1_000;

/** Numbers without chance, for texts and pictures. */
function* numbers(seed: number): Generator<number, never> {
	for (let n = seed * 2_654_435_761 + 1; ;) {
		n = (Math.imul(n, 1_664_525) + 1_013_904_223) >>> 0;
		yield n;
	}
}

function sentence(chance: Generator<number, never>): string {
	const words = Array.from({ length: 12 + (chance.next().value % 9) }, () => {
		return WORDS[(chance.next().value >>> 8) % WORDS.length] ?? '';
	});
	const line = words.join(' ');
	return `${line.charAt(0).toUpperCase()}${line.slice(1)}.`;
}

function paragraph(chance: Generator<number, never>, sentences: number): string {
	return Array.from({ length: sentences }, () => sentence(chance)).join(' ');
}

export async function makeBook(folder: string, name: BookName): Promise<BookFile> {
	mkdirSync(folder, { recursive: true });
	if (name === 'pdf') return makePdf(folder);
	return name === 'fixed' ? makeFixed(folder) : makeFlowing(folder, name);
}

async function makeFlowing(folder: string, name: BookName): Promise<BookFile> {
	const bytes = Number(name) * 1e6;
	const chapters = bytes > 1e7 ? Math.round(bytes / 1e6) : 8;
	const book = new Epub(join(folder, name), `Sách ${name} MB`, 'reflowable');
	book.add('book.css', 'text/css', STYLE);
	const photographs = await photographsOf(bytes / chapters - 14_000);
	for (let n = 1; n <= chapters; n++) {
		const chance = numbers(n);
		const paragraphs = Array.from({ length: CHAPTER_PARAGRAPHS }, (_, at) => {
			return `<p id="p${at}">${at + 1}. ${paragraph(chance, 4)}</p>`;
		});
		const words = `<h1>Chương ${n}</h1>${paragraphs.join('')}`;
		const picture = `<p><img src="p${n}.jpg" alt="Một bức ảnh" width="${photographs.width}" height="${photographs.height}"/></p>`;
		book.section(`c${n}`, `Chương ${n}`, words + picture, '');
		book.add(`p${n}.jpg`, 'image/jpeg', photographs.numbered(n));
	}
	return book.close(name, 'Chương 1');
}

async function makeFixed(folder: string): Promise<BookFile> {
	const book = new Epub(join(folder, 'fixed'), 'Sách tranh', 'pre-paginated');
	book.add('book.css', 'text/css', FIXED_STYLE);
	const photographs = await photographsOf(80_000);
	for (let n = 1; n <= FIXED_PAGES; n++) {
		const chance = numbers(n);
		const words = `<p class="top">Trang tranh ${n}. ${sentence(chance)}</p><img src="p${n}.jpg" alt="Một bức tranh"/><p class="foot">${sentence(chance)}</p>`;
		book.section(`c${n}`, `Trang ${n}`, words, '<meta name="viewport" content="width=600, height=800"/>');
		book.add(`p${n}.jpg`, 'image/jpeg', photographs.numbered(n));
	}
	return book.close('fixed', 'Trang tranh 1.');
}

async function makePdf(folder: string): Promise<BookFile> {
	const file = join(folder, 'pdf.pdf');
	const document = new PDFDocument({ size: 'A5', margin: 48, info: { Title: 'Sách nghìn trang' } });
	const written = document.pipe(createWriteStream(file));
	// One subset of the face is enough for words without marks.
	document.font('node_modules/@fontsource/be-vietnam-pro/files/be-vietnam-pro-latin-400-normal.woff');
	for (let n = 1; n <= PDF_PAGES; n++) {
		if (n > 1) document.addPage();
		const chance = numbers(n);
		document.fontSize(18).text(`Page ${n}`).moveDown();
		document.fontSize(11);
		for (let at = 0; at < 6; at++) document.text(plain(paragraph(chance, 3))).moveDown(0.5);
	}
	document.end();
	await finished(written);
	return { name: 'pdf', file, unpacked: null, sections: [], firstWords: 'Page 1' };
}

function plain(text: string): string {
	return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** Pictures of about so many bytes; each its own bytes, so that nobody shares them. */
async function photographsOf(bytes: number) {
	const draw = async (width: number) => {
		const height = Math.round((width * 2) / 3);
		const chance = numbers(7);
		const pixels = Uint8Array.from({ length: width * height * 3 }, () => chance.next().value >>> 24);
		const raw = { width, height, channels: 3 as const };
		const jpeg = await sharp(Buffer.from(pixels), { raw }).jpeg({ quality: 60 }).toBuffer();
		return { width, height, jpeg };
	};
	const trial = await draw(300);
	const picture = await draw(Math.max(60, Math.round(300 * Math.sqrt(bytes / trial.jpeg.length))));
	return {
		...picture,
		numbered: (n: number) => Buffer.concat([picture.jpeg, Buffer.from(`number ${n}`)])
	};
}

const STYLE =
	'body { margin: 0 5%; font-family: serif; line-height: 1.5; } h1 { font-size: 1.5em; text-align: center; } p { margin: 0; text-indent: 1.2em; } img { max-width: 100%; height: auto; }';
const FIXED_STYLE =
	'body { margin: 0; width: 600px; height: 800px; position: relative; background: #fff; } p { position: absolute; left: 40px; width: 520px; margin: 0; font-size: 24px; } .top { top: 40px; } .foot { top: 660px; } img { position: absolute; left: 60px; top: 180px; width: 480px; height: 440px; }';

/** Writes an EPUB twice: as one file, and unpacked. */
class Epub {
	readonly #folder: string;
	readonly #title: string;
	readonly #layout: string;
	readonly #zip = new ZipFile();
	readonly #items: string[] = [];
	readonly #sections: { id: string; title: string }[] = [];

	constructor(folder: string, title: string, layout: string) {
		this.#folder = folder;
		this.#title = title;
		this.#layout = layout;
		this.#write('mimetype', 'application/epub+zip', false);
		this.#write(
			'META-INF/container.xml',
			'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles></container>'
		);
	}

	add(path: string, mediaType: string, content: string | Buffer): void {
		this.#items.push(`<item id="f-${path}" href="${path}" media-type="${mediaType}"/>`);
		this.#write(`OEBPS/${path}`, content, mediaType !== 'image/jpeg');
	}

	section(id: string, title: string, body: string, head: string): void {
		this.#sections.push({ id, title });
		this.#items.push(`<item id="${id}" href="${id}.xhtml" media-type="application/xhtml+xml"/>`);
		this.#write(
			`OEBPS/${id}.xhtml`,
			`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" lang="vi" xml:lang="vi"><head><title>${title}</title><link rel="stylesheet" href="book.css"/>${head}</head><body>${body}</body></html>`
		);
	}

	async close(name: BookName, firstWords: string): Promise<BookFile> {
		const entries = this.#sections.map(({ id, title }) => `<li><a href="${id}.xhtml">${title}</a></li>`);
		this.#write(
			'OEBPS/nav.xhtml',
			`<?xml version="1.0" encoding="UTF-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="vi" xml:lang="vi"><head><title>Mục lục</title></head><body><nav epub:type="toc"><ol>${entries.join('')}</ol></nav></body></html>`
		);
		const spine = this.#sections.map(({ id }) => `<itemref idref="${id}"/>`).join('');
		this.#write(
			'OEBPS/package.opf',
			`<?xml version="1.0" encoding="UTF-8"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="i" xml:lang="vi"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:identifier id="i">urn:bench:${name}</dc:identifier><dc:title>${this.#title}</dc:title><dc:language>vi</dc:language><meta property="dcterms:modified">2026-01-01T00:00:00Z</meta><meta property="rendition:layout">${this.#layout}</meta></metadata><manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>${this.#items.join('')}</manifest><spine>${spine}</spine></package>`
		);
		const file = `${this.#folder}.epub`;
		this.#zip.end();
		await finished(this.#zip.outputStream.pipe(createWriteStream(file)));
		const sections = this.#sections.map(({ id }) => `OEBPS/${id}.xhtml`);
		return { name, file, unpacked: this.#folder, sections, firstWords };
	}

	#write(path: string, content: string | Buffer, compress = true): void {
		const bytes = Buffer.from(content);
		const target = join(this.#folder, path);
		mkdirSync(dirname(target), { recursive: true });
		writeFileSync(target, bytes);
		this.#zip.addBuffer(bytes, path, { compress });
	}
}
