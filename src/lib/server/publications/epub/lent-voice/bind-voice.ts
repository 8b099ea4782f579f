import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { wholeOf } from '#lib/publication/section-parts.ts';
import { StudioRefused, type SentenceOfBook } from '#lib/server/ports/voice-studio.ts';
import { openArchive, type Archive } from '../../archive/archive.ts';
import { createCheckMessages } from '../../check-messages.ts';
import { writeReference } from '../../container-path.ts';
import { DEFAULT_LIMITS } from '../../limits.ts';
import { serialise } from '../../xml/serialise.ts';
import { attribute, element, firstChild, SMIL, XHTML } from '../../xml/tree.ts';
import { findPackage } from '../container.ts';
import { findLegacyFonts } from '../find-legacy-fonts.ts';
import { readPackage } from '../package-document.ts';
import { readPage, type Opening } from '../read-xml.ts';
import { markPage } from './mark-page.ts';
import { clock, STYLE, voicePackage, type VoicedPage } from './voiced-package.ts';

/** What reads takes aloud into one file (`server/voices/lent/mp3.ts`). */
export type BindTakes = (
	takes: readonly { readonly take: string; readonly begins: boolean }[]
) => Promise<{ readonly mp3: Uint8Array; readonly begins: readonly number[]; readonly seconds: number }>;

export interface Binding {
	/** The EPUB as it was received. */
	readonly file: string;
	readonly sentences: readonly SentenceOfBook[];
	readonly narrator: string | null;
	/** Epoch ms. */
	readonly now: number;
	/** A folder for what lies between; the new EPUB is `target`. Left out: the book is only looked at. */
	readonly into?: { readonly scratch: string; readonly target: string; readonly bind: BindTakes };
}

/**
 * Writes the voice into a copy of the book: a name on each sentence that is read, a media overlay and a sound for each page, and what the
 * package says of them. All else stays as it was received. @throws {StudioRefused}
 */
export async function bindVoice({ file, sentences, narrator, now, into }: Binding): Promise<void> {
	const checkMessages = createCheckMessages();
	const archive = await openArchive(file, DEFAULT_LIMITS, checkMessages);
	try {
		const legacyFonts = await findLegacyFonts(archive, DEFAULT_LIMITS);
		// Its letters are converted on the way in: a copy would be converted once more, or half.
		if (legacyFonts.letters.size > 0) throw new StudioRefused('voice-page-broken');
		const signal = new AbortController().signal;
		const opening: Opening = { archive, limits: DEFAULT_LIMITS, checkMessages, signal, legacyFonts };
		const { path: packagePath } = await findPackage(opening);
		const document = await readPackage(packagePath, opening);
		if (!(attribute(document.root, 'version') ?? '').startsWith('3'))
			throw new StudioRefused('voice-old-epub');
		const room = await freeFolder(archive, packagePath);
		const style = `${room}/giong.css`;
		const written = new Map<string, string>();
		const sounds = new Map<string, string>();
		const pages: VoicedPage[] = [];
		for (const [path, spoken] of byFile(sentences)) {
			const item = [...document.items.values()].find((one) => one.path.normalize('NFC') === path);
			if (!item) throw new StudioRefused('voice-page-broken');
			const { tree } = await readPage(item.path, opening);
			const read = spoken.map(({ text, take }) => ({ text, read: take !== null }));
			const ids = markPage(tree, read);
			const takes = spoken.flatMap(({ take, block }, at) =>
				take === null ? [] : [{ take, begins: spoken[at - 1]?.block !== block, id: ids[at] ?? '' }]
			);
			if (!into || takes.length === 0) continue;
			const { mp3, begins, seconds } = await into.bind(takes);
			const n = pages.length + 1;
			const [overlay, sound] = [`${room}/${n}.smil`, `${room}/${n}.mp3`];
			const scratch = join(into.scratch, `${n}.mp3`);
			await writeFile(scratch, mp3);
			sounds.set(sound, scratch);
			const head = firstChild(tree, 'head');
			const link = { rel: 'stylesheet', type: 'text/css', href: writeReference(item.path, style) };
			head?.children.push(element(XHTML, 'link', link));
			written.set(item.path, serialise(tree, { doctype: 'html' }));
			written.set(overlay, serialise(smil(overlay, { page: item.path, sound, takes, begins, seconds })));
			pages.push({ id: item.id, overlay, sound, seconds });
		}
		if (!into) return;
		written.set(style, STYLE);
		voicePackage(document.root, { path: packagePath, pages, style, narrator, now });
		written.set(packagePath, serialise(document.root));
		await writeZip(archive, { written, sounds, ...into });
	} finally {
		archive.close();
	}
}

/** Sentences of one file of the book; parts of a long section are one file there. */
function byFile(sentences: readonly SentenceOfBook[]): ReadonlyMap<string, readonly SentenceOfBook[]> {
	return Map.groupBy(sentences, ({ path }) => wholeOf(path));
}

async function freeFolder(archive: Archive, packagePath: string): Promise<string> {
	const folder = packagePath.split('/').slice(0, -1);
	let name = [...folder, 'giong'].join('/');
	while (archive.paths.some((path) => path.toLowerCase().startsWith(`${name}/`))) name += '-';
	return name;
}

interface Overlaid {
	/** Container paths. */
	readonly page: string;
	readonly sound: string;
	readonly takes: readonly { readonly id: string }[];
	readonly begins: readonly number[];
	readonly seconds: number;
}

/** Each clip lasts until the next begins: the silence between sentences is part of how they are read. */
function smil(path: string, { page, sound, takes, begins, seconds }: Overlaid) {
	const pars = takes.map(({ id }, at) =>
		element(SMIL, 'par', { id: `cau-${at + 1}` }, [
			element(SMIL, 'text', { src: writeReference(path, page, id) }),
			element(SMIL, 'audio', {
				src: writeReference(path, sound),
				clipBegin: clock(begins[at] ?? 0),
				clipEnd: clock(begins[at + 1] ?? seconds)
			})
		])
	);
	return element(SMIL, 'smil', { version: '3.0' }, [element(SMIL, 'body', {}, pars)]);
}

interface ToWrite {
	readonly written: ReadonlyMap<string, string>;
	/** Files on disk by container path. */
	readonly sounds: ReadonlyMap<string, string>;
	readonly scratch: string;
	readonly target: string;
}

const PACKED = /\.(?:jpe?g|png|gif|webp|avif|mp3|m4a|mp4|ogg|opus|woff2?)$/i;
/** Signs a file that is no longer the one that was signed. */
const SIGNATURES = 'META-INF/signatures.xml';

async function writeZip(archive: Archive, { written, sounds, scratch, target }: ToWrite): Promise<void> {
	const zip = new ZipFile();
	const done = pipeline(zip.outputStream, createWriteStream(target));
	zip.addBuffer(Buffer.from('application/epub+zip'), 'mimetype', { compress: false });
	const parts = join(scratch, 'parts');
	await mkdir(parts);
	for (const [at, path] of archive.paths.entries()) {
		if (path === 'mimetype' || path === SIGNATURES || written.has(path)) continue;
		const part = join(parts, String(at));
		await archive.extract(path, part);
		zip.addFile(part, path, { compress: !PACKED.test(path) });
	}
	for (const [path, content] of written) zip.addBuffer(Buffer.from(content), path);
	for (const [path, file] of sounds) zip.addFile(file, path, { compress: false });
	zip.end();
	await done;
}
