import { once } from 'node:events';
import { Readable, type PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { ZipFile } from 'yazl';
import * as v from 'valibot';
import { voiceFolder, voicePath, voiceTrackSchema } from '#lib/publication/voice-track.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { resolveHref } from '#lib/reader/publication.ts';
import type { FormatsStore, TitleToFormat } from '../formats-store.ts';
import { partsOf } from '../read-document.server.ts';
import { audioWords } from '../words.ts';
import { audiobookManifest, chapterPath, contentsPage, type AudioChapter } from './audiobook.ts';
import { joinedSound } from './joined-sound.server.ts';

interface Needs {
	readonly store: Pick<FormatsStore, 'resource' | 'said' | 'text'>;
	readonly blobs: Pick<BlobStore, 'get'>;
}

interface SoundOfChapter {
	readonly ending: string;
	readonly mediaType: string;
	readonly seconds: number | null;
	readonly read: () => Promise<Uint8Array | null>;
}

const ENDINGS: Readonly<Record<string, string>> = {
	'audio/mpeg': 'mp3',
	'audio/mp4': 'm4a',
	'audio/ogg': 'ogg',
	'audio/wav': 'wav'
};
/** Sound is as small as it gets. */
const STORED = { compress: false };

/** A title as an audiobook: chapter by chapter in a zip, with its contents. One chapter at a time is in memory, however slow the line is. */
export function audiobookZip(needs: Needs, title: TitleToFormat): ReadableStream<Uint8Array> {
	const zip = new ZipFile();
	const sent = zip.outputStream as PassThrough;
	void fill(zip, needs, title).then(
		() => (sent.destroyed ? undefined : zip.end()),
		(error: unknown) => sent.destroy(error as Error)
	);
	return Readable.toWeb(sent) as ReadableStream<Uint8Array>;
}

/** Resolves when whoever receives it has taken what was sent, or has gone. */
async function taken(sent: PassThrough): Promise<void> {
	await setImmediate(); // the chapter is on its way
	if (!sent.writableNeedDrain || sent.destroyed) return;
	const heard = new AbortController();
	const { signal } = heard;
	await Promise.race([once(sent, 'drain', { signal }), once(sent, 'close', { signal })]);
	heard.abort();
}

async function fill(zip: ZipFile, needs: Needs, title: TitleToFormat): Promise<void> {
	const sent = zip.outputStream as PassThrough;
	const { versionId, manifest } = title.received;
	const language = manifest.languages[0] ?? title.languages[0] ?? 'vi';
	const words = audioWords(language);
	const chapters: AudioChapter[] = [];
	const given = new Set<string>();
	let recorded = false;
	for (const [index, part] of (await partsOf(needs, title.received)).entries()) {
		const item = part.position === null ? null : manifest.readingOrder[part.position];
		const people = item?.overlay ? await recordings(needs, versionId, item.overlay) : [];
		const sounds = people.length > 0 ? people : await prepared(needs, versionId, part.position ?? index);
		recorded ||= people.length > 0;
		for (const { key, ending, mediaType, seconds, read } of sounds) {
			if (given.has(key)) continue; // one recording of several chapters
			given.add(key);
			const bytes = await read();
			if (!bytes) continue;
			const name = part.title || words.part(chapters.length + 1);
			const path = chapterPath(chapters.length + 1, name, ending);
			zip.addBuffer(Buffer.from(bytes), path, STORED);
			chapters.push({ title: name, path, mediaType, seconds });
			await taken(sent);
			if (sent.destroyed) return;
		}
	}
	const book = {
		...{ title: title.title, by: title.contributors, language, chapters },
		identifier: `urn:vuon-sach:${versionId}`,
		voice: recorded ? words.recorded : words.prepared,
		rights: title.rights?.statement ?? null
	};
	zip.addBuffer(Buffer.from(audiobookManifest(book)), 'publication.json');
	zip.addBuffer(Buffer.from(contentsPage(book, words)), 'index.html');
}

type Keyed = SoundOfChapter & { readonly key: string };

/** The files that a media overlay names, in its order. */
async function recordings({ store, blobs }: Needs, versionId: string, overlay: string): Promise<Keyed[]> {
	const file = await store.resource(versionId, overlay);
	if (!file) return [];
	const smil = new TextDecoder().decode(await blobs.get(file.sha256));
	const paths = [...smil.matchAll(/<audio\b[^>]*\bsrc="([^"#?]+)/g)].flatMap(
		([, src = '']) => resolveHref(overlay, src) ?? []
	);
	const found: Keyed[] = [];
	for (const path of new Set(paths)) {
		const sound = await store.resource(versionId, path);
		if (!sound) continue;
		found.push({
			...{ key: path, ending: ENDINGS[sound.mediaType] ?? 'bin', mediaType: sound.mediaType, seconds: null },
			read: () => blobs.get(sound.sha256)
		});
	}
	return found;
}

/** What the voice of the library says of a section, as one sound. */
async function prepared({ store, blobs }: Needs, versionId: string, position: number): Promise<Keyed[]> {
	const said = await store.said(versionId, position);
	if (!said) return [];
	const track = await store.resource(versionId, voicePath(said.voice, position));
	if (!track) return [];
	const told: unknown = JSON.parse(new TextDecoder().decode(await blobs.get(track.sha256)));
	const { sounds } = v.parse(voiceTrackSchema, told);
	const read = async function* () {
		for (const path of sounds) {
			const sound = await store.resource(versionId, path);
			if (sound) yield await blobs.get(sound.sha256);
		}
	};
	return [
		{
			...{
				key: voiceFolder(said.voice, position),
				ending: 'ogg',
				mediaType: 'audio/ogg',
				seconds: said.seconds
			},
			read: () => joinedSound(read())
		}
	];
}
