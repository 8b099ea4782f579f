/** Two syllables side by side are often one Vietnamese word. */
const PAIRS = 3;
const TRIED = 4;

/** Fewer words find more: pairs of neighbours from the beginning on, then single words, the longest first. */
export function fewerWords(question: string): string[] {
	const words = [...new Set(question.split(' '))].filter((word) => word.length > 1);
	if (words.length < 2) return [];
	const pairs = words.length > 2 ? words.flatMap((word, i) => (i % 2 ? [] : pairAt(words, word, i))) : [];
	const single = words.toSorted((a, b) => b.length - a.length);
	return [...pairs.slice(0, PAIRS), ...single].slice(0, TRIED);
}

function pairAt(words: readonly string[], word: string, i: number): string[] {
	const next = words[i + 1];
	return next ? [`${word} ${next}`] : [];
}
