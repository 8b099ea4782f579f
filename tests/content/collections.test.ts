import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readMetadata } from '#content/build/book-source.ts';
import { bookFolders } from '#content/build/shelf.ts';
import { collectionSchema, parseContent } from '#content/schema.ts';
import { BANDS } from '#lib/publication/band.ts';

const folder = join(import.meta.dirname, '../../content/collections');
const slugs = bookFolders().map((book) => basename(book));

describe.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s', (name) => {
	const source = readFileSync(join(folder, name), 'utf8');
	const [, front = '', body = ''] = /^---\n(.*?)\n---\n(.*)$/su.exec(source) ?? [];

	test('it leads only to books that are here, each once', () => {
		const { books } = parseContent(collectionSchema, parse(front), name);
		expect(books.filter((slug) => !slugs.includes(slug))).toEqual([]);
		expect(new Set(books).size).toBe(books.length);
	});

	test('it says a few words in both languages, in composed letters', () => {
		const [vietnamese = '', english = ''] = body.split('\n---en---\n');
		expect(vietnamese.trim().length).toBeGreaterThan(40);
		expect(english.trim().length).toBeGreaterThan(40);
		expect(source).toBe(source.normalize('NFC'));
	});
});

describe('the shelf as a whole', () => {
	const books = bookFolders().map((book) => ({ slug: basename(book), ...readMetadata(book) }));
	const count = (wanted: (book: (typeof books)[number]) => boolean) => books.filter(wanted).length;

	test('every band finds something written for it', () => {
		for (const band of BANDS)
			expect(
				count((book) => book.band === band),
				band
			).toBeGreaterThan(0);
	});

	test('there is a picture book, a comic, a book read aloud, a book of facts, a PDF and a bilingual book', () => {
		expect(count(({ form, genre }) => form === 'fixed' && genre === 'picture-book')).toBeGreaterThan(0);
		expect(count(({ genre }) => genre === 'comic')).toBeGreaterThan(0);
		expect(count(({ narration }) => narration !== undefined)).toBeGreaterThan(0);
		expect(count(({ genre, form }) => genre === 'information' && form === 'reflowable')).toBeGreaterThan(0);
		expect(count(({ form }) => form === 'pdf')).toBeGreaterThan(0);
		expect(count(({ languages }) => languages.length === 2)).toBeGreaterThan(0);
		expect(count(({ languages }) => languages.join() === 'en')).toBeGreaterThan(0);
	});

	test('nobody is named who did not make the book', () => {
		const makers = new Set(books.flatMap((book) => book.contributors.map(({ name }) => name)));
		expect([...makers]).toEqual(['Nhóm Vườn Sách']);
	});
});
