const DRAWN = 'svg :is(text, tspan, textPath), svg foreignObject, svg foreignObject *';
/** What makes words longer or shorter. */
const KEPT = [
	'font-size',
	'font-family',
	'font-weight',
	'letter-spacing',
	'word-spacing',
	'line-height'
] as const;

/**
 * Words of a drawing have the room that was drawn for them, and no other: larger letters would reach over its edge and over one another.
 * They keep the letters that the book alone gives them; a drawing is made larger as a whole. To be called before anything of the book's
 * styles is changed; what it returns puts the letters on afterwards. `ours`: ids of our own style sheets.
 */
export function rememberDrawnWords(document: Document, ours: readonly string[]): () => void {
	const view = document.defaultView;
	const drawn = [...document.querySelectorAll<SVGElement | HTMLElement>(DRAWN)];
	if (!view || drawn.length === 0) return () => {};
	const sheets = [...document.styleSheets].filter(
		({ ownerNode, disabled }) => !disabled && ownerNode && 'id' in ownerNode && ours.includes(ownerNode.id)
	);
	for (const sheet of sheets) sheet.disabled = true;
	const letters = drawn.map((element) => {
		const computed = view.getComputedStyle(element);
		return KEPT.map((property) => [property, computed.getPropertyValue(property)] as const);
	});
	for (const sheet of sheets) sheet.disabled = false;
	return () => {
		for (const [at, { style }] of drawn.entries())
			for (const [property, value] of letters[at] ?? []) style.setProperty(property, value, 'important');
	};
}
