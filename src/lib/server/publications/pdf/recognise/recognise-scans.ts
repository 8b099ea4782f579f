import sharp from 'sharp';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { RecognisedLine, TextRecogniser } from '#lib/server/ports/text-recogniser.ts';
import { recognisedPath } from '#lib/publication/pdf-paths.ts';
import { countWords } from '../../epub/section-text.ts';
import type { OpenedPublication, StoredResource } from '../../manifest.ts';
import { joined } from '../layout/paragraphs.ts';
import { pagePicturePath } from '../text-page-path.ts';

interface Recognising {
	readonly recogniser: TextRecogniser;
	readonly blobs: Pick<BlobStore, 'get' | 'put'>;
	readonly signal?: AbortSignal | undefined;
	/** Of one page, and of all; what is over stays a picture. In ms. */
	readonly perPage?: number;
	readonly altogether?: number;
}

/** Width in pixels at which letters of a book are large enough to be told apart. */
const WIDTH = 2000;

/**
 * Gives the scanned pages of a PDF the words that are recognised in them: to its sections, for searching and the text view; to its
 * flowing text; and with their places for the page itself. A page that takes too long, or fails, stays a picture.
 */
export async function recogniseScans(
	opened: OpenedPublication,
	{ recogniser, blobs, signal, perPage = 45_000, altogether = 240_000 }: Recognising
): Promise<OpenedPublication> {
	const scans = opened.manifest.readingOrder.filter(({ scan }) => scan).map(({ path }) => path);
	if (scans.length === 0) return opened;
	const resources = new Map(opened.resources.map((resource) => [resource.path, resource]));
	const put = async (path: string, mediaType: string, content: string): Promise<void> => {
		const stored: StoredResource = { path, mediaType, ...(await blobs.put(Buffer.from(content))) };
		resources.set(path, stored);
	};
	const found = new Map<string, readonly string[]>();
	const until = performance.now() + altogether;
	for (const path of scans) {
		signal?.throwIfAborted();
		const left = until - performance.now();
		const picture = resources.get(pagePicturePath(path, 1));
		if (left <= 0) break;
		if (!picture) continue;
		const lines = await read(await blobs.get(picture.sha256), {
			recogniser,
			ms: Math.min(perPage, left),
			signal
		});
		const paragraphs = paragraphsOf(lines);
		if (countWords(paragraphs.join(' ')) === 0) continue;
		found.set(path, paragraphs);
		await put(recognisedPath(path), 'application/json', JSON.stringify(lines.map(shortened)));
	}
	if (found.size === 0) return opened;
	// Wherever the picture of a page stands among words, its own words stand behind it.
	for (const { path, sha256, mediaType } of opened.resources) {
		if (mediaType !== 'application/xhtml+xml') continue;
		const page = new TextDecoder().decode(await blobs.get(sha256));
		const more = withWords(page, found);
		if (more !== page) await put(path, mediaType, more);
	}
	const textOf = (path: string) => found.get(path)?.join('\n');
	return {
		...opened,
		resources: [...resources.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
		sections: opened.sections.map((section) => {
			const text = textOf(section.path) ?? section.text;
			return { ...section, text, words: countWords(text) };
		}),
		manifest: {
			...opened.manifest,
			readingOrder: opened.manifest.readingOrder.map((item) => {
				const text = textOf(item.path);
				if (text === undefined) return item;
				return { ...item, words: countWords(text), characters: text.length, recognised: true };
			})
		},
		checkMessages: [
			...opened.checkMessages,
			{
				...{ severity: 'info', code: 'pdf-text-recognised', where: null },
				facts: { count: found.size, pages: scans.length }
			}
		]
	};
}

interface Reading {
	readonly recogniser: TextRecogniser;
	readonly ms: number;
	readonly signal: AbortSignal | undefined;
}

async function read(
	picture: Uint8Array,
	{ recogniser, ms, signal }: Reading
): Promise<readonly RecognisedLine[]> {
	try {
		const large = await sharp(picture)
			.resize({ width: WIDTH })
			.grayscale()
			.png({ compressionLevel: 1 })
			.toBuffer();
		return await recogniser.recognise(large, { ms, signal });
	} catch {
		signal?.throwIfAborted();
		return [];
	}
}

function paragraphsOf(lines: readonly RecognisedLine[]): string[] {
	const paragraphs: string[][] = [];
	for (const { text, begins } of lines) {
		const last = paragraphs.at(-1);
		if (last && !begins) last.push(text);
		else paragraphs.push([text]);
	}
	return paragraphs.map(joined);
}

/** A thousandth of the page is enough for the place of a line. */
function shortened({ text, left, top, width, height }: RecognisedLine) {
	return [text, ...[left, top, width, height].map((share) => Math.round(share * 1000) / 1000)];
}

/** The document as `serialise` wrote it, with words behind the figures of scanned pages. */
function withWords(page: string, found: ReadonlyMap<string, readonly string[]>): string {
	return page.replace(/<img src="(page-\d+)-1\.webp"[^>]*\/><\/figure>/g, (figure: string, path: string) => {
		const paragraphs = found.get(path) ?? [];
		return figure + paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`).join('');
	});
}

function escaped(words: string): string {
	return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
