import type { SpokenBlock } from './spoken-blocks.ts';

/** A sentence, or as much of it as is in one language and on one line (Web Speech calls it so, too). */
export interface Utterance {
	/** Offsets in the text of its block; `to` is exclusive. */
	readonly from: number;
	readonly to: number;
	/** BCP 47 */
	readonly language: string;
}

/** Longer ones are parted at a space: an engine holds its breath no longer. Letters. */
const LONGEST = 400;

/** The utterances of a block. Together they hold all its letters; `usual` is the language of what names none. */
export function utterancesOf(block: SpokenBlock<unknown>, usual: string): Utterance[] {
	const found: Utterance[] = [];
	for (const { from, to, language } of passagesOf(block, usual)) {
		const passage = block.text.slice(from, to);
		for (const { segment, index } of segmenterOf(language).segment(passage))
			for (const [start, end] of parted(segment)) {
				const words = segment.slice(start, end);
				const begin = from + index + start + (words.length - words.trimStart().length);
				const end_ = from + index + start + words.trimEnd().length;
				if (begin < end_) found.push({ from: begin, to: end_, language });
			}
	}
	return found;
}

/** Stretches of one language on one line. */
function* passagesOf({ text, runs }: SpokenBlock<unknown>, usual: string): Generator<Utterance> {
	let from = 0;
	let language = runs[0]?.language ?? usual;
	const cuts: { at: number; language: string }[] = runs.map((run) => ({
		at: run.at,
		language: run.language ?? usual
	}));
	for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1))
		cuts.push({ at, language: '' });
	cuts.sort((one, other) => one.at - other.at);
	for (const cut of cuts) {
		if (cut.language === language) continue;
		if (cut.at > from) yield { from, to: cut.at, language };
		from = cut.at;
		language = cut.language === '' ? language : cut.language;
	}
	if (from < text.length) yield { from, to: text.length, language };
}

function* parted(sentence: string): Generator<[number, number]> {
	let from = 0;
	while (sentence.length - from > LONGEST) {
		const space = sentence.lastIndexOf(' ', from + LONGEST);
		const to = space > from ? space : from + LONGEST;
		yield [from, to];
		from = to;
	}
	yield [from, sentence.length];
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
	const known = segmenters.get(language);
	if (known) return known;
	let made: Intl.Segmenter;
	try {
		made = new Intl.Segmenter(language, { granularity: 'sentence' });
	} catch {
		made = new Intl.Segmenter('vi', { granularity: 'sentence' }); // a tag that is none
	}
	segmenters.set(language, made);
	return made;
}
