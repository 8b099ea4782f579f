import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { voicePath } from '#lib/publication/voice-track.ts';
import { opusFile, RATE } from '#lib/server/voices/opus-file.ts';
import type { TitleToFormat } from '../formats-store.ts';
import { audiobookZip } from './audiobook-zip.server.ts';

const CHAPTERS = 30;
const noise = Float32Array.from({ length: 40 * RATE }, (_, n) => Math.sin(n * n) / 2);
const sound = await opusFile(noise);

/** A title of many chapters, and how many sounds of it were fetched. */
function title() {
	let fetched = 0;
	const track = (position: number) =>
		new TextEncoder().encode(JSON.stringify({ sounds: [voicePath('v', position, 0)], blocks: [] }));
	const needs = {
		store: {
			resource: async (_: string, path: string) => ({ sha256: path, mediaType: 'audio/ogg', bytes: 1 }),
			said: async () => ({ voice: 'v', seconds: 8 }),
			text: async () => ''
		},
		blobs: {
			async get(path: string) {
				const position = Array.from({ length: CHAPTERS }, (_, n) => n).find(
					(n) => path === voicePath('v', n)
				);
				if (position !== undefined) return track(position);
				fetched++;
				return sound;
			}
		}
	};
	const readingOrder = Array.from({ length: CHAPTERS }, (_, n) => ({
		...{ path: `c${n}.xhtml`, title: `Chương ${n + 1}`, linear: true, overlay: null }
	}));
	const received = { versionId: 'v1', manifest: { form: 'reflowable', languages: ['vi'], readingOrder } };
	const book = { title: 'Dài', contributors: [], languages: ['vi'], rights: null, received };
	return { fetched: () => fetched, body: audiobookZip(needs, book as unknown as TitleToFormat) };
}

test('whoever takes it slowly has few chapters waiting in memory; who goes has none fetched any more', async () => {
	const { body, fetched } = title();
	const reader = body.getReader();
	expect((await reader.read()).done).toBe(false);
	await setTimeout(200);
	const waiting = fetched();
	// What streams hold by themselves is less than two hundred kilobytes.
	expect(waiting * sound.length).toBeLessThan(200_000 + 2 * sound.length);
	expect(waiting).toBeLessThan(CHAPTERS / 3);
	await reader.cancel();
	await setTimeout(200);
	expect(fetched()).toBeLessThanOrEqual(waiting + 1);
});

test('all of it comes to whoever takes it', async () => {
	const { body, fetched } = title();
	const bytes = new Uint8Array(await new Response(body).arrayBuffer());
	expect(fetched()).toBe(CHAPTERS);
	expect(bytes.length).toBeGreaterThan(CHAPTERS * sound.length * 0.9);
});

test('a file that cannot be read breaks the download off, so that nobody takes a part for the whole', async () => {
	const { body } = title();
	const broken = audiobookZip(
		{
			store: {
				resource: async () => ({ sha256: 'x', mediaType: 'audio/ogg', bytes: 1 }),
				said: async () => ({ voice: 'v', seconds: 1 }),
				text: async () => ''
			},
			blobs: { get: () => Promise.reject(new Error('the file is gone')) }
		},
		{
			...{ title: 'x', contributors: [], languages: ['vi'], rights: null },
			received: {
				versionId: 'v1',
				manifest: {
					form: 'reflowable',
					languages: ['vi'],
					readingOrder: [{ path: 'a', title: '', linear: true }]
				}
			}
		} as unknown as TitleToFormat
	);
	await expect(new Response(broken).arrayBuffer()).rejects.toThrow();
	await body.cancel();
});
