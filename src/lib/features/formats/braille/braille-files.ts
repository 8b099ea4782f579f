import { BLANK } from './braille-book.ts';

/** North American braille ASCII: the sign of each of the 64 patterns, in the order of Unicode. */
const ASCII = ' A1B\'K2L@CIF/MSP"E3H9O6R^DJG>NTQ,*5<-U8V.%[$+X!&;:4\\0Z7(_?W]#Y)=';
const FIRST = 0x2800;

/** Braille Ready Format: lines of ASCII, a form feed after each page. */
export function brf(pages: readonly (readonly string[])[]): string {
	return pages.map((rows) => rows.map((row) => `${asciiOf(row)}\r\n`).join('') + '\f').join('');
}

function asciiOf(row: string): string {
	return [...row]
		.map((cell) => ASCII.charAt((cell.charCodeAt(0) - FIRST) & 0x3f))
		.join('')
		.trimEnd();
}

/** The patterns of a line of BRF. */
export function cellsOf(line: string): string {
	return [...line].map((sign) => String.fromCharCode(FIRST + Math.max(0, ASCII.indexOf(sign)))).join('');
}

interface PefFacts {
	readonly title: string;
	readonly by: readonly string[];
	readonly language: string;
	/** Tells this file from all others. */
	readonly identifier: string;
	readonly cells: number;
	readonly lines: number;
}

/** Portable Embosser Format 2008-1. */
export function pef(pages: readonly (readonly string[])[], facts: PefFacts): string {
	const creators = facts.by.map((name) => `<dc:creator>${escaped(name)}</dc:creator>\n`).join('');
	const body = pages
		.map((rows) => {
			const lines = rows.map((row) => `<row>${row.replace(new RegExp(`${BLANK}+$`), '')}</row>`);
			return `<page>\n${lines.join('\n')}\n</page>`;
		})
		.join('\n');
	return `<?xml version="1.0" encoding="UTF-8"?>
<pef version="2008-1" xmlns="http://www.daisy.org/ns/2008/pef">
<head>
<meta xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/x-pef+xml</dc:format>
<dc:identifier>${escaped(facts.identifier)}</dc:identifier>
<dc:title>${escaped(facts.title)}</dc:title>
${creators}<dc:language>${escaped(facts.language)}</dc:language>
</meta>
</head>
<body>
<volume cols="${facts.cells}" rows="${facts.lines}" rowgap="0" duplex="false">
<section>
${body}
</section>
</volume>
</body>
</pef>
`;
}

function escaped(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
