import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { opusFile, RATE } from '#lib/server/voices/opus-file.ts';
import { bindTakes } from '#lib/server/voices/lent/mp3.ts';
import type { SentenceOfBook } from '#lib/server/ports/voice-studio.ts';
import { epubcheck, NO_EPUBCHECK } from '../../../../../../tests/support/epubcheck.ts';
import { page, tinyEpub } from '../../../../../../tests/support/tiny-epub.ts';
import { createStaging } from '../../staging.ts';
import { openPublication } from '../../open-publication.ts';
import { bindVoice } from './bind-voice.ts';

const HOME = mkdtempSync(join(tmpdir(), 'vuon-sach-bind-'));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

const ORIGINAL = tinyEpub({
	chapters: [
		'<h1>Chương một</h1><p>Mưa rơi. <em>Gió thổi! Chim</em> hót vang.</p><p>Hết.</p>',
		'<h1>Chương hai</h1><p>Trăng lên.</p>',
		'<h1>Chương ba</h1><p>Không ai đọc.</p>'
	],
	files: { 'tep-goc.css': 'p { margin: 0 }' },
	manifest: '<item id="css" href="tep-goc.css" media-type="text/css"/>',
	head: '<link rel="stylesheet" type="text/css" href="tep-goc.css"/>',
	nav: '<nav epub:type="toc" id="toc"><ol><li><a href="c1.xhtml">Một</a></li><li><a href="c2.xhtml">Hai</a></li><li><a href="c3.xhtml">Ba</a></li></ol></nav>'
});

const sentence = (path: string, block: number, text: string, take: string | null = 'a'): SentenceOfBook => ({
	...{ path: `OEBPS/${path}.xhtml`, block, text, take }
});
const SENTENCES = [
	sentence('c1', 0, 'Chương một'),
	sentence('c1', 1, 'Mưa rơi.'),
	sentence('c1', 1, 'Gió thổi!'),
	sentence('c1', 1, 'Chim hót vang.'),
	sentence('c1', 2, 'Hết.'),
	sentence('c2', 0, 'Chương hai'),
	sentence('c2', 1, 'Trăng lên.'),
	sentence('c3', 0, 'Chương ba', null),
	sentence('c3', 1, 'Không ai đọc.', null)
];

describe('a voice is bound into a book', () => {
	const file = join(HOME, 'sach.epub');
	const target = join(HOME, 'co-giong.epub');
	const inside = (path: string) => execFileSync('unzip', ['-p', target, path], { encoding: 'utf8' });

	beforeAll(async () => {
		writeFileSync(file, ORIGINAL);
		const tone = Float32Array.from({ length: RATE }, (_, at) => Math.sin(at / 20) / 3);
		const sound = await opusFile(tone, 48_000);
		await bindVoice({
			...{ file, sentences: SENTENCES, narrator: 'Cô Lan', now: Date.UTC(2026, 10, 30) },
			into: {
				...{ scratch: HOME, target },
				bind: (takes) =>
					bindTakes(
						(async function* () {
							for (const { begins } of takes) yield { sound, begins };
						})()
					)
			}
		});
	}, 60_000);

	test('each page that is read has an overlay that points at its sentences, one after the other', () => {
		const overlay = inside('OEBPS/giong/1.smil');
		const first = inside('OEBPS/c1.xhtml');
		const named = [...overlay.matchAll(/src="\.\.\/c1\.xhtml#([^"]+)"/g)].map(([, id]) => id);
		expect(named).toHaveLength(5);
		for (const id of named) expect(first.split(`id="${id}"`)).toHaveLength(2);
		const clips = [...overlay.matchAll(/clipBegin="([\d.]+)s" clipEnd="([\d.]+)s"/g)].map(([, from, to]) => [
			Number(from),
			Number(to)
		]);
		for (const [at, [from, to]] of clips.entries()) {
			expect(to).toBeGreaterThan(from ?? 0);
			expect(from).toBe(at === 0 ? 0 : clips[at - 1]?.[1]);
		}
	});

	test('the package says how long, whose voice, and that the book can be heard; what nobody reads has no overlay', () => {
		const opf = inside('OEBPS/package.opf');
		expect(opf).toContain('<meta property="media:narrator">Cô Lan</meta>');
		expect(opf).toContain('synchronizedAudioText');
		const durations = [...opf.matchAll(/"media:duration"( refines="[^"]+")?>([\d.]+)s</g)];
		const of = (refining: boolean) =>
			durations
				.filter(([, refines]) => (refines !== undefined) === refining)
				.reduce((sum, [, , seconds]) => sum + Number(seconds), 0);
		expect(of(true)).toBeCloseTo(of(false), 2);
		expect(/<item id="c3"[^>]*>/.exec(opf)?.[0]).not.toContain('media-overlay');
		expect(inside('OEBPS/c3.xhtml')).toBe(
			page(
				'<h1>Chương ba</h1><p>Không ai đọc.</p>',
				'<link rel="stylesheet" type="text/css" href="tep-goc.css"/>'
			)
		);
	});

	test('the library takes it in as any file, with the recording, and with the same words', async () => {
		const staging = join(HOME, 'taken-in');
		mkdirSync(staging);
		const blobs = await createStaging(staging);
		const [before, after] = [
			await openPublication(file, { blobs }),
			await openPublication(target, { blobs })
		];
		expect(after.sections.map(({ text }) => text)).toEqual(before.sections.map(({ text }) => text));
		expect(after.manifest.readingOrder.map(({ overlay }) => overlay !== null)).toEqual([true, true, false]);
		expect(after.manifest.mediaOverlay?.seconds).toBeGreaterThan(7);
		expect(after.checkMessages).toEqual(before.checkMessages);
	});

	test('EPUBCheck has nothing to say against it', { timeout: 120_000 }, (context) => {
		context.skip(NO_EPUBCHECK !== null, NO_EPUBCHECK ?? '');
		expect(epubcheck(target)).toEqual([]);
	});

	test('an EPUB 2 is refused, and so is a book with other words; nothing is written', async () => {
		const old = join(HOME, 'cu.epub');
		writeFileSync(old, tinyEpub({ version: '2.0' }));
		const book = { narrator: null, now: 0 };
		await expect(bindVoice({ ...book, file: old, sentences: [] })).rejects.toThrow('voice-old-epub');
		const other = [sentence('c1', 0, 'Chương khác')];
		await expect(bindVoice({ ...book, file, sentences: other })).rejects.toThrow('voice-other-words');
		expect(existsSync(join(HOME, 'parts'))).toBe(true);
		expect(readFileSync(file).equals(ORIGINAL)).toBe(true);
	});
});
