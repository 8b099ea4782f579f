/** A sound of a foreign word: its consonants and vowels in the letters that Vietnamese writes them with. */
export interface Sound {
	readonly kind: 'consonant' | 'vowel';
	readonly sound: string;
	/** Written twice (nn, tt, ck): it closes one syllable and opens the next. */
	readonly doubled?: boolean;
}

const VOWELS = 'aăâeêioôơuưy';
const isVowel = (letter: string): boolean => letter !== '' && VOWELS.includes(letter);

/** Letters of other alphabets with Latin letters, as a Vietnamese reader takes them. */
const LETTERS: Readonly<Record<string, string>> = {
	é: 'ê',
	è: 'e',
	ë: 'e',
	ä: 'e',
	æ: 'e',
	ó: 'ô',
	ò: 'ô',
	õ: 'ô',
	ö: 'ơ',
	ø: 'ơ',
	œ: 'ơ',
	å: 'ô',
	ñ: 'nh',
	ç: 'x',
	ß: 'x',
	š: 's',
	ş: 's',
	č: 'ch',
	ć: 'ch',
	ž: 'z',
	ź: 'z',
	ż: 'z',
	ł: 'l',
	đ: 'd',
	ð: 'd',
	þ: 'th',
	ı: 'i'
};

const PLAIN = /^[a-zăâêôơư]$/;

/** Small letters of the Vietnamese alphabet, f, j, w and z for a foreign word; other signs are left out. */
export function inKnownLetters(word: string): string {
	let known = '';
	for (const letter of word.normalize('NFC').toLowerCase()) {
		if (PLAIN.test(letter)) known += letter;
		else if (Object.hasOwn(LETTERS, letter)) known += LETTERS[letter] ?? '';
		else known += letter.normalize('NFD').replace(/[^a-z]/g, '');
	}
	return known;
}

/** Consonants by their letters, longest first. */
const CONSONANTS: readonly (readonly [letters: string, ...sounds: string[]])[] = [
	['tch', 'ch'],
	['sch', 's'],
	['chr', 'k', 'r'],
	['chl', 'k', 'l'],
	['ch', 'ch'],
	['sh', 's'],
	['ph', 'ph'],
	['th', 'th'],
	['kh', 'kh'],
	['gh', 'g'],
	['rh', 'r'],
	['dh', 'đ'],
	['bh', 'b'],
	['wh', 'w'],
	['wr', 'r'],
	['dg', 'gi'],
	['dj', 'gi'],
	['zh', 'gi'],
	['tz', 'x'],
	['cz', 'ch'],
	['ck', 'k'],
	['cq', 'k'],
	['nh', 'nh'],
	['ng', 'ng'],
	['nk', 'ng', 'k'],
	['b', 'b'],
	['c', 'k'],
	['d', 'đ'],
	['f', 'ph'],
	['g', 'g'],
	['h', 'h'],
	['j', 'gi'],
	['k', 'k'],
	['l', 'l'],
	['m', 'm'],
	['n', 'n'],
	['p', 'p'],
	['q', 'k'],
	['r', 'r'],
	['s', 'x'],
	['t', 't'],
	['v', 'v'],
	['w', 'w'],
	['x', 'k', 'x'],
	['z', 'z']
];

/** Vowels of two letters and more, longest first. */
const VOWEL_GROUPS: readonly (readonly [letters: string, sound: string])[] = [
	['eigh', 'ây'],
	['ough', 'âu'],
	['augh', 'o'],
	['igh', 'ai'],
	['eau', 'ô'],
	['ieu', 'iu'],
	['iew', 'iu'],
	['oo', 'u'],
	['ee', 'i'],
	['ea', 'i'],
	['ei', 'ai'],
	['ey', 'i'],
	['ai', 'ai'],
	['ay', 'ây'],
	['au', 'o'],
	['aw', 'o'],
	['ou', 'ao'],
	['ow', 'âu'],
	['oi', 'oi'],
	['oy', 'oi'],
	['eu', 'iu'],
	['ew', 'iu'],
	['ae', 'ê'],
	['aa', 'a'],
	['ii', 'i'],
	['uu', 'u']
];

const ENDINGS: readonly (readonly [letters: string, sounds: readonly Sound[]])[] = [
	['tion', [consonant('s'), vowel('â'), consonant('n')]],
	['sion', [consonant('s'), vowel('â'), consonant('n')]],
	['tions', [consonant('s'), vowel('â'), consonant('n')]],
	['ture', [consonant('ch'), vowel('ơ')]],
	['ous', [vowel('ơ'), consonant('t')]],
	['saurus', [consonant('x'), vowel('ô'), consonant('r'), vowel('u'), consonant('t')]],
	['que', [consonant('k')]],
	['gue', [consonant('g')]],
	['ie', [vowel('i')]],
	['ies', [vowel('i')]],
	['ue', [vowel('u')]],
	['oe', [vowel('ô')]],
	['er', [vowel('ơ')]],
	['ers', [vowel('ơ')]],
	['ia', [vowel('i'), vowel('a')]]
];

function consonant(sound: string, doubled = false): Sound {
	return { kind: 'consonant', sound, doubled };
}

function vowel(sound: string): Sound {
	return { kind: 'vowel', sound };
}

