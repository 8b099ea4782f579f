import { inKnownLetters, soundsOf, type Sound } from './foreign-letters.ts';
import { letterSound } from './letter-names.ts';
import { asSayable, isSayable, withTone } from './vietnamese-syllable.ts';

/** Longer runs of letters are no word: what comes after is said as one more piece of it. */
const LONGEST = 40;

/**
 * Any word of Latin letters in Vietnamese syllables: the rules for what the lexicon does not know. Clusters open with ờ (*Spring* → *xờ pờ
 * rinh*), a foreign ending becomes the nearest Vietnamese one, a stopped syllable gets its sắc.
 */
export function foreignSaid(word: string): string {
	const said: string[] = [];
	for (let at = 0; at < word.length; at += LONGEST) said.push(pieceSaid(word.slice(at, at + LONGEST)));
	return said.filter((piece) => piece !== '').join(' ');
}

function pieceSaid(word: string): string {
	const known = inKnownLetters(word);
	const sounds = soundsOf(known);
	if (sounds.some(({ kind }) => kind === 'vowel')) return syllablesOf(sounds).join(' ');
	return consonantsSaid(known);
}

/** Only consonants: as a child sounds them, a run of the same once. */
function consonantsSaid(letters: string): string {
	const known = letterSound(letters);
	if (known !== null) return known;
	const said: string[] = [];
	let last = '';
	for (const letter of letters) {
		if (letter !== last) said.push(letterSound(letter) ?? '');
		last = letter;
	}
	return said.filter((sound) => sound !== '').join(' ');
}

function syllablesOf(sounds: readonly Sound[]): string[] {
	const said: string[] = [];
	let onset: string[] = [];
	let at = 0;
	for (; sounds[at]?.kind === 'consonant'; at++) onset.push(sounds[at]?.sound ?? '');
	while (at < sounds.length) {
		const nucleus = sounds[at]?.sound ?? '';
		const between: Sound[] = [];
		for (at++; sounds[at]?.kind === 'consonant'; at++) {
			const sound = sounds[at];
			if (sound) between.push(sound);
		}
		const { coda, next } = at < sounds.length ? shared(between) : { coda: lastOf(between), next: [] };
		said.push(...spell(onset, nucleus, coda));
		onset = next;
	}
	return said;
}

const OPENERS = new Set(['b', 'k', 'đ', 'ph', 'g', 'p', 't', 'v', 'th']);
/** Written twice they close one syllable and open the next (Anna, Potter); l, r, s only open (Harry, Hello). */
const CLOSERS = new Set(['p', 't', 'k', 'm', 'n', 'b', 'đ', 'g']);

/** Which of the consonants between two vowels closes the first syllable. */
function shared(between: readonly Sound[]): { coda: string; next: string[] } {
	const [only] = between;
	if (!only) return { coda: '', next: [] };
	const all = between.map(({ sound }) => sound);
	if (between.length === 1) {
		if (only.sound === 'ng') return { coda: 'ng', next: [] };
		return { coda: only.doubled && CLOSERS.has(only.sound) ? only.sound : '', next: all };
	}
	while (all.length > 1 && (all[0] === 'r' || all[0] === 'h')) all.shift();
	const [first = '', second = ''] = all;
	const glides = second === 'l' || second === 'r' || second === 'w';
	if (all.length === 1 || (all.length === 2 && glides && (OPENERS.has(first) || second === 'w')))
		return { coda: '', next: all };
	if (first === 'w') return { coda: '', next: all };
	return { coda: first, next: all.slice(1) };
}

function lastOf(between: readonly Sound[]): string {
	const all = between
		.map(({ sound }) => sound)
		.filter((sound) => sound !== 'r' && sound !== 'h' && sound !== 'w');
	const [first = '', second] = all;
	return first === 'l' && second === 'm' ? 'm' : first;
}

const CODAS: Readonly<Record<string, string>> = {
	b: 'p',
	p: 'p',
	ph: 'p',
	v: 'p',
	t: 't',
	đ: 't',
	th: 't',
	x: 't',
	s: 't',
	z: 't',
	ch: 't',
	gi: 't',
	k: 'c',
	kh: 'c',
	g: 'c',
	l: 'n',
	m: 'm',
	n: 'n',
	ng: 'ng',
	nh: 'nh'
};
const BEFORE_CODA: Readonly<Record<string, string>> = { ây: 'ê', âu: 'ô', au: 'o', iu: 'iu', ồ: 'ôn' };

/** One syllable and, before it, those that open a cluster. */
function spell(onset: readonly string[], nucleus: string, coda: string): string[] {
	const consonants = onset.filter((sound) => sound !== 'w');
	const glide = onset.at(-1) === 'w';
	const last = consonants.at(-1) ?? '';
	const opened = consonants.slice(0, -1).map(openedBy);
	if (glide && last !== '' && last !== 'k') opened.push(openedBy(last));
	const begins = glide && last !== 'k' ? '' : last;
	const rime = rimeOf(nucleus, CODAS[coda] ?? '');
	const rounded = glide ? withGlide(rime, begins === 'k') : rime;
	if (rounded === null) return [...opened, 'u', written(begins, rime)];
	return [...opened, glide && begins === 'k' ? `q${rounded}` : written(begins, rounded)];
}

