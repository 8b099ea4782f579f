import { hasMarks, tidy } from '#lib/text/fold.ts';
import { isVietnameseSyllable } from '#lib/text/syllables.ts';
import { withTone, type Tone } from './tone.ts';

const TELEX_TONES: Readonly<Record<string, Tone>> = {
	f: 'huyền',
	s: 'sắc',
	r: 'hỏi',
	x: 'ngã',
	j: 'nặng',
	z: 'ngang'
};
const VNI_TONES: Readonly<Record<string, Tone>> = {
	2: 'huyền',
	1: 'sắc',
	3: 'hỏi',
	4: 'ngã',
	5: 'nặng',
	0: 'ngang'
};
const VNI_MARKS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
	6: { a: 'â', e: 'ê', o: 'ô' },
	7: { o: 'ơ', u: 'ư' },
	8: { a: 'ă' },
	9: { d: 'đ' }
};
const DOUBLED: Readonly<Record<string, string>> = { a: 'â', e: 'ê', o: 'ô' };
const HOOKED: Readonly<Record<string, string>> = { a: 'ă', o: 'ơ', u: 'ư' };

/**
 * Reads raw Telex or VNI keys, typed while the Vietnamese keyboard was off: *dduwowngf ddeens → đường đến*.
 * Null when the text has marks already, or when no word becomes a Vietnamese syllable that way.
 */
export function readKeys(text: string): string | null {
	if (hasMarks(text)) return null;
	let changed = false;
	const words = tidy(text)
		.toLowerCase()
		.split(' ')
		.map((word) => {
			const read = /^[a-z]+$/.test(word) ? telex(word) : /^[a-z]+[a-z0-9]*$/.test(word) ? vni(word) : word;
			if (read === word || !hasMarks(read) || !isVietnameseSyllable(read)) return word;
			changed = true;
			return read;
		});
	return changed ? words.join(' ') : null;
}

function telex(word: string): string {
	let letters = '';
	let tone: Tone = 'ngang';
	for (const key of word) {
		const last = letters.slice(-1);
		const hasVowel = /[aeiouyăâêôơư]/.test(letters);
		if (key === 'd' && letters.startsWith('d') && (letters === 'd' || hasVowel))
			letters = `đ${letters.slice(1)}`;
		else if (DOUBLED[key] && last === key) letters = letters.slice(0, -1) + DOUBLED[key];
		else if (key === 'w') letters = hooked(letters);
		else if (hasVowel && TELEX_TONES[key]) tone = TELEX_TONES[key];
		else letters += key;
	}
	return withTone(letters, tone);
}

/** w after *uo* makes ươ, after *ua* ưa, after a, o, u (also across a final consonant) ă, ơ, ư; alone it is ư. */
function hooked(letters: string): string {
	const pair = letters.search(/uo(?=[^aeiouy]*$|[aeiouy]$)/);
	if (pair >= 0) return `${letters.slice(0, pair)}ươ${letters.slice(pair + 2)}`;
	if (/ưo$/.test(letters)) return `${letters.slice(0, -1)}ơ`;
	if (/(?<!q)ua$/.test(letters)) return `${letters.slice(0, -2)}ưa`;
	const target = letters.search(/[aou](?=[^aeiouy]*$)/);
	const letter = HOOKED[letters.charAt(target)];
	if (target < 0 || !letter) return `${letters}ư`;
	return letters.slice(0, target) + letter + letters.slice(target + 1);
}

function vni(word: string): string {
	let letters = '';
	let tone: Tone = 'ngang';
	for (const key of word) {
		const marks = VNI_MARKS[key];
		if (VNI_TONES[key]) tone = VNI_TONES[key];
		else if (marks) letters = vniMarked(letters, key, marks);
		else letters += key;
	}
	return withTone(letters, tone);
}

function vniMarked(letters: string, key: string, marks: Readonly<Record<string, string>>): string {
	if (key === '7' && letters.includes('uo')) return letters.replace('uo', 'ươ');
	for (let at = letters.length - 1; at >= 0; at--) {
		const marked = marks[letters.charAt(at)];
		if (marked) return letters.slice(0, at) + marked + letters.slice(at + 1);
	}
	return letters;
}
