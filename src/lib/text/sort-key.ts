/** Marks that make a letter of its own; `{` and `|` come after every plain letter, so ă follows az and precedes b. */
const LETTER_MARKS: Readonly<Record<string, string>> = {
	'a\u0306': 'a{',
	'a\u0302': 'a|',
	'e\u0302': 'e{',
	'o\u0302': 'o{',
	'o\u031b': 'o|',
	'u\u031b': 'u{'
};
/** ngang, huyền, hỏi, ngã, sắc, nặng: the order of dictionaries (and of CLDR vi). */
const TONE_RANK: Readonly<Record<string, string>> = {
	'\u0300': '1',
	'\u0309': '2',
	'\u0303': '3',
	'\u0301': '4',
	'\u0323': '5'
};
const TOKEN = /\d+|(?:(?!\d)[\p{L}\p{N}])(?:(?!\d)[\p{L}\p{M}\p{N}])*/gu;

/**
 * The key of a title in Vietnamese dictionary order: syllable by syllable, letters first, then the tone.
 * Compare bytewise (SQLite BINARY, PostgreSQL "C", `<` in JavaScript): *ca, ca dao, cà, cà phê, cả nhà, cá, cá vàng*.
 * Quotes and punctuation do not count; numbers compare as numbers and come before letters.
 */
export function sortKey(title: string): string {
	const text = title
		.normalize('NFC')
		.toLowerCase()
		.replace(/['’‘`]/gu, '');
	return Array.from(text.matchAll(TOKEN), ([token]) =>
		/^\d/.test(token) ? numberKey(token) : syllableKey(token)
	).join(' ');
}

function numberKey(digits: string): string {
	const significant = digits.replace(/^0+(?=\d)/, '');
	// The length first, so that 2 precedes 10.
	return String(Math.min(significant.length, 99)).padStart(2, '0') + significant;
}

function syllableKey(syllable: string): string {
	let letters = '';
	let tones = '';
	for (const [cluster] of syllable.normalize('NFD').matchAll(/\P{M}\p{M}*/gu)) {
		const base = cluster.charAt(0);
		let letter = base === 'đ' ? 'd{' : (cluster.match(/^\P{M}/u)?.[0] ?? base);
		for (const mark of cluster.slice(base.length)) {
			letter = LETTER_MARKS[base + mark] ?? letter;
			tones += TONE_RANK[mark] ?? '';
		}
		letters += letter;
	}
	// "!" sorts before every letter and digit: the tone is looked at only when the letters are equal.
	return `${letters}!${tones || '0'}`;
}
