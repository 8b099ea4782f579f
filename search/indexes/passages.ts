import type { PublicationDocument } from './publications.ts';

/** A stretch of a book, short enough that words found in it belong together. */
export interface Passage {
	/** Reading-order position of its section, from 0. */
	readonly section: number;
	/** Title of its section, may be empty. */
	readonly title: string;
	readonly text: string;
}

const LONGEST = 1_000;
/** More than a thousand pages. */
export const MOST_PASSAGES = 4_000;

/** Cuts the sections of a book into passages at paragraph and sentence ends. */
export function passagesOf(document: Pick<PublicationDocument, 'sections'>): Passage[] {
	return document.sections
		.flatMap(({ position, title, text }) =>
			cut(text).map((part) => ({ section: position, title, text: part }))
		)
		.slice(0, MOST_PASSAGES);
}

function cut(text: string): string[] {
	const parts: string[] = [];
	let current = '';
	for (const sentence of text.normalize('NFC').split(/(?<=[.!?…]["”’]?)\s+|\n+/u)) {
		for (const piece of pieces(sentence.trim())) {
			if (current && current.length + piece.length > LONGEST) {
				parts.push(current);
				current = '';
			}
			current = current ? `${current} ${piece}` : piece;
		}
	}
	if (current) parts.push(current);
	return parts;
}

/** A sentence without end is cut between words. */
function pieces(sentence: string): string[] {
	return sentence.match(new RegExp(`.{1,${LONGEST}}(?:\\s|$)|.{1,${LONGEST}}`, 'gsu')) ?? [];
}
