import { plainText, type DocumentRun } from '#lib/publication/accessible-document.ts';
import {
	MOST_LETTERS,
	type BrailleLanguage,
	type BrailleTranslator
} from '#lib/server/ports/braille-translator.ts';
import type { BrailleGrade } from '../choices.ts';
import type { WordBlock } from './blocks-to-braille.ts';
import { BLANK, type BrailleBook } from './braille-book.ts';

/** Words of one language on one line of a block. */
interface Piece {
	readonly language: BrailleLanguage;
	readonly text: string;
	/** White space was before it. */
	readonly apart: boolean;
}

const LANGUAGES = ['vi', 'en'] as const;
/** A letter that no table has. */
const UNKNOWN = '?';
const SIX_DOTS = /^[\u2800-\u283f]+$/;

/** The language of braille for a language of words; null: this library has no braille for it. */
export function brailleLanguage(language: string): BrailleLanguage | null {
	return LANGUAGES.find((known) => new RegExp(`^${known}(?:-|$)`, 'i').test(language)) ?? null;
}

interface Order {
	readonly blocks: readonly WordBlock[];
	/** Of what names none, or one that is not known. */
	readonly usual: BrailleLanguage;
	readonly grade: BrailleGrade;
}

/** A book in braille. All words of a language go to the translator at once. */
export async function translateBook(
	translator: BrailleTranslator,
	{ blocks, usual, grade }: Order,
	signal?: AbortSignal
): Promise<BrailleBook> {
	const runs = blocks.flatMap(({ lines }) => lines.flat());
	const known = await knownLetters(translator, runs, grade, signal);
	const lines = blocks.map((block) => block.lines.map((line) => piecesOf(line, usual, known)));

	const all = lines.flat(2);
	const braille = new Map<Piece, string>();
	for (const language of LANGUAGES) {
		const own = all.filter((piece) => piece.language === language);
		const texts = own.map(({ text }) => text);
		const made = await translator.translate(texts, language, grade, signal);
		own.forEach((piece, at) => braille.set(piece, (made[at] ?? '').replaceAll(' ', BLANK)));
	}
	return {
		blocks: blocks.map(({ kind, level, section, lines: told }, at) => ({
			kind,
			level,
			...(section !== undefined && { section, text: told.map(plainText).join('\n') }),
			lines: (lines[at] ?? []).map((line) =>
				line
					.map((piece, index) => (index > 0 && piece.apart ? BLANK : '') + (braille.get(piece) ?? ''))
					.join('')
			)
		}))
	};
}

type Known = ReadonlyMap<BrailleLanguage, ReadonlySet<string>>;

/** Which letters of the book a language has braille for. */
async function knownLetters(
	translator: BrailleTranslator,
	runs: readonly DocumentRun[],
	grade: BrailleGrade,
	signal?: AbortSignal
): Promise<Known> {
	const letters = [...new Set(runs.flatMap(({ text }) => [...text.normalize('NFC')]))].filter(
		(letter) => !/\s/.test(letter)
	);
	const known = new Map<BrailleLanguage, ReadonlySet<string>>();
	for (const language of LANGUAGES) {
		const made = await translator.translate(letters, language, grade, signal);
		known.set(language, new Set(letters.filter((_, at) => SIX_DOTS.test(made[at] ?? ''))));
	}
	return known;
}

/**
 * The words of a line by the language whose braille they are written in: their own, or the other one where only that has all their letters
 * (a Vietnamese name in an English sentence). Neighbours are one piece, as long as the translator takes it.
 */
function piecesOf(line: readonly DocumentRun[], usual: BrailleLanguage, known: Known): Piece[] {
	const pieces: Piece[] = [];
	let apart = false;
	for (const { text, language: named } of line) {
		const own = (named === null ? null : brailleLanguage(named)) ?? usual;
		for (const word of text.normalize('NFC').split(/(\s+)/)) {
			if (word === '' || /^\s/.test(word)) {
				apart ||= word !== '';
				continue;
			}
			const has = (language: BrailleLanguage) =>
				[...word].every((letter) => known.get(language)?.has(letter));
			const language = has(own) ? own : (LANGUAGES.find(has) ?? own);
			const letters = [...word].map((letter) => (known.get(language)?.has(letter) ? letter : UNKNOWN));
			for (const part of inParts(letters.join(''))) {
				const last = pieces.at(-1);
				const joined = last ? `${last.text}${apart ? ' ' : ''}${part}` : '';
				if (last?.language === language && joined.length <= MOST_LETTERS)
					pieces[pieces.length - 1] = { ...last, text: joined };
				else pieces.push({ language, text: part, apart });
				apart = false;
			}
		}
	}
	return pieces;
}

function* inParts(word: string): Generator<string> {
	for (let at = 0; at < word.length; at += MOST_LETTERS) yield word.slice(at, at + MOST_LETTERS);
}
