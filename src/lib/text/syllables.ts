export interface Syllable {
	/** As written. */
	readonly text: string;
	/** Offsets in the text, in UTF-16 units, end excluded. */
	readonly start: number;
	readonly end: number;
}

const RUN = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*/gu;

/** Runs of letters and digits; a Vietnamese text written with spaces gives its syllables. */
export function syllables(text: string): Syllable[] {
	return Array.from(text.matchAll(RUN), (match) => ({
		text: match[0],
		start: match.index,
		end: match.index + match[0].length
	}));
}

const ONSET = 'ngh|ng|gh|nh|ch|kh|ph|th|tr|gi|qu|[bcdđghklmnpqrstvx]';
const NUCLEUS =
	'oai|oay|oeo|uay|uây|uya|uyê|uyu|ươi|ươu|uôi|iêu|yêu|oao|oă|oa|oe|oo|uâ|uê|uơ|uy|ia|iê|yê|ua|uô|ưa|ươ|' +
	'ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|[aăâeêioôơuưy]';
const CODA = 'ch|ng|nh|[cmnpt]';
const SHAPE = new RegExp(`^(${ONSET})?(${NUCLEUS})(${CODA})?$`, 'u');
const TONE_MARKS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** Whether a word has the shape of one Vietnamese syllable with at most one tone ("nghiêng" yes, "library" no). */
export function isVietnameseSyllable(word: string): boolean {
	const parts = word.toLowerCase().normalize('NFD');
	if ((parts.match(TONE_MARKS)?.length ?? 0) > 1) return false;
	return SHAPE.test(parts.replace(TONE_MARKS, '').normalize('NFC'));
}
