import { open as openFile, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tinyPdf } from '../../../../../tests/support/tiny-pdf.ts';
import { createCheckMessages } from '../check-messages.ts';
import { DEFAULT_LIMITS } from '../limits.ts';
import { balancePages } from './balance-pages.ts';
import { loadPdf } from './load-pdf.ts';

const folder = await mkdtemp(join(tmpdir(), 'balance-'));
afterAll(() => rm(folder, { recursive: true }));

/** Each page takes a lot of room: pictures of a real book. */
const flat = (pages: number) =>
	tinyPdf((document) => {
		const noise = '0 g '.repeat(5_000);
		for (let at = 1; at <= pages; at++) {
			if (at > 1) document.addPage();
			document.text(`Page ${at} (of all) << >>`).addContent(noise);
			if (at % 50 === 1) document.outline.addItem(`Chapter ${at}`);
		}
	});

async function balanced(bytes: Buffer) {
	const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')];
	await writeFile(from, bytes);
	return { from, to, done: await balancePages(from, to) };
}

/** Opens the file, and tells how many bytes were asked for until it was open and the first page known. */
async function opened(path: string) {
	const file = await openFile(path, 'r');
	let bytes = 0;
	const counted = new Proxy(file, {
		get(target, name) {
			if (name === 'read')
				return (buffer: Uint8Array, offset: number, length: number, position: number) => {
					bytes += length;
					return target.read(buffer, offset, length, position);
				};
			const value: unknown = Reflect.get(target, name);
			return typeof value === 'function' ? (value.bind(target) as unknown) : value;
		}
	});
	const pdf = await loadPdf(counted, DEFAULT_LIMITS, createCheckMessages());
	await pdf.getPage(1);
	return { pdf, bytes, close: () => file.close() };
}

test('a book whose pages are one flat list is opened by a small part of it, and is the same book', async () => {
	const { from, to, done } = await balanced(await flat(300));
	expect(done).toBe(true);
	const [before, after] = [await opened(from), await opened(to)];
	expect(before.bytes).toBeGreaterThan((await stat(from)).size / 2);
	expect(after.bytes).toBeLessThan(350_000);
	expect(after.pdf.numPages).toBe(300);
	for (const number of [1, 32, 33, 150, 300]) {
		const { items } = await (await after.pdf.getPage(number)).getTextContent();
		expect(items.map((item) => ('str' in item ? item.str : '')).join('')).toBe(
			`Page ${number} (of all) << >>`
		);
	}
	const chapters = await after.pdf.getOutline();
	const [page] = chapters.at(-1)?.dest ?? [];
	expect(await after.pdf.getPageIndex(page as Parameters<typeof after.pdf.getPageIndex>[0])).toBe(250);
	// The file itself is untouched: what was added stands behind it.
	const original = await readFile(from);
	expect((await readFile(to)).subarray(0, original.length).equals(original)).toBe(true);
	await Promise.all([before.close(), after.close()]);
});

test('a short book, one with compressed tables, a damaged or a locked one is left as it is', async () => {
	expect((await balanced(await flat(20))).done).toBe(false);
	const long = await flat(120);
	const without = (from: string, to: string) =>
		Buffer.from(long.toString('latin1').replace(from, to.padEnd(from.length)), 'latin1');
	expect((await balanced(without('startxref', 'startxxxx'))).done).toBe(false);
	expect((await balanced(without('/Kids [', '/Kinds '))).done).toBe(false);
	expect((await balanced(long.subarray(0, long.length - 200))).done).toBe(false);
	const locked = await tinyPdf((document) => void document.text('x'), { userPassword: 'a' });
	expect((await balanced(locked)).done).toBe(false);
});
