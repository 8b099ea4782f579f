/** Ours on the root element: which way the words of a section run, where that is not the way its pages turn. */
const OWN = { ltr: 'vs-own-ltr', rtl: 'vs-own-rtl' } as const;

type Direction = keyof typeof OWN;

/** Letters of a section that are asked which way they run. */
const ASKED = 1000;
const LETTERS_TO_THE_LEFT = /[\p{sc=Arab}\p{sc=Hebr}\p{sc=Syrc}\p{sc=Thaa}\p{sc=Nkoo}]/gu;

/** For the children of the body; weaker than any rule of the book. The sheet is written through XML: there is no `>` in it. */
export const OWN_DIRECTION = Object.entries(OWN)
	.map(([direction, name]) => `:where(.${name} body *:not(body * *, [dir])) { direction: ${direction}; }`)
	.join('\n');

/**
 * The engine lays a whole section the way the pages of its book turn, and English in a Japanese comic would run to the
 * left. To be called before the engine has the section: its words keep the direction that the file gives them.
 */
export function keepOwnDirection(document: Document): void {
	const { body, documentElement } = document;
	if (!body || !document.defaultView) return;
	const direction = saidDirection(document) ?? directionOf(body.textContent ?? '');
	documentElement.classList.add(OWN[direction]);
}

/** As the file says it; null where it says nothing, as many books of one language do. */
function saidDirection(document: Document): Direction | null {
	const { direction } = document.defaultView?.getComputedStyle(document.body) ?? {};
	if (direction === 'rtl') return 'rtl';
	return document.querySelector('html[dir], body[dir]') ? 'ltr' : null;
}

function directionOf(text: string): Direction {
	const letters = text.match(/\p{L}/gu)?.slice(0, ASKED) ?? [];
	const toTheLeft = letters.join('').match(LETTERS_TO_THE_LEFT)?.length ?? 0;
	return toTheLeft * 2 > letters.length ? 'rtl' : 'ltr';
}
