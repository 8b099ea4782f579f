import { otherLanguageSaid } from './other-languages.ts';
import { pauseOf, settled, waitsBefore } from './pauses.ts';
import { DASH } from './place.ts';
import { vietnameseAt } from './vietnamese.ts';
import { writtenWords, type WrittenWord } from './written-words.ts';

/** A piece of a sentence and how it is said. Pieces follow each other, do not overlap, and cover every visible sign of the text; white space between them belongs to none. */
export interface SpokenPiece {
	/** Where it stands in the text: UTF-16 offsets, `to` exclusive. */
	readonly from: number;
	readonly to: number;
	/** What is said for it, words parted by single spaces, with the punctuation that shapes the voice (, . ? ! : ;) at its end; '' : nothing. Plain words are said as they are written. */
	readonly said: string;
}

/**
 * How a text is said by a speech engine. `language`: BCP 47; Vietnamese gets all rules, other languages only those for what no engine can
 * say: symbols, addresses, emoji.
 */
export function spoken(text: string, language: string): readonly SpokenPiece[] {
	const words = writtenWords(text);
	const tongue = language.toLowerCase().split(/[-_]/, 1)[0];
	const pieces: SpokenPiece[] = [];
	let at = 0;
	while (at < words.length) {
		const { count, said, stops } =
			tongue === 'vi' ? vietnameseAt({ words, at }) : other(words, at, tongue === 'en');
		const first = words[at];
		const last = words[at + count - 1];
		if (!first || !last) break;
		at += count;
		const next = words[at];
		waitBefore(pieces, first);
		const pause = stops && last.core !== '' ? settled(pauseOf(last.trail), ends(next)) : '';
		pieces.push({ from: first.from, to: last.to, said: closed(said.replace(/\s+/gu, ' ').trim(), pause) });
		if (stops && last.core === '' && said === '') waitAfter(pieces, last.lead, ends(next));
	}
	return pieces;
}

function other(words: readonly WrittenWord[], at: number, english: boolean) {
	const word = words[at];
	return { count: 1, said: word ? otherLanguageSaid(word, english) : '', stops: true };
}

function ends(next: WrittenWord | undefined): boolean {
	return !next || /^\p{Lu}/u.test(next.core);
}

function closed(said: string, pause: string): string {
	return said === '' || /[,.?!:;]$/.test(said) ? said : said + pause;
}

/** A bracket that opens here makes the voice wait after the word before. */
function waitBefore(pieces: SpokenPiece[], word: WrittenWord): void {
	if (word.core !== '' && waitsBefore(word.lead)) pauseLast(pieces, ',');
}

/** Signs that stand alone (a dash between words, "?" after a space) shape the word before them. */
function waitAfter(pieces: SpokenPiece[], signs: string, end: boolean): void {
	pauseLast(pieces, DASH.test(signs) ? ',' : settled(pauseOf(signs), end));
}

function pauseLast(pieces: SpokenPiece[], pause: string): void {
	if (pause === '') return;
	const at = pieces.findLastIndex(({ said }) => said !== '');
	const last = pieces[at];
	if (last && pieces.length - at <= 3) pieces[at] = { ...last, said: closed(last.said, pause) };
}
