import { wordsOf } from '../query/words.ts';

/** The written rules of a language, ready to apply. */
export interface Language {
	readonly stopWords: ReadonlySet<string>;
	/** First word (exact form) of a term → the terms that begin with it and what they also stand for. */
	readonly expansions: ReadonlyMap<string, readonly Expansion[]>;
}

export interface Expansion {
	/** Exact forms, in order. */
	readonly term: readonly string[];
	readonly also: readonly string[];
}

/** The texts of `synonyms.txt`, `spellings.txt` and `stop-words.txt`, of all languages together. */
export function languageOf(files: { synonyms: string; spellings: string; stopWords: string }): Language {
	const expansions = new Map<string, Expansion[]>();
	const add = (text: string, also: readonly string[]) => {
		const term = exactWords(text);
		const [first] = term;
		if (first !== undefined) expansions.set(first, [...(expansions.get(first) ?? []), { term, also }]);
	};
	for (const line of linesOf(files.synonyms)) {
		const group = line.split(',').map((term) => term.trim());
		for (const term of group) {
			add(
				term,
				group.filter((other) => other !== term)
			);
		}
	}
	for (const line of linesOf(files.spellings)) {
		const [written, right] = line.split('->').map((side) => side.trim());
		if (!written || !right)
			throw new Error(`A spelling rule reads "written -> right", this one does not: ${line}`);
		add(right, [written]);
	}
	return { stopWords: new Set(linesOf(files.stopWords).flatMap(exactWords)), expansions };
}

/** What the words of a text also stand for. Applied when a title is indexed, so a question needs no rewriting. */
export function expansionsOf(text: string, language: Language): string[] {
	const words = exactWords(text);
	const found = new Set<string>();
	words.forEach((word, at) => {
		for (const { term, also } of language.expansions.get(word) ?? []) {
			if (term.every((part, offset) => words[at + offset] === part))
				for (const other of also) found.add(other);
		}
	});
	return [...found];
}

/** Changes when a rule changes: an index built with other rules wants a rebuild. */
export function fingerprint(language: Language): string {
	const rules = JSON.stringify([[...language.expansions], [...language.stopWords]]);
	let sum = 0xcbf29ce484222325n;
	for (const byte of new TextEncoder().encode(rules))
		sum = BigInt.asUintN(64, (sum ^ BigInt(byte)) * 0x100000001b3n);
	return sum.toString(16);
}

function exactWords(text: string): string[] {
	return wordsOf(text).map((word) => word.exact);
}

function linesOf(file: string): string[] {
	return file
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '' && !line.startsWith('#'));
}
