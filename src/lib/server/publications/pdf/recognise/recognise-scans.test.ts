import { spawnSync } from 'node:child_process';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import sharp from 'sharp';
import { afterEach, expect, test, vi } from 'vitest';
import { findTesseract, linesOf } from '#lib/server/adapters/text-recogniser.tesseract.ts';
import { open, type Opened } from '../../../../../../tests/support/opening.ts';
import { tinyPdf } from '../../../../../../tests/support/tiny-pdf.ts';
import { recogniseScans } from './recognise-scans.ts';

const grey = await sharp({ create: { width: 100, height: 150, channels: 3, background: '#999' } })
	.png()
	.toBuffer();
const scanned = (pages: number) =>
	tinyPdf(
		(document) => {
			for (let at = 0; at < pages; at++)
				(at ? document.addPage() : document).image(grey, 0, 0, { width: 400, height: 600 });
		},
		{ size: [400, 600], margin: 0, lang: 'vi', info: { Title: 'Ảnh chụp' } }
	);

const row = (...cells: (string | number)[]) => cells.join('\t');
const TABLE = [
	row('level', 'page', 'block', 'par', 'line', 'word', 'left', 'top', 'width', 'height', 'conf', 'text'),
	row(1, 1, 0, 0, 0, 0, 0, 0, 1000, 1500, -1, ''),
	row(5, 1, 1, 1, 1, 1, 100, 150, 200, 30, 96, 'Ngày'),
	row(5, 1, 1, 1, 1, 2, 320, 150, 80, 30, 91, 'xưa'),
	row(5, 1, 1, 1, 2, 1, 100, 200, 300, 30, 88, 'có <một> chú rùa.'),
	row(5, 1, 1, 2, 1, 1, 100, 300, 300, 30, 90, 'Rùa đi chậm.'),
	row(5, 1, 1, 2, 1, 2, 420, 300, 30, 30, 12, '~|')
].join('\n');

/** A program of the name that the library looks for, on the path in place of the real one. */
async function standIn(script: string): Promise<void> {
	const folder = await mkdtemp(join(tmpdir(), 'tesseract-'));
	folders.push(folder);
	await writeFile(join(folder, 'tesseract'), `#!/bin/sh\n${script}\n`);
	await chmod(join(folder, 'tesseract'), 0o755);
	vi.stubEnv('PATH', folder + delimiter + process.env.PATH);
}
const folders: string[] = [];
afterEach(async () => {
	vi.unstubAllEnvs();
	await Promise.all(folders.splice(0).map((folder) => rm(folder, { recursive: true })));
});

const ANSWERS =
	'case "$1" in --list-langs) printf "eng\\nvie\\n"; exit;; --version) echo "tesseract 5.3.0"; exit;; esac';
const reading = (script: string) => standIn(`${ANSWERS}\ncat > /dev/null\n${script}`);

async function recognised(book: Opened, bounds: { perPage?: number; altogether?: number } = {}) {
	const recogniser = await findTesseract();
	if (!recogniser) throw new Error('no recogniser on the path');
	const kept = new Map<string, string>();
	const blobs = {
		get: async (sha256: string) => book.bytes(sha256),
		put: async (bytes: Uint8Array) => {
			const sha256 = `new-${kept.size}`;
			kept.set(sha256, Buffer.from(bytes).toString('utf8'));
			return { sha256, bytes: bytes.length };
		}
	};
	const made = await recogniseScans(book, { recogniser, blobs, ...bounds });
	const text = (path: string) =>
		kept.get(made.resources.find((one) => one.path === path)?.sha256 ?? '') ?? '';
	return { ...made, text };
}

test('words on a scanned page are found, shown in the text and lie over the page, and the librarian is told', async () => {
	await reading(`cat <<'END'\n${TABLE}\nEND`);
	const book = await recognised(await open(await scanned(2)));
	expect(book.sections.map(({ text, words }) => [text, words])).toEqual([
		['Ngày xưa có <một> chú rùa.\nRùa đi chậm.', 9],
		['Ngày xưa có <một> chú rùa.\nRùa đi chậm.', 9]
	]);
	expect(book.manifest.readingOrder[0]).toMatchObject({ scan: true, recognised: true, words: 9 });
	for (const path of ['text/page-2.xhtml', 'text/part-1.xhtml'])
		expect(book.text(path)).toContain('</figure><p>Ngày xưa có &lt;một&gt; chú rùa.</p><p>Rùa đi chậm.</p>');
	expect(JSON.parse(book.text('text/page-1.lines.json'))[0]).toEqual(['Ngày xưa', 0.1, 0.1, 0.3, 0.02]);
	expect(book.checkMessages).toContainEqual(
		expect.objectContaining({ code: 'pdf-text-recognised', facts: { count: 2, pages: 2 } })
	);
});

test('a page that takes too long, or a program that fails, leaves the page as it is', async () => {
	await reading('exec sleep 20');
	const slow = await open(await scanned(3));
	const began = performance.now();
	expect(await recognised(slow, { perPage: 300, altogether: 500 })).toMatchObject({
		manifest: slow.manifest,
		sections: slow.sections
	});
	expect(performance.now() - began).toBeLessThan(8_000);
	await reading('exit 3');
	expect((await recognised(slow)).manifest).toEqual(slow.manifest);
});

test('without Tesseract, or without its Vietnamese letters, the library goes without', async () => {
	await standIn('case "$1" in --list-langs) echo eng; exit;; esac');
	expect(await findTesseract()).toBeNull();
	vi.stubEnv('PATH', '/nowhere');
	expect(await findTesseract()).toBeNull();
});

test('a table that makes no sense has no lines', () => {
	expect(linesOf('')).toEqual([]);
	expect(linesOf('level\tx\n5\t1\t1')).toEqual([]);
});

test('where there is no such program a task ends as soon as its work is done', async () => {
	const empty = await mkdtemp(join(tmpdir(), 'tesseract-'));
	folders.push(empty);
	const look = `
		const { findTesseract } = await import('#lib/server/adapters/text-recogniser.tesseract.ts');
		console.log(await findTesseract());`;
	const { stdout, signal } = spawnSync(process.execPath, ['--input-type=module', '-e', look], {
		env: { ...process.env, PATH: empty },
		encoding: 'utf8',
		// Nobody waits for a clock that has nothing to guard any more; a busy machine starts in less.
		timeout: 9_000
	});
	expect(stdout.trim()).toBe('null');
	expect(signal).toBeNull();
});
