import { afterEach, expect, test, vi } from 'vitest';
import type { ReaderPublication } from '../publication.ts';
import { clipsOfTrack, phrasesOf } from './phrases.ts';

const sentence = (from: number, to: number, sound: number, begin: number) => ({
	...{ from, to, sound, begin, end: begin + 1 },
	words: [[from, to, begin] as const]
});
const track = {
	sounds: ['a.ogg', 'b.ogg'],
	blocks: [
		{ length: 20, sentences: [sentence(0, 9, 0, 0), sentence(10, 20, 0, 1.4)] },
		{ length: 5, sentences: [sentence(0, 5, 1, 0)] }
	]
};

afterEach(() => vi.unstubAllGlobals());

test('a sentence lasts until the next one begins, the last of a sound to its end', () => {
	expect(clipsOfTrack(track, 3).map(({ audio, begin, end }) => [audio, begin, end])).toEqual([
		['a.ogg', 0, 1.4],
		['a.ogg', 1.4, null],
		['b.ogg', 0, null]
	]);
	expect(clipsOfTrack(track, 3)[1]?.text).toEqual({ section: 3, block: 0, length: 20, from: 10, to: 20 });
});

const book = (overlay: string | null) =>
	({
		versionId: 'v1',
		voice: { id: 'x', upTo: 0 },
		sections: [{ overlay }, { overlay: null }]
	}) as unknown as ReaderPublication;

test('R1, R8: who was recorded is heard before the voice of the library; what nobody has said is silent', async () => {
	const asked: string[] = [];
	vi.stubGlobal('fetch', async (url: string) => {
		asked.push(url);
		return { ok: true, json: async () => track };
	});
	const phrases = phrasesOf(book(null));
	expect((await phrases(0)).prepared).toHaveLength(3);
	expect(await phrases(1)).toEqual({ lost: false, recorded: [], prepared: [] });
	expect(asked).toEqual(['/api/resources/v1/%40voice/x/0/track.json']);
});

test('a track that does not come, or is none, is no silence', async () => {
	vi.stubGlobal('fetch', async () => ({ ok: false, status: 503 }));
	await expect(phrasesOf(book(null))(0)).rejects.toThrow('503');
	vi.stubGlobal('fetch', async () => ({ ok: true, json: async () => ({ sounds: 'x' }) }));
	await expect(phrasesOf(book(null))(0)).rejects.toThrow();
});
