/** Letters that tell a place from every other one: a line of a book for children. */
const LONGEST = 80;
/** Fewer say nothing: "Chương 2" may stand anywhere. */
const SHORTEST = 12;
const TEXT = 3;

interface Letter {
	readonly node: Node;
	readonly offset: number;
}

/** The words that begin at a point of a document, spaces as one; null when there are too few to find them by. */
export function wordsAt({ startContainer, startOffset }: Range): string | null {
	const page = startContainer.ownerDocument;
	if (!page) return null;
	const from = startContainer.nodeType === TEXT ? startContainer : startContainer.childNodes[startOffset];
	if (!from) return null;
	const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
	walker.currentNode = from;
	let node: Node | null = from.nodeType === TEXT ? from : walker.nextNode();
	let words = node === startContainer ? (node.nodeValue ?? '').slice(startOffset) : (node?.nodeValue ?? '');
	while (node && words.length < LONGEST * 2) {
		node = walker.nextNode();
		words += node?.nodeValue ?? '';
	}
	words = words.replace(/\s+/g, ' ').trim().slice(0, LONGEST);
	return words.length < SHORTEST ? null : words;
}

/** The first place in the document where these words stand, whatever elements they stand in; null when they are gone. */
export function findWords(page: Document, words: string): Range | null {
	const wanted = words.replace(/\s+/g, ' ').trim();
	if (wanted.length < SHORTEST) return null;
	const { text, letters } = readText(page);
	const at = letters[text.indexOf(wanted)];
	if (!at) return null;
	const range = page.createRange();
	range.setStart(at.node, at.offset);
	range.setEnd(at.node, at.offset + 1);
	return range;
}

/** The text of a document with spaces as one, and where each letter of it stands. */
function readText(page: Document): { text: string; letters: Letter[] } {
	const walker = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
	const letters: Letter[] = [];
	let text = '';
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const data = node.nodeValue ?? '';
		for (let offset = 0; offset < data.length; offset++) {
			const letter = data.charAt(offset).replace(/\s/, ' ');
			if (letter === ' ' && (text === '' || text.endsWith(' '))) continue;
			text += letter;
			letters.push({ node, offset });
		}
	}
	return { text, letters };
}