function openedBy(sound: string): string {
	return sound === 'gi' ? 'giờ' : `${sound === 'k' ? 'c' : sound === 'z' ? 'd' : sound}ờ`;
}

function rimeOf(nucleus: string, coda: string): string {
	if (coda === '') return nucleus;
	const vowel = BEFORE_CODA[nucleus] ?? nucleus;
	if (vowel.length > 1) return vowel;
	let end = coda;
	if ('iê'.includes(vowel) && coda === 'c') end = 'ch';
	if ('iê'.includes(vowel) && coda === 'ng') end = 'nh';
	if (!'aiêy'.includes(vowel) && coda === 'nh') end = 'ng';
	const rime = vowel + end;
	return /(?:ch|[cpt])$/.test(rime) ? withTone(rime, '\u0301') : rime;
}

const GLIDES: readonly (readonly [first: string, rounded: string])[] = [
	['a', 'oa'],
	['á', 'oá'],
	['ă', 'oă'],
	['â', 'uâ'],
	['ấ', 'uấ'],
	['e', 'oe'],
	['é', 'oé'],
	['ê', 'uê'],
	['ế', 'uế'],
	['i', 'uy'],
	['í', 'uý'],
	['ơ', 'uơ'],
	['ớ', 'uớ']
];

/** w before a vowel: *oa, uê, uy*; after q always with u. null: Vietnamese has no such rime. */
function withGlide(rime: string, afterQ: boolean): string | null {
	if (/^i[auê]/.test(rime)) return null;
	const found = GLIDES.find(([first]) => rime.startsWith(first));
	if (!found) return null;
	const rounded = found[1] + rime.slice(1);
	return afterQ ? `u${rounded.slice(1)}` : rounded;
}

/** The letters for a sound before these vowels: c or k, g or gh, ng or ngh. */
function written(onset: string, rime: string): string {
	const plain = rime.normalize('NFD').charAt(0);
	const front = plain === 'i' || plain === 'e' || plain === 'y';
	if (onset === 'k') return (front ? 'k' : 'c') + rime;
	if (onset === 'g') return (front && plain !== 'y' ? 'gh' : 'g') + rime;
	if (onset === 'ng') return (front ? 'ngh' : 'ng') + rime;
	if (onset === 'gi') return (plain === 'i' ? 'd' : 'gi') + rime;
	if (onset === 'z') return `d${rime}`;
	return onset + rime;
}

const OPENING = /^(?:[bcdđghklmnpqrstvx]|[cknpt]h|ng|tr)$/;
/** Letters that Vietnamese writes in another way; names of other peoples of the country use them. */
const REWRITTEN: readonly (readonly [RegExp, string])[] = [
	[/f/g, 'ph'],
	[/z/g, 'd'],
	[/j/g, 'gi'],
	[/w(?=[aăâeêioôơuưy])/g, 'v']
];

/**
 * A word with Vietnamese letters that is no single syllable (*Krông*, *Xtiêng*, *Tơbơng*, *anh-xtanh*): cut into syllables, what stands
 * before them opened with ờ. null: no such cut is found.
 */
export function openedClusters(word: string): string | null {
	return cut(word, openedLetter);
}

/** A word of several syllables without a space, when nothing else is in it; null: something is. */
export function cutIntoSyllables(word: string): string | null {
	return cut(word, () => null);
}

function cut(word: string, opened: (letters: string) => string | null): string | null {
	if (word.length > LONGEST) return null;
	let letters = word.toLowerCase();
	for (const [from, to] of REWRITTEN) letters = letters.replace(from, to);
	// Cheapest way from each place to the end.
	const best: ({ readonly cost: number; readonly said: readonly string[] } | null)[] = [];
	best[letters.length] = { cost: 0, said: [] };
	for (let at = letters.length - 1; at >= 0; at--) {
		best[at] = null;
		for (let end = Math.min(letters.length, at + 7); end > at; end--) {
			const rest = best[end];
			if (!rest) continue;
			const piece = letters.slice(at, end);
			const said = asSayable(piece) ?? (OPENING.test(piece) && end < letters.length ? opened(piece) : null);
			if (said === null) continue;
			const cost = rest.cost + (isSayable(piece) ? 2 : 3);
			if (cost < (best[at]?.cost ?? Infinity)) best[at] = { cost, said: [said, ...rest.said] };
		}
	}
	return best[0]?.said.join(' ') ?? null;
}

function openedLetter(letter: string): string {
	return letter === 'k' || letter === 'q' ? 'cờ' : (letterSound(letter) ?? 'ờ');
}
