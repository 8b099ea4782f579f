import { wordsOf, type Word } from '../../query/words.ts';

/*
 * Meilisearch removes diacritics from everything it reads, so marks would not count. Words as written are therefore
 * indexed in letters it leaves alone: each marked letter becomes base + z + codes ("đường" → "dzduzhozhfng"), letter by
 * letter, so that beginnings stay beginnings.
 */
const CODES: Readonly<Record<string, string>> = {
	'\u0300': 'f',
	'\u0301': 's',
	'\u0303': 'x',
	'\u0306': 'w',
	'\u0302': 'c',
	'\u0309': 'r',
	'\u031b': 'h',
	'\u0323': 'j'
};

function encoded(exact: string): string {
	return Array.from(exact.normalize('NFC'), (letter) => {
		if (letter === 'đ') return 'dzd';
		const [base = '', ...marks] = letter.normalize('NFD');
		return marks.length === 0 ? letter : `${base}z${marks.map((mark) => CODES[mark] ?? 'y').join('')}`;
	}).join('');
}

/** Words as written, and without marks, in the form they have in the index. */
export function exactForms(words: readonly Word[]): string[] {
	return words.map((word) => encoded(word.exact));
}

export function foldedForms(words: readonly Word[]): string[] {
	return words.map((word) => word.folded);
}

export function bothTexts(text: string): { exact: string; folded: string } {
	const words = wordsOf(text);
	return { exact: exactForms(words).join(' '), folded: foldedForms(words).join(' ') };
}
