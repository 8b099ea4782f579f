import type { Inline } from '../markup/document.ts';
import { typeface, type Typeface } from '../typeface.ts';

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

const BODY = 'be-vietnam-pro';
const DISPLAY = 'baloo-2';

export const bodyLook = (size: number, colour = '#1e2a44', weight = 400): Look => ({
	face: typeface(BODY, weight),
	size,
	colour,
	raised: false,
	language: null
});

export const displayLook = (size: number, colour = '#12543a'): Look => ({
	face: typeface(DISPLAY, 700),
	size,
	colour,
	raised: false,
	language: null
});

/** Words with their looks; null is a line break the author asked for. */
export function stretchesOf(
	content: readonly Inline[],
	look: Look,
	noteNumber: (label: string) => number
): (Stretch | null)[] {
	return content.flatMap((part): (Stretch | null)[] => {
		switch (part.kind) {
			case 'text':
				return [{ text: part.text, look }];
			case 'emphasis':
				return stretchesOf(part.children, { ...look, face: typeface(BODY, 400, 'italic') }, noteNumber);
			case 'strong':
			case 'term':
				return stretchesOf(part.children, { ...look, face: typeface(BODY, 600) }, noteNumber);
			case 'language':
				return stretchesOf(part.children, { ...look, language: part.language }, noteNumber);
			case 'link':
				return stretchesOf(part.children, look, noteNumber);
			case 'note':
				return [
					{ text: String(noteNumber(part.label)), look: { ...look, size: look.size * 0.65, raised: true } }
				];
			case 'line-break':
				return [null];
			case 'page-break':
				return [];
		}
	});
}

/** Breaks words into lines no wider than `width`; words keep their parts together whatever their looks. */
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
	for (const word of wordsOf(stretches)) {
		if (word === null) {
			finish();
			continue;
		}
		const bare = word.map((part, index) =>
			index === word.length - 1 ? { ...part, text: part.text.trimEnd() } : part
		);
		if (line.length && used + widthOf(bare) > width) finish();
		line.push(...word);
		used += widthOf(word);
	}
	if (line.length) finish();
	return lines;
}

export const widthOf = (stretches: readonly Stretch[]): number =>
	stretches.reduce((sum, { text, look }) => sum + (text ? look.face.width(text, look.size) : 0), 0);

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
