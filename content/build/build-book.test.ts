import { mkdirSync, mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { buildBook } from './build-book.ts';

const YAML = `
title: { vi: Quả na, en: The custard apple }
languages: [LANGUAGES]
form: reflowable
genre: story
band: la
label: 6-to-11
topics: [cay-co]
contributors: [{ name: Nhóm Vườn Sách, role: aut }]
description:
  vi: Một quả na chín trên cành và một chú chim sâu muốn ăn thử.
  en: A ripe custard apple on its branch and a tailorbird who wants a taste.
year: 2026
publisher: Vườn Sách
rights: CC-BY-SA-4.0
cover: { picture: na, description: { vi: Một quả na xanh trên cành cây. } }
accessibility: { vi: Mọi tranh đều có lời tả và chữ phóng to được. }
`;
const SVG =
	'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 60 80"><rect width="60" height="80" fill="#7FB25E"/></svg>';
const FIGURE = '\n::: figure\npicture: na\nalt: Một quả na xanh có nhiều mắt.\n:::\n';

let root = '';
let folder = '';
beforeEach(() => {
	root = mkdtempSync(join(tmpdir(), 'book-'));
	folder = join(root, 'qua-na');
	mkdirSync(join(folder, 'art'), { recursive: true });
	writeFileSync(join(folder, 'art', 'na.svg'), SVG);
	write('text.vi.md', `# Quả na\n\nNa chín rồi.\n${FIGURE}`);
	write('book.yaml', YAML.replace('LANGUAGES', 'vi'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
const build = () => buildBook(folder, join(root, 'out'));

test('a folder becomes a publication the catalogue can describe', async () => {
	const book = await build();
	expect(book).toMatchObject({ slug: 'qua-na', mediaType: 'application/epub+zip', minutes: 1 });
	expect(book.metadata.band).toBe('la');
	expect(book.words).toBe(5);
});

test('a book whose folder did not change is not built again', async () => {
	const book = await build();
	const long = new Date(2001, 1, 1);
	utimesSync(book.file, long, long);
	await build();
	expect(statSync(book.file).mtimeMs).toBe(long.getTime());
	write('text.vi.md', `# Quả na\n\nNa chín thơm rồi.\n${FIGURE}`);
	await build();
	expect(statSync(book.file).mtimeMs).not.toBe(long.getTime());
});

test.each([
	['is cut off', '{"slug":"qua-na"'],
	['is of another version', '{"slug":"qua-na","sourceHash":"x"}']
])('a book whose record %s is built again', async (_, record) => {
	const book = await build();
	const long = new Date(2001, 1, 1);
	utimesSync(book.file, long, long);
	writeFileSync(join(root, 'out', 'qua-na.json'), record);
	expect(await build()).toEqual(book);
	expect(statSync(book.file).mtimeMs).not.toBe(long.getTime());
});

test('an author who forgets to say what a picture shows is told so, with the line', async () => {
	write('text.vi.md', '# Quả na\n\n::: figure\npicture: na\n:::\n');
	await expect(build()).rejects.toThrow(/line 2\n.*A figure needs picture: and alt:/su);
});

test('an author who names a picture that is not there learns which ones are', async () => {
	write('text.vi.md', `# Quả na\n${FIGURE.replace('picture: na', 'picture: mit')}`);
	await expect(build()).rejects.toThrow('there is no picture "mit". The book has na.');
});

test('a translation that loses a paragraph is refused with the place', async () => {
	write('book.yaml', YAML.replace('LANGUAGES', 'vi, en'));
	write('text.en.md', `# The custard apple\n${FIGURE.replace(/alt: .*/u, 'alt: A green custard apple.')}`);
	await expect(build()).rejects.toThrow('The two languages part at block 1: paragraph in vi, figure in en.');
});

test('letters and marks that are not composed are refused', async () => {
	write('text.vi.md', `# Quả na\n\n${'Na chín rồi.'.normalize('NFD')}\n`);
	await expect(build()).rejects.toThrow('text.vi.md, line 3: letters and marks are not composed (NFC).');
});

test('a topic nobody knows, a table without caption and a link to elsewhere are refused', async () => {
	write('text.vi.md', '# Quả na\n\n| a | b |\n|---|---|\n| 1 | 2 |\n');
	await expect(build()).rejects.toThrow('a table needs a ::: table block');
	write('text.vi.md', '# Quả na\n\n[xem](https://example.org)\n');
	await expect(build()).rejects.toThrow('a link leads only to a section of the same book');
	write('book.yaml', YAML.replace('LANGUAGES', 'vi').replace('cay-co', 'khung-long'));
	await expect(build()).rejects.toThrow('A topic must be one of');
});
