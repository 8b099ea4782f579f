import type { WrittenWord } from './written-words.ts';

/** A word among its neighbours: what many signs mean is told by the words before them. */
export interface Place {
	readonly words: readonly WrittenWord[];
	readonly at: number;
}

/** How one word, or several that belong together, are said. */
export interface Said {
	readonly count: number;
	readonly said: string;
}

export type Rule = (place: Place) => Said | null;

/** The core of the word so many places further (negative: before); '' where the text ends. */
export function coreAt({ words, at }: Place, step: number): string {
	return words[at + step]?.core ?? '';
}

/** The word before in small letters, when no sign parts it from this one; '' : there is none. */
export function previous(place: Place, back = 1): string {
	for (let step = 1; step <= back; step++) {
		const word = place.words[place.at - step];
		if (!word || /[.!?;:]/.test(word.trail)) return '';
	}
	return coreAt(place, -back).toLowerCase();
}

/** Whether the next word follows without a sign between. */
export function touchesNext({ words, at }: Place): boolean {
	const next = words[at + 1];
	return words[at]?.trail === '' && next !== undefined && next.lead === '' && next.core !== '';
}

export const DASH = /^[-–—−―‒‐‑]$/;

/** A sign that stands alone between spaces. */
export function loneSign(word: WrittenWord | undefined): string {
	if (!word) return '';
	return word.core === '' ? word.lead : word.trail === '' && word.lead === '' ? word.core : '';
}

const SUMS = /^[+=×÷><≥≤≠≈−⋅]$|^\S*[=+×÷]\S*$/u;
const NEAR = 4;

/** Whether signs of a sum stand near, so that a dash takes away. */
export function inSum({ words, at }: Place): boolean {
	for (let step = -NEAR; step <= NEAR; step++)
		if (step !== 0 && SUMS.test(loneSign(words[at + step]).slice(0, 20))) return true;
	return false;
}

const SCORING = new Set(['thắng', 'thua', 'hoà', 'hòa', 'dẫn', 'thắng lợi', 'trước']);

/** Whether the numbers here are a score: *tỉ số 2-1*, *thắng 3-0*. */
export function inScore(place: Place): boolean {
	for (let back = 1; back <= NEAR; back++) {
		const word = coreAt(place, -back).toLowerCase();
		if (
			SCORING.has(word) &&
			back <= 3 &&
			(word !== 'trước' || coreAt(place, -back - 1).toLowerCase() === 'dẫn')
		)
			return true;
		if (word === 'số' && /^(?:tỉ|tỷ|tỵ)$/.test(coreAt(place, -back - 1).toLowerCase())) return true;
	}
	return false;
}
