import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import { DOMParser, type Node as XmlNode } from '@xmldom/xmldom';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import sharp from 'sharp';
import { fromBuffer, type Entry, type ZipFile } from 'yauzl';

/** What a book says, by section, as it was before it was taken in. */
export interface Source {
	/** Words of a section and whether it has pictures; null when the file has no such section or it cannot be read. */
	section(path: string): Promise<SourceSection | null>;
	/** The file that a section was made of: a drawing of the reading order is read on a page of its own. Null: there is none. */
	fileOf(path: string): Promise<string | null>;
	file(path: string): Promise<Buffer | null>;
	close(): void;
}

export interface SourceSection {
	readonly words: readonly string[];
	/** Whether there is something to see; of a PDF, whether its page is of more than one colour when drawn apart from the reader. */
	painted(): Promise<boolean>;
}

/** Read by machines or by nobody; fallbacks of what a browser shows. */
const SILENT = new Set(
	'head script style noscript template title desc metadata audio video object iframe canvas annotation annotation-xml rp select textarea'.split(
		' '
	)
);
/** Of `epub:case`: what of its kinds a browser can show; the words of the others nobody is meant to see. */
const SHOWN_CASES = ['http://www.w3.org/1998/Math/MathML', 'http://www.w3.org/2000/svg'];
const PICTURES = new Set(['img', 'svg', 'image', 'video', 'object']);
/** As the probe of the screen takes words apart. */
const WORD =
	/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}])[\p{L}\p{M}\p{N}])+/gu;

/**
 * Ligatures and letters by their form are the letters they are made of, wherever they were joined; what is no letter stays
 * none: a dieresis alone, a sign of a trade mark.
 */
export const wordsOf = (text: string): string[] =>
	[...text.matchAll(WORD)].map(([word]) => word.normalize('NFKC'));

/** Words that are in `all` more often than in `some`. */
export function without(all: readonly string[], some: readonly string[]): string[] {
	const counts = new Map<string, number>();
	for (const word of some) {
		const key = word.normalize('NFKC');
		counts.set(key, (counts.get(key) ?? 0) + 1);
	}
	return all.filter((word) => {
		const left = counts.get(word) ?? 0;
		counts.set(word, left - 1);
		return left <= 0;
	});
}

export async function sourceOf(fileName: string, bytes: Buffer): Promise<Source> {
	return fileName.toLowerCase().endsWith('.pdf') ? pdfSource(bytes) : epubSource(bytes);
}

async function epubSource(bytes: Buffer): Promise<Source> {
	const zip = await new Promise<ZipFile>((resolve, reject) =>
		fromBuffer(bytes, { lazyEntries: true, autoClose: false }, (error, opened) =>
			error ? reject(error) : resolve(opened)
		)
	);
	const entries = new Map<string, Entry>();
	await new Promise<void>((resolve, reject) => {
		zip.on('entry', (entry: Entry) => {
			entries.set(entry.fileName.normalize('NFC'), entry);
			zip.readEntry();
		});
		zip.on('end', resolve);
		zip.on('error', reject);
		zip.readEntry();
	});
	const entryOf = (path: string) => entries.get(path.normalize('NFC'));
	const madeOf = (path: string) => [path, path.replace(/\.xhtml$/, '')].find((one) => entryOf(one)) ?? null;
	return {
		async section(path) {
			const entry = entryOf(madeOf(path) ?? '');
			const markup = entry && !/\.(png|jpe?g|gif|webp|avif)$/i.test(entry.fileName);
			return markup ? sectionIn(decode(await contentOf(zip, entry))) : null;
		},
		fileOf: async (path) => madeOf(path),
		async file(path) {
			const entry = entryOf(path);
			return entry ? contentOf(zip, entry) : null;
		},
		close: () => zip.close()
	};
}

function contentOf(zip: ZipFile, entry: Entry): Promise<Buffer> {
	return new Promise((resolve, reject) =>
		zip.openReadStream(entry, (error, stream) => {
			if (error) return reject(error);
			const parts: Buffer[] = [];
			stream.on('data', (part: Buffer) => parts.push(part));
			stream.on('end', () => resolve(Buffer.concat(parts)));
			stream.on('error', reject);
		})
	);
}

