import { isVietnameseSyllable } from './syllables.ts';

const ONSETS: readonly (readonly [letters: string, sound: string])[] = [
	['ngh', 'ngờ'],
	['ng', 'ngờ'],
	['gh', 'gờ'],
	['gi', 'giờ'],
	['qu', 'quờ'],
	['nh', 'nhờ'],
	['ch', 'chờ'],
	['kh', 'khờ'],
	['ph', 'phờ'],
	['th', 'thờ'],
	['tr', 'trờ'],
	['b', 'bờ'],
	['c', 'cờ'],
	['d', 'dờ'],
	['đ', 'đờ'],
	['g', 'gờ'],
	['h', 'hờ'],
	['k', 'ca'],
	['l', 'lờ'],
	['m', 'mờ'],
	['n', 'nờ'],
	['p', 'pờ'],
	['r', 'rờ'],
	['s', 'sờ'],
	['t', 'tờ'],
	['v', 'vờ'],
	['x', 'xờ']
];

const CODAS: readonly (readonly [letters: string, sound: string])[] = [
	['ch', 'chờ'],
	['ng', 'ngờ'],
	['nh', 'nhờ'],
	['c', 'cờ'],
	['m', 'mờ'],
	['n', 'nờ'],
	['p', 'pờ'],
	['t', 'tờ']
];

const TONES: Readonly<Record<string, string>> = {
	'\u0300': 'huyền',
	'\u0301': 'sắc',
	'\u0309': 'hỏi',
	'\u0303': 'ngã',
	'\u0323': 'nặng'
};
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/**
 * A syllable as children learn to spell it in their first year at school: *bờ – a – ba – huyền – bà*, *ngờ – iêng – nghiêng*.
 * null: it is no Vietnamese syllable.
 */
export function spellAloud(syllable: string): readonly string[] | null {
	const word = syllable.normalize('NFC').toLowerCase();
	if (!isVietnameseSyllable(word)) return null;
	const parts = word.normalize('NFD');
	const tone = TONES[TONE.exec(parts)?.[0] ?? ''];
	const plain = parts.replace(TONE, '').normalize('NFC');
	const { onset, rime } = divide(plain);
	const steps = onset === null ? (tone ? [rime] : spellRime(rime)) : [onset, rime, plain];
	return tone ? [...steps, tone, word] : steps;
}

/** `onset` as it sounds; null when the syllable begins with its vowel. */
function divide(plain: string): { readonly onset: string | null; readonly rime: string } {
	const found = ONSETS.find(([letters]) => plain.startsWith(letters));
	if (!found) return { onset: null, rime: plain };
	const [letters, sound] = found;
	const rest = plain.slice(letters.length);
	// The i of *gi* is also the vowel: gì, gìn, giếng.
	if (letters === 'gi' && !/^[aăâeoôơuư]/.test(rest) && !/^ê?$/.test(rest))
		return { onset: sound, rime: `i${rest}` };
	if (letters === 'gi' && rest === '') return { onset: sound, rime: 'i' };
	// Before y the u of *qu* is also heard: quy, quýt, quyển.
	if (letters === 'qu' && rest.startsWith('y')) return { onset: sound, rime: `u${rest}` };
	return { onset: sound, rime: rest };
}

/** A rime that stands alone: *a – nờ – an*, *a – o – ao*. */
function spellRime(rime: string): readonly string[] {
	const coda = CODAS.find(([letters]) => rime.length > letters.length && rime.endsWith(letters));
	if (coda) return [rime.slice(0, -coda[0].length), coda[1], rime];
	if (rime.length === 1) return [rime];
	const at = rime !== 'uy' && /[iyou]$/.test(rime) ? rime.length - 1 : 1;
	return [rime.slice(0, at), rime.slice(at), rime];
}
