import { afterAll, expect, test } from 'vitest';
import { createLibraryVoice } from './voice-process.ts';

const voice = createLibraryVoice();
afterAll(() => voice.rest());

const sentence = (text: string, language = 'vi') => ({ language, words: text.split(' '), pause: 0.3 });

test('sentences are said one after the other, each word at its time, with the pause that was asked for', async () => {
	const { sound, sentences } = await voice.say([
		sentence('Mưa rơi trên mái ngói.'),
		sentence('Hello, little cat!', 'en')
	]);
	expect(new TextDecoder().decode(sound.subarray(0, 4))).toBe('OggS');
	const [first, second] = sentences;
	expect(first?.words).toHaveLength(5);
	expect(first?.words).toEqual(first?.words.toSorted((one, other) => one - other));
	expect(new Set(first?.words).size).toBe(5);
	expect((second?.begin ?? 0) - (first?.end ?? 0)).toBeCloseTo(0.3, 2);
	// About three syllables a second, as one reads to a child.
	expect((first?.end ?? 0) / 5).toBeGreaterThan(0.2);
	expect((first?.end ?? 0) / 5).toBeLessThan(0.6);
});

test('what is not said has no time of its own, and a language that it does not know has no sound', async () => {
	const { sentences } = await voice.say([
		{ language: 'vi', words: ['Mưa', '', 'rơi.'], pause: 0 },
		sentence('nuqneH', 'tlh-x-none'),
		{ language: 'vi', words: [], pause: 1 }
	]);
	const [first, unknown, empty] = sentences;
	expect(first?.words[1]).toBe(first?.words[0]);
	for (const silent of [unknown, empty]) expect(silent?.end).toBe(silent?.begin);
});

test('two who ask at once are answered one after the other', async () => {
	const [one, other] = await Promise.all([
		voice.say([sentence('Một.')]),
		voice.say([sentence('Hai ba bốn.')])
	]);
	expect(one.sentences[0]?.words).toHaveLength(1);
	expect(other.sentences[0]?.words).toHaveLength(3);
});

test('who is called off is answered at once, and the voice comes again', async () => {
	const long = Array.from({ length: 200 }, () => sentence('Mưa rơi tí tách trên mái ngói nhà em.'));
	await expect(voice.say(long, AbortSignal.timeout(50))).rejects.toThrow();
	expect((await voice.say([sentence('Tạnh rồi.')])).sentences[0]?.words).toHaveLength(2);
});
