/** A longer text is split, and about so long are its pieces. Characters. */
const LONG = 2_000;
const PIECE = 500;

/**
 * Splits texts of a section that are as long as a chapter into nodes of some lines: to know where a page begins the engine looks at each
 * word of a node, and of one of 100 000 letters that takes a second at each turn. Nothing that is seen or read changes.
 */
export function splitLongTexts({ body }: Document): void {
	if (!body) return;
	const walker = body.ownerDocument.createTreeWalker(body, NodeFilter.SHOW_TEXT);
	const long: Text[] = [];
	for (let node = walker.nextNode(); node; node = walker.nextNode())
		if ((node.nodeValue ?? '').length > LONG) long.push(node as Text);
	for (const text of long) split(text);
}

/** From its end: what comes first stays the node that it was. */
function split(text: Text): void {
	const { data } = text;
	for (let at = data.length - PIECE; at > PIECE; at -= PIECE) {
		at = Math.max(data.lastIndexOf(' ', at), data.lastIndexOf('\n', at)) + 1;
		if (at <= 1) return;
		text.splitText(at);
	}
}
