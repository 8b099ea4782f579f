import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { tinyVoice } from '../../../../tests/support/tiny-voice.ts';
import { findVoices } from './voice-folders.ts';
import { createLibraryVoice } from './voice-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'voices-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sentence = (text: string, language = 'vi') => ({ language, words: text.split(' '), pause: 0.3 });

test('a folder of an operator is a voice, with its language and licence; what is none is refused in a sentence', async () => {
	const at = join(folder, 'some');
	tinyVoice(join(at, 'b-nghe'));
	tinyVoice(join(at, 'a-nghe'), { language: 'en_GB', licence: '' });
	for (const name of ['empty', 'no-tokens', 'no-language']) mkdirSync(join(at, name));
	for (const name of ['no-tokens', 'no-language']) writeFileSync(join(at, name, 'x.onnx'), 'x');
	writeFileSync(join(at, 'no-language', 'tokens.txt'), '');
	writeFileSync(join(at, 'readme.txt'), 'not a folder');
	const { voices, refused } = await findVoices(at);
	expect(voices.map(({ name, language, licence }) => [name, language, licence])).toEqual([
		['a-nghe', 'en-GB', null],
		['b-nghe', 'vi-VN', 'CC0-1.0']
	]);
	expect(refused.map(({ folder: name }) => name)).toEqual(['empty', 'no-language', 'no-tokens']);
	expect(refused.map(({ reason }) => reason).join()).toMatch(/one \.onnx.*language.*tokens\.txt/s);
	expect(await findVoices(join(folder, 'nowhere'))).toEqual({ voices: [], refused: [] });
});

test('a natural voice says what is in its language, eSpeak NG the rest, in one sound; another voice has another id', async () => {
	const at = join(folder, 'one');
	tinyVoice(join(at, 'nghe'));
	const { voices } = await findVoices(at);
	const voice = createLibraryVoice(voices);
	try {
		expect(voice.members.map(({ name }) => name)).toEqual(['nghe', 'eSpeak NG']);
		expect(voice.id).toMatch(/^natural-[\da-f]{12}-1$/);
		expect(createLibraryVoice().id).toBe('espeak-ng-1');
		const { sound, sentences } = await voice.say([
			sentence('Mưa rơi, trên mái.'),
			sentence('Hello, little cat!', 'en'),
			sentence('nuqneH', 'tlh-x-none'),
			{ language: 'vi', words: ['', ''], pause: 1 }
		]);
		expect(new TextDecoder().decode(sound.subarray(0, 4))).toBe('OggS');
		const [rain, cat, unknown, empty] = sentences;
		// The stand-in hums 60 ms a letter, also a comma; 0.2 s are for a breath.
		const [first, second] = ['Mưa rơi,'.length * 0.06, 'trên mái.'.length * 0.06];
		expect((rain?.end ?? 0) - (rain?.begin ?? 0)).toBeCloseTo(first + 0.2 + second, 1);
		expect(rain?.words.map((time) => Math.round(time * 10))).toEqual(
			[0, 0, first + 0.2, first + 0.2].map((time) => Math.round(time * 10))
		);
		expect((cat?.end ?? 0) - (cat?.begin ?? 0)).toBeGreaterThan(0.5);
		for (const silent of [unknown, empty]) expect(silent?.end).toBe(silent?.begin);
	} finally {
		voice.rest();
	}
});

test('a model that cannot be loaded is told with its reason, and nothing hangs', async () => {
	const at = join(folder, 'broken');
	tinyVoice(join(at, 'hong'));
	writeFileSync(join(at, 'hong', 'tiny.onnx'), 'not a model');
	const voice = createLibraryVoice((await findVoices(at)).voices);
	await expect(voice.say([sentence('Mưa rơi.')])).rejects.toThrow(/the voice ended/);
	voice.rest();
});
