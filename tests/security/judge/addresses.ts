/** The page that is judged stands in a book at an address of its own; whatever leads elsewhere has left the book. */
const PAGE = 'https://book.invalid/OEBPS/c1.xhtml';

export type Kind = 'image' | 'sound' | 'page' | 'style' | 'font' | 'captions';

/** The files of the small book of `tests/support/cleaning.ts`, and what cleaning adds to it. */
const FILES: Readonly<Record<string, Kind>> = {
	'c1.xhtml': 'page',
	'chương 2.xhtml': 'page',
	'meo.png': 'image',
	'to.jpg': 'image',
	'to.jpg@640.webp': 'image',
	've.svg': 'image',
	'sach.css': 'style',
	'c1.xhtml.1.css': 'style',
	'chu.woff2': 'font',
	'doc.mp3': 'sound'
};
const DATA: Partial<Readonly<Record<Kind, RegExp>>> = {
	image: /^data:image\/(?:png|jpe?g|gif|webp|avif)(?:;[a-z0-9=-]+)*;base64,[a-z0-9+/=]*$/i,
	font: /^data:(?:font\/[a-z0-9]+|application\/[a-z.-]*(?:font|opentype)[a-z0-9-]*)(?:;[a-z0-9=-]+)*;base64,[a-z0-9+/=]*$/i
};
const OUTWARD: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Whether an address that a browser loads by itself is a file of the book of one of the kinds, as a browser resolves it. */
export function loads(value: string, kinds: readonly Kind[]): boolean {
	if (kinds.some((kind) => DATA[kind]?.test(value))) return true;
	const file = inBook(value);
	return file !== null && kinds.includes(file);
}

/** Where a link that somebody presses leads. */
export function leads(value: string): 'inside' | 'outside' | 'nowhere good' {
	if (inBook(value) !== null) return 'inside';
	const url = URL.parse(value, PAGE);
	if (!url) return 'nowhere good';
	// A host without a scheme takes the page's own: a book's page is never served from there.
	return OUTWARD.has(url.protocol) && /^[a-z]+:/i.test(value) ? 'outside' : 'nowhere good';
}

/** A place in the page itself: no request at all. */
export function isFragment(value: string): boolean {
	return /^#/.test(value);
}

function inBook(value: string): Kind | null {
	const url = URL.parse(value, PAGE);
	if (url?.origin !== 'https://book.invalid' || url.search !== '') return null;
	const [, folder, ...rest] = url.pathname.split('/');
	return folder === 'OEBPS' ? (FILES[decodeURIComponent(rest.join('/')).normalize('NFC')] ?? null) : null;
}

/** The addresses of a `srcset`, split as the HTML specification splits them. */
export function candidates(srcset: string): string[] {
	const found: string[] = [];
	for (let rest = srcset; ;) {
		const [lead = ''] = /^[\s,]*/.exec(rest) ?? [];
		rest = rest.slice(lead.length);
		const [address = ''] = /^\S*/.exec(rest) ?? [];
		if (address === '') return found;
		rest = rest.slice(address.length);
		if (address.endsWith(',')) found.push(address.replace(/,+$/, ''));
		else {
			found.push(address);
			rest = rest.replace(/^(?:[^,(]|\([^)]*\)?)*/, '');
		}
	}
}
