import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildBook, type BuiltBook } from '#content/build/build-book.ts';
import { readBook } from '#content/build/book-source.ts';
import { bookFolders } from '#content/build/shelf.ts';
import {
	ace,
	chromiumPath,
	hasOfficialEpubCheck,
	officialEpubCheck,
	oncePassed,
	portedEpubCheck
} from './checkers.ts';
import { brailleRoundTrip, liblouis } from '../support/braille-round-trip.ts';
import { open } from '../support/opening.ts';
import { readPdf } from './read-pdf.ts';

const out = mkdtempSync(join(tmpdir(), 'books-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

describe.each(bookFolders().map((folder) => [basename(folder), folder] as const))('%s', (slug, folder) => {
	let book: BuiltBook;
	beforeAll(async () => {
		book = await buildBook(folder, out);
	});

	test('a parent learns from two sentences what it is about, in Vietnamese and in English', () => {
		for (const text of [book.metadata.description.vi, book.metadata.description.en])
			expect(text?.match(/[.!?…](?:\s|$)/gu)?.length).toBeGreaterThanOrEqual(1);
	});

	test('a child who does not see hears what each picture shows', async () => {
		const { pages, sections } = await readBook(folder);
		const described = JSON.stringify([pages, sections]).match(/"alt":"[^"]+"/gu) ?? [];
		expect(described.length).toBeGreaterThan(2);
		expect(described.filter((alt) => /"alt":"(?:hình ảnh|bức ảnh|picture of|image of)/iu.test(alt))).toEqual(
			[]
		);
	});

	test('the same folder gives the same bytes', async () => {
		const again = await buildBook(folder, join(out, 'again'));
		expect(again.sha256).toBe(book.sha256);
	});

	test('a reading program opens it without complaint', async () => {
		const bytes = new Uint8Array(readFileSync(book.file));
		if (book.mediaType === 'application/pdf') {
			const pdf = await readPdf(bytes);
			expect(pdf).toMatchObject({
				marked: true,
				language: book.metadata.languages[0],
				title: book.metadata.title[book.metadata.languages[0] ?? 'vi']
			});
			expect(pdf.bookmarks.length).toBeGreaterThan(2);
			expect(pdf.pages).toBeGreaterThanOrEqual(8);
			expect(pdf.nodes.filter((node) => node.role === 'Figure' && !node.alt)).toEqual([]);
			expect(pdf.nodes.filter((node) => node.role === 'TH' && !node.scope)).toEqual([]);
			expect(pdf.nodes.some((node) => node.role === 'H1')).toBe(true);
			expect(pdf.text).toBe(pdf.text.normalize('NFC'));
			expect(pdf.text).toContain('Vườn Sách');
			return;
		}
		expect(await portedEpubCheck(bytes)).toEqual([]);
	});

	test.skipIf(!liblouis)('a child who reads braille reads the same words (needs liblouis)', async () => {
		const { lost, words } = await brailleRoundTrip(await open(readFileSync(book.file)));
		expect(words).toBeGreaterThan(100);
		expect(lost).toEqual([]);
	});

	test('the library takes it in whole: nothing is cleaned away, nothing is missing', async () => {
		const opened = await open(readFileSync(book.file));
		expect(opened.checkMessages.filter(({ severity }) => severity !== 'info')).toEqual([]);
		expect(opened.manifest.form).toBe(book.metadata.form);
		expect(opened.metadata.languages).toEqual(book.metadata.languages);
		expect(opened.manifest.toc.length).toBeGreaterThan(0);
		if (opened.manifest.form === 'pdf')
			for (const { path, title } of opened.sections) {
				const page = opened.text(`text/${path}.xhtml`);
				expect(page).toMatch(title ? `${title}</h` : /<figure>/u);
				expect(page).not.toContain('•');
			}
		const words = opened.sections.reduce((sum, section) => sum + section.words, 0);
		expect(words).toBeGreaterThanOrEqual(book.words);
	});

	test.skipIf(!hasOfficialEpubCheck)('the official EPUBCheck finds nothing', async () => {
		if (book.mediaType === 'application/epub+zip')
			expect(await oncePassed('epubcheck', book.file, officialEpubCheck)).toEqual([]);
	});

	test.skipIf(!chromiumPath)('Ace finds no barrier', async () => {
		if (book.mediaType === 'application/epub+zip')
			expect(await oncePassed('ace', book.file, ace)).toEqual([]);
	});

	test('its file is small enough for a slow connection', () => {
		expect(readFileSync(book.file).byteLength, slug).toBeLessThan(6_000_000);
	});
});
