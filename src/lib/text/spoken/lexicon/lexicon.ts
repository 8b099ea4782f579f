import { withoutMarks } from '../../fold.ts';
import { openedClusters } from '../foreign-sounds.ts';
import { INTERJECTIONS } from './interjections.ts';
import { NAMES } from './names.ts';
import { PLACES } from './places.ts';
import { SCIENCE } from './science.ts';
import { WORDS } from './words.ts';

/** Every line of the lexicon as written: a word and how it is said. */
export const LINES: readonly (readonly [word: string, said: string])[] = [
	WORDS,
	NAMES,
	PLACES,
	SCIENCE,
	INTERJECTIONS
].flatMap((lines) =>
	lines
		.trim()
		.split('\n')
		.map((line) => {
			const at = line.indexOf(' = ');
			return [line.slice(0, at), line.slice(at + 3)] as const;
		})
);

const SAID: ReadonlyMap<string, string> = new Map(LINES);
const LONGEST = 24;

/** How a word of the lexicon is said, with or without its marks and a plural s; null: it is not there. */
export function lexiconSaid(word: string): string | null {
	if (word.length > LONGEST) return null;
	const lower = word.toLowerCase().replaceAll('’', "'");
	const key = SAID.has(lower) ? lower : withoutMarks(lower);
	const line =
		SAID.get(key) ?? (key.length > 3 && key.endsWith('s') ? SAID.get(key.slice(0, -1)) : undefined);
	return line === undefined ? null : syllablesSaid(line);
}

/** A school spelling such as *Anh-xtanh* in syllables that a voice can say: *Anh xờ tanh*. */
export function syllablesSaid(line: string): string {
	return line
		.split(/[\s-]+/)
		.map((part) => {
			const opened = openedClusters(part);
			if (opened === null) return part;
			return opened === part.toLowerCase() ? part : asWritten(part, opened);
		})
		.join(' ');
}

function asWritten(part: string, said: string): string {
	const first = part.charAt(0);
	return first === first.toLowerCase() ? said : said.charAt(0).toUpperCase() + said.slice(1);
}