function decode(bytes: Buffer): string {
	const wide =
		bytes[0] === 0xfe && bytes[1] === 0xff
			? 'utf-16be'
			: bytes[0] === 0xff && bytes[1] === 0xfe
				? 'utf-16le'
				: null;
	return new TextDecoder(wide ?? 'utf-8').decode(bytes);
}

function sectionIn(markup: string): SourceSection | null {
	try {
		const page = new DOMParser({ onError: () => {} }).parseFromString(markup, 'application/xhtml+xml');
		const words: string[] = [];
		let pictures = 0;
		const visit = (node: XmlNode): void => {
			if (node.nodeType === 3 || node.nodeType === 4) words.push(...wordsOf(node.nodeValue ?? ''));
			if (node.nodeType !== 1 && node.nodeType !== 9) return;
			const name = ('localName' in node ? String(node.localName ?? '') : '').toLowerCase();
			if (PICTURES.has(name)) pictures++;
			if (SILENT.has(name) || ('hasAttribute' in node && (node as Element & XmlNode).hasAttribute('hidden')))
				return;
			if (
				name === 'case' &&
				!SHOWN_CASES.includes((node as Element & XmlNode).getAttribute('required-namespace') ?? '')
			)
				return;
			for (let child = node.firstChild; child; child = child.nextSibling) visit(child);
		};
		visit(page);
		return { words, painted: () => Promise.resolve(words.length + pictures > 0) };
	} catch {
		return null; // no XML: nothing to compare with
	}
}

/** Pixels: a page as wide as a phone. */
const WIDTH = 390;
const TALLEST = 4_000;

/** Whether a picture is of more than one colour. */
export async function showsSomething(picture: Buffer): Promise<boolean> {
	const { channels } = await sharp(picture).stats();
	return channels.some(({ stdev }) => stdev > 1.5);
}

/** `fonts`: those that a file does not bring, put in place to be drawn; words are told better by their names alone, as a browser does. */
function openPdf(bytes: Buffer, fonts: 'drawn' | 'named') {
	const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
	return getDocument({
		data: new Uint8Array(bytes),
		...{ verbosity: 0, useSystemFonts: false, useWorkerFetch: false },
		// Without these, words in predefined encodings could not be read.
		cMapUrl: join(home, 'cmaps') + '/',
		...(fonts === 'drawn' && { standardFontDataUrl: join(home, 'standard_fonts') + '/' }),
		...{ wasmUrl: join(home, 'wasm') + '/', iccUrl: join(home, 'iccs') + '/' }
	});
}

async function pdfSource(bytes: Buffer): Promise<Source> {
	const task = openPdf(bytes, 'named');
	const document = await task.promise;
	const known = new Map<string, Promise<SourceSection | null>>();
	const read = async (path: string): Promise<SourceSection | null> => {
		const number = Number(/^page-(\d+)$/.exec(path)?.[1] ?? 0);
		if (number < 1 || number > document.numPages) return null;
		const page = await document.getPage(number);
		const { items } = await page.getTextContent({ disableNormalization: true });
		return {
			// As the layer of words over a drawn page is made: piece by piece.
			words: items.flatMap((item) => ('str' in item ? wordsOf(item.str) : [])),
			painted: () => isPainted(bytes, number)
		};
	};
	return {
		section(path) {
			const section = known.get(path) ?? read(path);
			known.set(path, section);
			return section;
		},
		fileOf: async () => null,
		file: async () => null,
		close: () => void task.destroy()
	};
}

async function isPainted(bytes: Buffer, number: number): Promise<boolean> {
	const task = openPdf(bytes, 'drawn');
	try {
		const page = await (await task.promise).getPage(number);
		const viewport = page.getViewport({ scale: WIDTH / page.getViewport({ scale: 1 }).width });
		const canvas = createCanvas(WIDTH, Math.max(1, Math.ceil(Math.min(TALLEST, viewport.height))));
		// The canvas of this package draws like a browser's and is typed on its own.
		await page.render({ canvas: canvas as unknown as HTMLCanvasElement, viewport }).promise;
		return await showsSomething(canvas.toBuffer('image/png'));
	} finally {
		await task.destroy();
	}
}
