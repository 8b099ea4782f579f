import { isVietnameseSyllable } from '../syllables.ts';

/** nghiêng has seven letters; no syllable has more. */
const LONGEST = 7;
const STOPPED = /(?:ch|[cpt])$/;
const STOP_TONE = /[\u0301\u0323]/;
const UNWRITTEN = /^(?:c[ieêy]|g[eêy]|ng[ieê])/;
/** A vowel that glides or opens at its end takes no ending after it (*mai*, not *main*); long oo only -ng and -c. */
const NO_CODA =
	/(?:ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|ia|ua|ưa|uyu|uya|iêu|yêu|uôi|ươi|ươu)(?:ch|ng|nh|[cmnpt])$|oo(?:ch|nh|[mnpt])?$/;
/** The u and i of these belong to the consonant. */
const WITH_VOWEL_LETTER = /^(?:qu|gi)(?=[aăâeêioôơuưy])/;
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether a Vietnamese voice can say a word as one syllable: the shape, a tone that a stopped syllable may have (*mát*, not *mat*), and the
 * letters one writes (*ghế*, not *gế*). Words such as "net" and "chat" have the shape and are foreign.
 */
export function isSayable(word: string): boolean {
	const lower = word.toLowerCase();
	if (lower.length > LONGEST || !isVietnameseSyllable(lower)) return false;
	const parts = lower.normalize('NFD');
	const plain = parts.replace(TONES, '').normalize('NFC');
	if (UNWRITTEN.test(plain) || NO_CODA.test(plain.replace(WITH_VOWEL_LETTER, ''))) return false;
	return !STOPPED.test(plain) || STOP_TONE.test(parts);
}

const MISSED_CODA = /(?<=[aăâeêioôơuưy])(?:k|kh|h)$/;

/**
 * What a voice can say for a syllable written in the ways of other peoples of Vietnam: *Đắk* → *đắc*, *Đăk* → *đắc*, *Păh* → *pa*, or as
 * schoolbooks write foreign syllables: *gê* → *ghê*.
 * null: it is none.
 */
export function asSayable(letters: string): string | null {
	if (isSayable(letters)) return letters;
	if (letters.length > LONGEST) return null;
	const parts = letters.toLowerCase().normalize('NFD');
	const tone = TONE.exec(parts)?.[0] ?? '';
	const plain = parts.replace(TONES, '').normalize('NFC');
	const closed = plain
		.replace(/^g(?=[eê])/, 'gh')
		.replace(/^c(?=[ieêy])/, 'k')
		.replace(MISSED_CODA, (coda) => (coda === 'h' ? '' : closing(plain, coda)))
		.replace(/ă$/, 'a');
	const said = withTone(closed, tone === '' && STOPPED.test(closed) ? '\u0301' : tone);
	return isSayable(said) ? said : null;
}

const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

function closing(plain: string, coda: string): string {
	return /[iê]$/.test(plain.slice(0, -coda.length)) ? 'ch' : 'c';
}

/** Puts a tone on the vowel that carries it: the last before an ending (*toán*), the last but one in an open diphthong (*mía*). */
export function withTone(plain: string, tone: string): string {
	if (tone === '') return plain;
	const vowels = /[aăâeêioôơuưy]+(?=[^aăâeêioôơuưy]*$)/.exec(plain);
	if (!vowels) return plain;
	const open = vowels.index + vowels[0].length === plain.length;
	const at = vowels.index + vowels[0].length - (open && vowels[0].length > 1 ? 2 : 1);
	return (plain.slice(0, at + 1) + tone + plain.slice(at + 1)).normalize('NFC');
}
