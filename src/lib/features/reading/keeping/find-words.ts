import { exactForm, foldedForm } from '#lib/text/exact-form.ts';
import { fold, tidy } from '#lib/text/fold.ts';

export interface Found {
	readonly from: number;
	readonly to: number;
}

/** As short a word is found whole: "an" is not what somebody means who reads "bạn" or "anh". */
const SHORT = 3;
/** Writing without spaces between words: there every letter may begin one. */
const UNSPACED =
	/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|\p{Script=Thai}|\p{Script=Lao}|\p{Script=Khmer}/u;
const LETTER = /[\p{L}\p{N}\p{M}]/u;

/** What two spellings share, letter for letter as long as the text; `marks`: whether tones and accents count. */
export function formOf(text: string, marks: boolean): string {
	const form = marks ? exactForm(text) : foldedForm(text);
	if (form.length === text.length) return form;
	// Marks that stand alone, letters that grow when they are made small: one by one, what does not fit stays as it is.
	return text
		.split('')
		.map((letter) => {
			const plain = marks ? letter.toLowerCase() : fold(letter);
			return plain.length === 1 ? plain : letter;
		})
		.join('');
}

/** Where the words stand in a text; `form`: `formOf` the text. */
export function* findWords(form: string, query: string, marks: boolean): Generator<Found> {
	const wanted = formOf(tidy(query), marks);
	if (wanted === '') return;
	const spaced = !UNSPACED.test(wanted);
	const whole = (wanted.split(' ').at(-1) ?? '').length <= SHORT;
	for (let from = form.indexOf(wanted); from >= 0; from = form.indexOf(wanted, from + 1)) {
		const to = from + wanted.length;
		if (spaced && isLetter(form, from - 1) && isLetter(form, from)) continue;
		if (spaced && whole && isLetter(form, to) && isLetter(form, to - 1)) continue;
		yield { from, to };
		from = to - 1;
	}
}

function isLetter(text: string, at: number): boolean {
	return LETTER.test(text.charAt(at));
}

/** The words of a place and a line around them, cut between words. */
export function snippetOf(
	text: string,
	{ from, to }: Found,
	around = 60
): { before: string; hit: string; after: string } {
	const plain = (words: string) => words.replace(/\s+/g, ' ');
	const cutBefore = from > around;
	const before = text.slice(Math.max(0, from - around), from);
	const after = text.slice(to, to + around);
	const whole = to + around >= text.length;
	return {
		before: plain(cutBefore ? `…${before.slice(Math.max(0, before.search(/\s/) + 1))}` : before),
		hit: plain(text.slice(from, to)),
		after: plain(whole || !/\s/.test(after) ? after : `${after.replace(/\s+\S*$/, '')}…`)
	};
}
