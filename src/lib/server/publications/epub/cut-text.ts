/** So far before the end of a piece a better place to cut is looked for, in characters. */
const BACK = 2_000;

/**
 * The first piece of a text that is cut after at most so many characters: behind a line of a poem or a program (`lines`), else behind a
 * sentence, else behind a word, else where no letter is torn apart.
 */
export function pieceOf(text: string, most: number, lines: boolean): string {
	if (text.length <= most) return text;
	const from = Math.max(0, most - BACK);
	const near = text.slice(from, most);
	const ends = lines ? [/\n/g, /\s/g] : [/[.!?…。！？](?:["'”’»）)\]]*)\s+|[。！？]/g, /\s+/g];
	for (const end of ends) {
		const last = [...near.matchAll(end)].at(-1);
		if (last) return text.slice(0, from + last.index + last[0].length);
	}
	const cut = [...near.matchAll(/\P{M}\p{M}*/gu)].at(-1)?.index ?? near.length;
	return text.slice(0, Math.max(1, from + cut));
}
