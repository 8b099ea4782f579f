import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Band } from '#lib/publication/band.ts';
import * as v from 'valibot';
import { bookSchema, ContentError, type BookYaml } from '../schema.ts';
import { readBook, sourceHash } from './book-source.ts';
import { buildEpub } from './epub/build-epub.ts';
import { buildPdf } from './pdf/build-pdf.ts';

/** A real publication made from a book folder, and what the catalogue needs to know about it. */
export interface BuiltBook {
	readonly slug: string;
	/** Path of the EPUB or PDF. */
	readonly file: string;
	readonly mediaType: 'application/epub+zip' | 'application/pdf';
	readonly sha256: string;
	readonly metadata: BookYaml;
	readonly words: number;
	readonly minutes: number;
	readonly audioSeconds: number;
	/** schema.org accessibilityFeature values. */
	readonly features: readonly string[];
	/** Cover as JPEG (PDF books carry none inside). */
	readonly cover: string;
	readonly sourceHash: string;
}

/** Words a minute of a child reading, or being read to. */
const PACE: Readonly<Record<Band, number>> = { mam: 50, choi: 60, la: 70, hoa: 120, qua: 160 };

/** Builds a book into `outDir`; an unchanged folder is not built again. */
export async function buildBook(folder: string, outDir: string): Promise<BuiltBook> {
	mkdirSync(outDir, { recursive: true });
	const slug = basename(folder);
	const hash = sourceHash(folder);
	const record = join(outDir, `${slug}.json`);
	const known = recorded(record);
	if (known?.sourceHash === hash && existsSync(known.file) && existsSync(known.cover)) return known;

	const source = await readBook(folder);
	const pdf = source.metadata.form === 'pdf';
	const built = await (pdf ? buildPdf(source) : buildEpub(source)).catch((error: unknown) => {
		if (error instanceof ContentError) throw new ContentError(`${slug}: ${error.message}`);
		throw error;
	});
	const file = join(outDir, `${slug}.${pdf ? 'pdf' : 'epub'}`);
	const cover = join(outDir, `${slug}.cover.jpg`);
	write(file, built.bytes);
	write(cover, built.cover);
	const spoken = built.audioSeconds / 60;
	const book: BuiltBook = {
		slug,
		file,
		mediaType: pdf ? 'application/pdf' : 'application/epub+zip',
		sha256: createHash('sha256').update(built.bytes).digest('hex'),
		metadata: source.metadata,
		words: built.words,
		minutes: Math.max(1, Math.round(Math.max(spoken, built.words / PACE[source.metadata.band]))),
		audioSeconds: Math.round(built.audioSeconds),
		features: built.accessibility.features,
		cover,
		sourceHash: hash
	};
	write(record, Buffer.from(`${JSON.stringify(book, null, '\t')}\n`));
	return book;
}

const builtBook: v.GenericSchema<unknown, BuiltBook> = v.object({
	slug: v.string(),
	file: v.string(),
	mediaType: v.picklist(['application/epub+zip', 'application/pdf']),
	sha256: v.string(),
	metadata: bookSchema,
	words: v.number(),
	minutes: v.number(),
	audioSeconds: v.number(),
	features: v.array(v.string()),
	cover: v.string(),
	sourceHash: v.string()
});

/** What an earlier build wrote down; null when there is none, or none that can be read: then the book is built again. */
function recorded(file: string): BuiltBook | null {
	if (!existsSync(file)) return null;
	try {
		const result = v.safeParse(builtBook, JSON.parse(readFileSync(file, 'utf8')));
		return result.success ? result.output : null;
	} catch (problem) {
		if (problem instanceof SyntaxError) return null;
		throw problem;
	}
}

/** Whole or not at all. */
function write(file: string, bytes: Uint8Array) {
	writeFileSync(`${file}.part`, bytes);
	renameSync(`${file}.part`, file);
}
