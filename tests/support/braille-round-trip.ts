import { spawnSync } from 'node:child_process';
import { plainText } from '#lib/publication/accessible-document.ts';
import { wordBlocks } from '#lib/features/formats/braille/blocks-to-braille.ts';
import { BLANK } from '#lib/features/formats/braille/braille-book.ts';
import { brf, cellsOf } from '#lib/features/formats/braille/braille-files.ts';
import { braillePages } from '#lib/features/formats/braille/braille-pages.ts';
import { brailleLanguage, translateBook } from '#lib/features/formats/braille/translate-book.server.ts';
import { readDocument } from '#lib/features/formats/read-document.server.ts';
import { wordsIn } from '#lib/features/formats/words.ts';
import { findLiblouis } from '#lib/server/adapters/braille-translator.liblouis.ts';
import type { Opened } from './opening.ts';

export const liblouis = await findLiblouis();
/** Of the grades that can be read back: uncontracted. */
const BACK = { vi: 'vi-vn-g0.utb', en: 'en-ueb-g1.ctb' } as const;
const SIZE = { cells: 32, lines: 27, numbers: false };

/**
 * What liblouis 3.24 writes as it should and does not read back, left out on both sides: its Vietnamese table reads ê, with whatever tone, as
 * a sign without a name, a capital M as the sign for micro and a capital K as nothing; capitals end where they like.
 */
const NOT_READ_BACK = /[êếềểễệkmµ[\]{}()\p{C}]/giu;

/** Letters and numbers, as they are said; signs and capitals are written in more than one way. */
const wordsOf = (text: string): string[] =>
	text
		.normalize('NFC')
		.replace(NOT_READ_BACK, '')
		.toLowerCase()
		.match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? [];

/**
 * An opened book as a BRF file, and read back by liblouis, block by block: the words that do not come back. A word counts as read when either
 * of the two languages of braille gives it back, for the file does not say in which one it is written.
 */
export async function brailleRoundTrip(opened: Opened): Promise<{ lost: string[]; words: number }> {
	if (!liblouis) throw new Error('no liblouis');
	const { manifest, resources, sections } = opened;
	const document = await readDocument(
		{
			store: {
				resource: async (_version, path) => resources.find((file) => file.path === path) ?? null,
				text: async (_version, position) => sections[position]?.text ?? ''
			},
			blobs: { get: async (sha256) => opened.bytes(sha256) }
		},
		{
			...{ publicationId: '', versionId: '', slug: '', title: opened.metadata.title, subtitle: null },
			...{
				languages: manifest.languages,
				contributors: [],
				publisher: null,
				rights: null,
				words: 1,
				manifest
			},
			rated: { band: null, guidance: false, status: 'published' },
			received: { versionId: '', manifest },
			original: { sha256: '', mediaType: '', bytes: 0, cleaned: false },
			audio: null,
			braille: []
		}
	);
	const blocks = wordBlocks(document, wordsIn(document.language)).filter(({ kind }) => kind !== 'page');
	const usual = brailleLanguage(document.language) ?? 'vi';
	const book = await translateBook(liblouis, { blocks, usual, grade: 0 });
	// Each block on pages of its own: the lines of its file are one line again.
	const lines = book.blocks.map((block) =>
		brf(braillePages({ blocks: [block] }, SIZE))
			.split(/\r\n|\f/)
			.map((line) => cellsOf(line.trim()))
			.filter((line) => line !== '')
			.join(BLANK)
	);
	const read = Object.values(BACK).map((table) => backward(lines, table));
	const lost: string[] = [];
	let words = 0;
	blocks.forEach((block, at) => {
		const known = new Set(read.flatMap((texts) => wordsOf(texts[at] ?? '')));
		const written = block.lines.flatMap((line) => wordsOf(plainText(line)));
		words += written.length;
		const own = written.filter((word) => !known.has(word));
		lost.push(...own.map((word) => `${word} (block ${at})`));
	});
	return { lost, words };
}

/** Pieces of a line that liblouis takes whole. */
const MOST_CELLS = 500;

function backward(lines: readonly string[], table: string): string[] {
	const parts = lines.flatMap((line, at) => inParts(line).map((part) => ({ part, at })));
	const { stdout } = spawnSync('lou_translate', ['--backward', `unicode.dis,${table}`], {
		input: parts.map(({ part }) => part + '\n').join(''),
		encoding: 'utf8'
	});
	const texts = stdout.split('\n');
	return lines.map((_, at) =>
		parts.map((one, index) => (one.at === at ? (texts[index] ?? '') : '')).join(' ')
	);
}

function inParts(line: string): string[] {
	const parts: string[] = [];
	let part = '';
	for (const word of line.split(BLANK)) {
		if (part.length + word.length >= MOST_CELLS) {
			parts.push(part);
			part = '';
		}
		part += (part === '' ? '' : BLANK) + word;
	}
	return [...parts, part];
}
