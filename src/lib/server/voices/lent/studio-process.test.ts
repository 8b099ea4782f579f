import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, expect, test } from 'vitest';
import type { BookToVoice } from '#lib/server/ports/voice-studio.ts';
import { tinyEpub } from '../../../../../tests/support/tiny-epub.ts';
import { opusFile, RATE } from '../opus-file.ts';
import { createVoiceStudio } from './studio-process.ts';

const HOME = mkdtempSync(join(tmpdir(), 'vuon-sach-studio-'));
afterAll(() => rmSync(HOME, { recursive: true, force: true }));

const kept = new Map<string, Uint8Array>();
function keep(bytes: Uint8Array): string {
	const name = createHash('sha256').update(bytes).digest('hex');
	kept.set(name, bytes);
	return name;
}
const studio = createVoiceStudio({
	blobs: { stream: async (name) => Readable.from([kept.get(name) ?? new Uint8Array()]) },
	staging: HOME,
	clock: () => 0
});

/** A second of voice with silence before and after. Seconds. */
function tone(before: number, voice: number, after: number, loudness = 0.3): Float32Array {
	const sound = new Float32Array((before + voice + after) * RATE);
	for (let at = before * RATE; at < (before + voice) * RATE; at++) sound[at] = Math.sin(at / 20) * loudness;
	return sound;
}

/** WAV as the page makes it. */
function wave(sound: Float32Array, rate: number): Uint8Array {
	const bytes = Buffer.alloc(44 + sound.length * 2);
	bytes.write('RIFF', 0);
	bytes.writeUInt32LE(36 + sound.length * 2, 4);
	bytes.write('WAVEfmt ', 8);
	bytes.writeUInt32LE(16, 16);
	bytes.writeUInt16LE(1, 20);
	bytes.writeUInt16LE(1, 22);
	bytes.writeUInt32LE(rate, 24);
	bytes.writeUInt32LE(rate * 2, 28);
	bytes.writeUInt16LE(2, 32);
	bytes.writeUInt16LE(16, 34);
	bytes.write('data', 36);
	bytes.writeUInt32LE(sound.length * 2, 40);
	for (const [at, sample] of sound.entries()) bytes.writeInt16LE(Math.round(sample * 32_000), 44 + at * 2);
	return bytes;
}

test('of a recording the voice is kept, without the silence around it', async () => {
	for (const bytes of [await opusFile(tone(1, 1, 2), 48_000), wave(tone(1, 1, 2), RATE)]) {
		const { sound, milliseconds } = await studio.hear(bytes);
		expect(Buffer.from(sound.subarray(0, 4)).toString()).toBe('OggS');
		expect(milliseconds).toBeGreaterThan(1_200);
		expect(milliseconds).toBeLessThan(1_600);
	}
	expect(readdirSync(HOME)).toEqual([]);
});

test('a WAV of another rate keeps its length', async () => {
	const { milliseconds } = await studio.hear(wave(tone(0, 2, 0), 48_000));
	// The same samples at twice the rate last half as long.
	expect(milliseconds).toBeGreaterThan(900);
	expect(milliseconds).toBeLessThan(1_100);
});

test.each([
	['silence', () => opusFile(new Float32Array(RATE), 48_000), 'take-silent'],
	['an empty file', async () => new Uint8Array(), 'take-unreadable'],
	['a picture', async () => Buffer.from('\x89PNG\r\n\x1a\n'.padEnd(2_000, 'x')), 'take-unreadable'],
	['half a file', async () => (await opusFile(tone(0, 1, 0), 48_000)).subarray(0, 60), 'take-unreadable'],
	[
		'a WAV that promises more than it has',
		async () => wave(tone(0, 1, 0), RATE).subarray(0, 30),
		'take-unreadable'
	],
	['two minutes', async () => wave(tone(0, 120, 0), RATE), 'take-too-long']
])('%s is refused in a word', async (_, bytes, code) => {
	await expect(studio.hear(await bytes())).rejects.toThrow(code);
	expect(readdirSync(HOME)).toEqual([]);
});

test('a book is looked at before anybody reads it, and bound when it was read', async () => {
	const original = keep(tinyEpub({ body: '<h1>Mưa</h1><p>Mưa rơi.</p>' }));
	const take = keep((await studio.hear(wave(tone(0, 1, 0), RATE))).sound);
	const book: BookToVoice = {
		...{ original, narrator: null },
		sentences: [
			{ path: 'OEBPS/c1.xhtml', block: 0, text: 'Mưa', take },
			{ path: 'OEBPS/c1.xhtml', block: 1, text: 'Mưa rơi.', take }
		]
	};
	await studio.survey(book);
	const other = { ...book, sentences: [{ path: 'OEBPS/c1.xhtml', block: 0, text: 'Nắng', take }] };
	await expect(studio.survey(other)).rejects.toThrow('voice-other-words');
	const files = await studio.bind(book, async (file) =>
		readdirSync(join(file, '..')).includes('voiced.epub')
	);
	expect(files).toBe(true);
	expect(readdirSync(HOME)).toEqual([]);
});
