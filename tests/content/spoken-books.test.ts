import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { saySection } from '#lib/features/narration/prepare-voice.server.ts';
import type { VoiceTrack } from '#lib/publication/voice-track.ts';
import type { VoiceProvider } from '#lib/server/ports/voice-provider.ts';
import { buildBook } from '#content/build/build-book.ts';
import { bookFolders } from '#content/build/shelf.ts';
import { DOMParser } from '@xmldom/xmldom';
import { spokenBlocks, type SpokenNode } from '#lib/publication/spoken-blocks.ts';
import { open } from '../support/opening.ts';
import { lettersOf, writtenIn } from '../support/written-words.ts';

const out = mkdtempSync(join(tmpdir(), 'spoken-books-'));
afterAll(() => rmSync(out, { recursive: true, force: true }));

/** Says nothing aloud, and a word in a tenth of a second. */
const voice: VoiceProvider = {
	...{ id: 'test-1', members: [], rest() {} },
	async say(sentences) {
		let at = 0;
		const said = sentences.map(({ words, pause }) => {
			const begin = at;
			at += words.length / 10 + pause;
			return { begin, end: begin + words.length / 10, words: words.map((_, n) => begin + n / 10) };
		});
		return { sound: new Uint8Array(), sentences: said };
	}
};

function textsOf(xhtml: string): string[] {
	const page = new DOMParser().parseFromString(xhtml, 'application/xhtml+xml');
	const body = page.getElementsByTagName('body').item(0) as unknown as SpokenNode;
	return spokenBlocks(body).map(({ text }) => text);
}

/** The words that are lit one after the other while a section is read, without those about pictures. */
function litBy({ blocks }: VoiceTrack, texts: readonly string[]): string[] {
	return blocks.flatMap(({ role, sentences }, block) => {
		if (role === 'picture') return [];
		const text = texts[block] ?? '';
		return sentences.flatMap(({ words }) => words.map(([from, to]) => text.slice(from, to)));
	});
}

describe.each(bookFolders().map((folder) => [basename(folder), folder] as const))('%s', (_, folder) => {
	test('is read aloud word by word: each once, in order, at its time', async () => {
		const book = await buildBook(folder, out);
		if (book.mediaType === 'application/pdf') return;
		const opened = await open(readFileSync(book.file));
		for (const [position, { path }] of opened.sections.entries()) {
			const xhtml = opened.text(path);
			const kept: Uint8Array[] = [];
			await saySection(
				{
					voice,
					blobs: {
						get: async () => new TextEncoder().encode(xhtml),
						put: async (bytes) => ({ sha256: `f${kept.push(bytes)}`, bytes: bytes.length })
					}
				},
				{ versionId: 'v', languages: opened.metadata.languages, sections: [] },
				{ position, path, sha256: '' }
			);
			const track = JSON.parse(new TextDecoder().decode(kept.at(-1))) as VoiceTrack;
			const lit = litBy(track, textsOf(xhtml));
			expect(lettersOf(lit.join(' ')), path).toEqual(lettersOf(writtenIn(xhtml)));
			for (const { sentences } of track.blocks)
				for (const { begin, end, words } of sentences) {
					const times = words.map(([, , at]) => at);
					expect(times).toEqual(times.toSorted((a, b) => a - b));
					expect(times.every((at) => at >= begin - 0.01 && at <= end + 0.01)).toBe(true);
				}
		}
	});
});
