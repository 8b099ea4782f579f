import { abbreviationSaid } from './abbreviations.ts';
import { foreignSaid, openedClusters } from './foreign-sounds.ts';
import { letterName, letterSound, spelled } from './letter-names.ts';
import { lexiconSaid } from './lexicon/lexicon.ts';
import { otherScriptSaid } from './scripts.ts';
import { isSayable } from './vietnamese-syllable.ts';

const VOWELS = /[aeiouyăâêôơưà-ỹ]/iu;
const CAPITALS = /^\p{Lu}+$/u;

/** Whether a word is written in capitals only; a single letter is not told from a name's first one. */
export function inCapitals(word: string): boolean {
	return word.length > 1 && CAPITALS.test(word);
}

/** A run of letters as a Vietnamese voice can say it. `shouted`: its neighbours are in capitals, too, so it is a word and no abbreviation. */
export function lettersSaid(letters: string, shouted: boolean): string {
	if (!/^\p{Script=Latin}/u.test(letters)) return otherScriptSaid(letters);
	if (letters.length === 1)
		return isSayable(letters) ? letters : (letterName(letters) ?? foreignSaid(letters));
	if (isSayable(letters)) return CAPITALS.test(letters) ? letters.toLowerCase() : letters;
	const known = lexiconSaid(letters);
	if (known !== null) return cased(letters, known);
	const drawn = drawnOut(letters);
	if (drawn !== null) return drawn;
	if (CAPITALS.test(letters)) return capitalsSaid(letters, shouted);
	const humps = letters.split(/(?<=\p{Ll})(?=\p{Lu})/u);
	if (humps.length > 1) return humps.map((hump) => lettersSaid(hump, false)).join(' ');
	return anyWord(letters);
}

function capitalsSaid(letters: string, shouted: boolean): string {
	const abbreviation = abbreviationSaid(letters);
	if (abbreviation !== null) return abbreviation;
	// NASA is a word, UBND is not; what is unknown, short or without a vowel is spelled.
	const wordLike = VOWELS.test(letters) && (shouted ? letters.length > 3 : letters.length > 5);
	return wordLike ? anyWord(letters.toLowerCase()) : spelled(letters) || anyWord(letters.toLowerCase());
}

function anyWord(letters: string): string {
	if (/[^a-z]/i.test(letters)) {
		const opened = openedClusters(letters);
		if (opened !== null) return cased(letters, opened);
	}
	return cased(letters, foreignSaid(letters)) || otherScriptSaid('');
}

/** "ơiiii", "Khônggg": what a voice draws out in its own way. null: no letter is repeated so. */
function drawnOut(letters: string): string | null {
	if (!/(\p{L})\1/iu.test(letters)) return null;
	const short = letters.replace(/(\p{L})\1{2,}/giu, '$1');
	if (short !== letters && isSayable(short)) return short;
	const single = letters.replace(/(\p{L})\1+/giu, '$1');
	if (isSayable(single) && /[^a-z]/i.test(single)) return single;
	return short === letters ? null : (lexiconSaid(short) ?? (short.length === 1 ? soundSaid(short) : null));
}

/** A name keeps its capital. */
function cased(written: string, said: string): string {
	const first = written.charAt(0);
	if (first === first.toLowerCase() || CAPITALS.test(written)) return said;
	return said.charAt(0).toUpperCase() + said.slice(1);
}

/** A letter of the first reading lessons: *chữ b* is said bờ. */
export function soundSaid(letters: string): string {
	return letterSound(letters) ?? letters;
}
