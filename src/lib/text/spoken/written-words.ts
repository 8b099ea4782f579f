/** A written word between spaces, parted into what is said and the signs round it. */
export interface WrittenWord {
	/** UTF-16 offsets in the text as it came. */
	readonly from: number;
	readonly to: number;
	/** Opening quotation marks, brackets, dashes; all signs, when the word has nothing else. */
	readonly lead: string;
	readonly core: string;
	/** Closing signs: full stops, brackets, quotation marks, footnote stars. */
	readonly trail: string;
}

/** Signs that stand round words and are no words themselves. */
const ROUND = new Set(
	'"\'“”„‟‘’‚‛«»‹›()[]{}⟨⟩「」『』【】《》〈〉¡¿…-–—―‒‐‑−•·‣◦▪▫■□●○◆◇★☆►▶▸➤➢✦✓✔☑❖*†‡_|.,!?:;~`´‧・。，！？：；、'
);
const DASHES = '-–—―‒‐‑−';

/** The words of a text, in order; white space belongs to none. */
export function writtenWords(text: string): WrittenWord[] {
	const words: WrittenWord[] = [];
	for (const match of text.matchAll(/\S+/gu)) {
		let from = match.index;
		for (const piece of atPauses(match[0])) {
			words.push(parted(piece, from));
			from += piece.length;
		}
	}
	return words;
}

const LETTER = /[\p{L}\p{N}]/u;

/** Two words with a dash or an ellipsis between and no space: each is one for itself. */
function atPauses(chunk: string): string[] {
	if (!chunk.includes('—') && !chunk.includes('…') && !chunk.includes('...')) return [chunk];
	const pieces: string[] = [];
	let begin = 0;
	let worded = false;
	for (let at = 0; at < chunk.length; at++) {
		const letter = chunk.charAt(at);
		if (!LETTER.test(letter)) continue;
		const before = chunk.charAt(at - 1);
		const paused = before === '—' || before === '…' || (before === '.' && chunk.slice(at - 3, at) === '...');
		if (worded && paused && !/\d/.test(letter)) {
			pieces.push(chunk.slice(begin, at));
			begin = at;
		}
		worded = true;
	}
	pieces.push(chunk.slice(begin));
	return pieces;
}

function parted(piece: string, from: number): WrittenWord {
	const signs = cleaned(piece);
	const to = from + piece.length;
	let begin = 0;
	while (begin < signs.length && ROUND.has(signs.charAt(begin))) begin++;
	let end = signs.length;
	while (end > begin && ROUND.has(signs.charAt(end - 1))) end--;
	if (begin === end) return { from, to, lead: signs, core: '', trail: '' };
	// A dash that touches a number is its sign.
	const negative = begin > 0 && DASHES.includes(signs.charAt(begin - 1)) && /^\d/.test(signs.charAt(begin));
	return {
		from,
		to,
		lead: signs.slice(0, negative ? begin - 1 : begin),
		core: (negative ? '−' : '') + signs.slice(begin, end),
		trail: signs.slice(end)
	};
}

const RARE = /[^\t-~À-ỹ–—‘’“”…]/u;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}]|[\uFE0E\uFE0F]|[\u{1F3FB}-\u{1F3FF}]/gu;
const OTHER_FORMS =
	/[\uFB00-\uFB06\uFF01-\uFF5E\u2080-\u209C\u2160-\u217F\u2460-\u24FF\u{1D400}-\u{1D7FF}]/gu;
const RAISED = /[⁰¹⁴⁵⁶⁷⁸⁹]+/gu;
/** A note's number behind a word, raised. */
const RAISED_NOTE = /(?<=\p{L}\p{L}[.,!?]?)[⁰¹⁴⁵⁶⁷⁸⁹]+/gu;
const DIGIT = /\p{Nd}/u;
/** A note's number after the word it belongs to: "sách[1]". */
const NOTE = /(?<=\p{L}["'”’.,]?)\[\d{1,3}\]/gu;

/** The signs of a word in the form the rules know: composed, without what nobody sees, digits as 0 to 9. */
function cleaned(piece: string): string {
	let signs = piece.normalize('NFC');
	if (RARE.test(signs)) {
		signs = signs
			.replace(UNSEEN, '')
			.replace(OTHER_FORMS, (sign) => sign.normalize('NFKC'))
			.replace(RAISED_NOTE, '')
			.replace(RAISED, (digits) => `^${digits.normalize('NFKC')}`)
			.replace(/\p{Nd}/gu, ourDigit);
	}
	return signs.includes('[') ? signs.replace(NOTE, '') : signs;
}

/** Digits of every script stand in rows of ten that begin with their zero. */
function ourDigit(digit: string): string {
	if (/[0-9]/.test(digit)) return digit;
	const code = digit.codePointAt(0) ?? 0;
	let value = 0;
	while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value++;
	return String(value);
}
