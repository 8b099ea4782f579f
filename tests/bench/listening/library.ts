import { dirname, join } from 'node:path';
import { spokenBlocks, type SpokenNode } from '#lib/publication/spoken-blocks.ts';
import type { VoiceTrack } from '#lib/publication/voice-track.ts';
import { voicePath } from '#lib/publication/voice-track.ts';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { openDatabase } from '#lib/server/database/connection.ts';
import { clockSeconds } from '#lib/reader/tools/smil.ts';
import { parseManifest } from '#lib/server/publications/stored-manifest.ts';
import { DOMParser } from '@xmldom/xmldom';

/** A word, or (`id`: of its element) a phrase that somebody recorded. */
export interface AtItsTime {
	readonly text: string;
	readonly id: string;
	/** Container path. */
	readonly sound: string;
	/** Seconds. */
	readonly begin: number;
}

export interface BookToHear {
	readonly slug: string;
	readonly versionId: string;
	/** Somebody recorded it. */
	readonly recorded: boolean;
	readonly activeClasses: readonly string[];
	/** Sections in reading order that are read one after the other, as they are stored. */
	readonly pages: readonly string[];
	/** Phrases that somebody recorded and words that the library's voice says, each in order. */
	readonly times: readonly AtItsTime[];
	/** Of the sound of the library. */
	readonly seconds: number;
}

/** The books of a library whose pages can be heard, from its data. */
export async function booksToHear(folder: string): Promise<BookToHear[]> {
	const { db, close } = openDatabase(join(folder, 'library.sqlite'));
	const blobs = createDiskBlobStore(join(folder, 'blobs'));
	const text = async (sha256: string) => new TextDecoder().decode(await blobs.get(sha256));
	try {
		const rows = await db
			.selectFrom('publication as p')
			.innerJoin('publication_version as v', 'v.id', 'p.version_id')
			.where('p.status', '=', 'published')
			.where('p.form', 'in', ['reflowable', 'fixed'])
			.select(['p.slug', 'v.id', 'v.manifest'])
			.orderBy('p.slug')
			.execute();
		const books: BookToHear[] = [];
		for (const { slug, id, manifest } of rows) {
			const { readingOrder, mediaOverlay } = parseManifest(manifest);
			const files = await db
				.selectFrom('resource')
				.where('version_id', '=', id)
				.select(['path', 'sha256'])
				.execute();
			const stored = new Map(files.map(({ path, sha256 }) => [path, sha256]));
			const tracks = await db
				.selectFrom('voice_track')
				.where('version_id', '=', id)
				.select(['voice', 'position', 'seconds'])
				.orderBy('position')
				.execute();
			const pages: string[] = [];
			const times: AtItsTime[] = [];
			for (const [position, { path, linear, overlay }] of readingOrder.entries()) {
				const xhtml = await text(stored.get(path) ?? '');
				const track = tracks.find((one) => one.position === position);
				if (linear) pages.push(xhtml);
				if (overlay) times.push(...phrasesOf(await text(stored.get(overlay) ?? ''), overlay));
				const told = track && stored.get(voicePath(track.voice, position));
				if (told) times.push(...wordsOf(JSON.parse(await text(told)) as VoiceTrack, xhtml));
			}
			books.push({
				...{ slug, versionId: id, pages, times },
				recorded: readingOrder.some(({ overlay }) => overlay),
				activeClasses: mediaOverlay?.activeClass ? [mediaOverlay.activeClass] : [],
				seconds: tracks.reduce((sum, { seconds }) => sum + seconds, 0)
			});
		}
		return books;
	} finally {
		await close();
	}
}

function wordsOf({ sounds, blocks }: VoiceTrack, xhtml: string): AtItsTime[] {
	const page = new DOMParser({ onError: () => {} }).parseFromString(xhtml, 'application/xhtml+xml');
	const body = page.getElementsByTagName('body').item(0) as unknown as SpokenNode;
	const texts = spokenBlocks(body).map(({ text }) => text);
	// A picture that is described is outlined as a whole.
	return blocks.flatMap(({ role, sentences }, block) =>
		role === 'picture'
			? []
			: sentences.flatMap(({ sound, words }) =>
					words.map(([from, to, begin]) => ({
						...{ sound: sounds[sound] ?? '', begin, id: '' },
						text: (texts[block] ?? '').slice(from, to).replace(/\s+/g, ' ').trim()
					}))
				)
	);
}

function phrasesOf(smil: string, path: string): AtItsTime[] {
	return [...smil.matchAll(/<par\b[\s\S]*?<\/par>/g)].flatMap(([par]) => {
		const id = /<text\b[^>]*\bsrc="[^"#]*#([^"]+)"/.exec(par)?.[1];
		const sound = /<audio\b[^>]*\bsrc="([^"]+)"/.exec(par)?.[1];
		const begin = clockSeconds(/\bclipBegin="([^"]+)"/.exec(par)?.[1] ?? '0');
		return id && sound ? [{ id, begin, text: '', sound: join(dirname(path), sound) }] : [];
	});
}
