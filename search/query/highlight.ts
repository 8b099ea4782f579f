import type { Marked, Range } from '../engine.ts';
import { answers, type Level, type Question } from './question.ts';
import { wordsOf, type Word } from './words.ts';

/** The text with the places of the words that were asked for. */
export function marked(text: string, question: Question, level: Level): Marked {
	const whole = text.normalize('NFC');
	return { text: whole, ranges: rangesIn(whole, wordsOf(whole), question, level) };
}

const SNIPPET = 150;

/** A few words around the densest match; null when nothing in the text matches. */
export function snippetOf(text: string, question: Question, level: Level): Marked | null {
	const whole = text.normalize('NFC');
	const words = wordsOf(whole);
	const places = words.map((word) => answeredPosition(question, word, level));
	const first = densest(words, places);
	if (first < 0) return null;
	const lead = Math.max(0, first - 5);
	const start = words[lead]?.start ?? 0;
	let end = start;
	for (let at = lead; at < words.length; at++) {
		const word = words[at];
		if (!word || word.end - start > SNIPPET) break;
		end = word.end;
	}
	const rest = whole.slice(end).match(/^[.!?…”"]+/u)?.[0] ?? '';
	const cut = whole.slice(start, end + rest.length).replace(/\s/gu, ' ');
	const before = lead > 0 ? '… ' : '';
	const after = end + rest.length < whole.trimEnd().length ? ' …' : '';
	const shown = before + cut + after;
	return { text: shown, ranges: rangesIn(shown, wordsOf(shown), question, level) };
}

function answeredPosition(question: Question, word: Word, level: Level): number {
	return question.words.findIndex((_, position) => answers(question, position, word, level));
}

/** Index of the word that begins the stretch with the most different words of the question. */
function densest(words: readonly Word[], places: readonly number[]): number {
	let best = -1;
	let most = 0;
	for (let from = 0; from < words.length; from++) {
		if ((places[from] ?? -1) < 0) continue;
		const start = words[from]?.start ?? 0;
		const seen = new Set<number>();
		for (let at = from; at < words.length && (words[at]?.end ?? 0) - start < SNIPPET; at++) {
			const place = places[at] ?? -1;
			if (place >= 0) seen.add(place);
		}
		if (seen.size > most) {
			most = seen.size;
			best = from;
		}
	}
	return best;
}

function rangesIn(text: string, words: readonly Word[], question: Question, level: Level): Range[] {
	const ranges: [number, number][] = [];
	for (const word of words) {
		if (answeredPosition(question, word, level) < 0) continue;
		const last = ranges.at(-1);
		// Neighbours make one mark: a screen reader then says the phrase, not its pieces.
		if (last && /^\s*$/u.test(text.slice(last[1], word.start))) last[1] = word.end;
		else ranges.push([word.start, word.end]);
	}
	return ranges;
}