/** Reads a word in known letters, left to right, as an English book is read aloud in Việt Nam. */
export function soundsOf(word: string): readonly Sound[] {
	const sounds: Sound[] = [];
	const lastVowelOnly = !hasVowel(word.slice(0, -1));
	let at = 0;
	while (at < word.length) {
		const ending = at > 0 && word.length - at <= 6 ? endingAt(word, at) : null;
		if (ending) {
			sounds.push(...ending);
			break;
		}
		at += isVowel(word.charAt(at)) ? vowelAt(word, at, sounds, lastVowelOnly) : consonantAt(word, at, sounds);
	}
	return sounds;
}

function hasVowel(word: string): boolean {
	return /[aăâeêioôơuưy]/.test(word);
}

function endingAt(word: string, at: number): readonly Sound[] | null {
	const rest = word.slice(at);
	if (rest === 'le' && !isVowel(word.charAt(at - 1))) return [vowel('ồ')];
	return ENDINGS.find(([letters]) => letters === rest)?.[1] ?? null;
}

function consonantAt(word: string, at: number, sounds: Sound[]): number {
	const found = CONSONANTS.find(([letters]) => word.startsWith(letters, at));
	if (!found) return 1;
	const [letters, ...said] = found;
	const next = word.charAt(at + letters.length);
	const soft = next !== '' && 'eiyê'.includes(next);
	// Silent at the beginning: know, gnome, psalm, write.
	if (at === 0 && /^(?:kn|gn|ps|pt|pn)/.test(word)) return 1;
	if (letters === 'gh' && at > 0) return 2;
	if (letters === 'x' && at === 0) return push(sounds, 1, 'x');
	if (letters === 'q' && next === 'u')
		return isVowel(word.charAt(at + 2)) ? push(sounds, 2, 'k', 'w') : push(sounds, 1, 'k');
	if (letters === 'c' && soft) return push(sounds, 1, 'x');
	if (letters === 'g' && soft && word.length > at + 2 && next === 'e') return push(sounds, 1, 'gi');
	if (letters === 's' && next === 'c' && 'eiy'.includes(word.charAt(at + 2))) return push(sounds, 2, 'x');
	if (letters.length === 1 && next === letters) {
		let run = 2;
		while (word.charAt(at + run) === letters) run++;
		sounds.push(consonant(said[0] ?? letters, true));
		return run;
	}
	for (const sound of said) sounds.push(consonant(sound, letters === 'ck'));
	return letters.length;
}

function push(sounds: Sound[], length: number, ...said: readonly string[]): number {
	for (const sound of said) sounds.push(consonant(sound));
	return length;
}

function vowelAt(word: string, at: number, sounds: Sound[], only: boolean): number {
	const letter = word.charAt(at);
	const next = word.charAt(at + 1);
	const after = word.charAt(at + 2);
	if (letter === 'y' && isVowel(next) && (at === 0 || isVowel(word.charAt(at - 1)))) {
		sounds.push(vowel(next === 'u' ? 'iu' : 'i'));
		return next === 'u' ? 2 : 1;
	}
	if (letter === 'y' && word.charAt(at - 1) === 'i') return 1;
	const group = VOWEL_GROUPS.find(([letters]) => word.startsWith(letters, at));
	// Maya, Goya: the y begins a syllable.
	const glides = group?.[0].length === 2 && next === 'y' && isVowel(after);
	if (group && !glides && !(letter === 'a' && next === 'e' && after === '')) {
		sounds.push(vowel(groupSound(group, word, at)));
		return group[0].length;
	}
	const ends = at + 1 === word.length;
	if (letter === 'e' && ends) {
		if (only) sounds.push(vowel('i'));
		return 1;
	}
	// A vowel, one consonant, a silent e: name, time, home, cute.
	const magic = after === 'e' && at + 3 === word.length && !isVowel(next) && !'wrx'.includes(next);
	if (magic) {
		sounds.push(vowel({ a: 'ây', i: 'ai', y: 'ai', e: 'i', o: 'ô', u: 'u' }[letter] ?? letter));
		return 1;
	}
	if ('eiu'.includes(letter) && next === 'r' && after !== '' && !isVowel(after) && after !== 'r') {
		sounds.push(vowel('ơ'));
		return 2;
	}
	if (letter === 'y') sounds.push(vowel(ends && only ? 'ai' : 'i'));
	else if (letter === 'o') sounds.push(vowel(at > 1 && word.length - at === 2 && next === 'n' ? 'ơ' : 'ô'));
	else if (letter === 'e') sounds.push(vowel(opens(next, after) ? 'ê' : 'e'));
	else sounds.push(vowel(letter));
	return 1;
}

function opens(next: string, after: string): boolean {
	return next === '' || isVowel(next) || isVowel(after);
}

function groupSound([letters, sound]: readonly [string, string], word: string, at: number): string {
	const rest = word.slice(at + letters.length, at + letters.length + 2);
	if (letters === 'ai' && rest.length === 1 && !isVowel(rest)) return 'ây';
	if (letters === 'ou' && rest.startsWith('r')) return 'u';
	if (letters === 'ow' && rest.startsWith('n')) return 'ao';
	return sound;
}
