import type { Typeface } from './typeface.ts';

/** How a stretch of words looks and in which language it is. */
export interface Look {
	readonly face: Typeface;
	readonly size: number;
	readonly colour: string;
	/** Raised, as a footnote number. */
	readonly raised: boolean;
	readonly language: string | null;
}

export interface Stretch {
	readonly text: string;
	readonly look: Look;
}

export interface Line {
	readonly stretches: readonly Stretch[];
	readonly width: number;
}

/** Breaks words into lines no wider than `width`; words keep their parts together whatever their looks. null: a break the author asked for. */
export function breakLines(stretches: readonly (Stretch | null)[], width: number): Line[] {
	const lines: Line[] = [];
	let line: Stretch[] = [];
	let used = 0;
	const finish = () => {
		const last = line.at(-1);
		if (last) line = [...line.slice(0, -1), { ...last, text: last.text.trimEnd() }];
		lines.push({ stretches: merged(line), width: widthOf(line) });
		line = [];
		used = 0;
	};
	for (const whole of wordsOf(stretches)) {
		if (whole === null) {
			finish();
			continue;
		}
		for (const word of widthOf(bareOf(whole)) > width ? lettersOf(whole) : [whole]) {
			if (line.length && used + widthOf(bareOf(word)) > width) finish();
			line.push(...word);
			used += widthOf(word);
		}
	}
	if (line.length) finish();
	return lines;
}

export const widthOf = (stretches: readonly Stretch[]): number =>
	stretches.reduce((sum, { text, look }) => sum + (text ? look.face.width(text, look.size) : 0), 0);

const bareOf = (word: readonly Stretch[]): Stretch[] =>
	word.map((part, index) => (index === word.length - 1 ? { ...part, text: part.text.trimEnd() } : part));

/** Of a word that no line holds, an address on the web mostly. */
const lettersOf = (word: readonly Stretch[]): Stretch[][] =>
	word.flatMap(({ text, look }) => [...text].map((letter) => [{ text: letter, look }]));

/** Each word with the space after it, as one or more stretches. */
function* wordsOf(stretches: readonly (Stretch | null)[]): Generator<Stretch[] | null> {
	let word: Stretch[] = [];
	for (const stretch of stretches) {
		if (stretch === null) {
			if (word.length) yield word;
			word = [];
			yield null;
			continue;
		}
		for (const piece of stretch.text.split(/(?<=\s)/u)) {
			if (!piece.trim() && !word.length) continue;
			word.push({ ...stretch, text: piece.replaceAll(/\s/gu, ' ') });
			if (/\s$/u.test(piece)) {
				yield word;
				word = [];
			}
		}
	}
	if (word.length) yield word;
}

/** Neighbours that look the same become one. */
const merged = (stretches: readonly Stretch[]): Stretch[] =>
	stretches.reduce<Stretch[]>((all, stretch) => {
		const last = all.at(-1);
		if (last?.look === stretch.look)
			return [...all.slice(0, -1), { ...last, text: last.text + stretch.text }];
		return [...all, stretch];
	}, []);
