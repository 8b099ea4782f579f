import { parseFragment } from 'parse5';

const PREDEFINED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** What `&name;` means in HTML; null when it means nothing. */
export function namedCharacter(name: string): string | null {
	const predefined = Object.hasOwn(PREDEFINED, name) ? PREDEFINED[name] : undefined;
	if (predefined !== undefined) return predefined;
	if (!/^[A-Za-z][A-Za-z0-9]{1,31}$/.test(name)) return null;
	const value = htmlText(`&${name};`);
	return value === `&${name};` ? null : value;
}

/** Text as an HTML parser reads it: `&nbsp` without its semicolon is known as well. */
export function htmlText(source: string): string {
	let text = remembered.get(source);
	if (text === undefined) {
		const [node] = parseFragment(source).childNodes;
		text = node && 'value' in node ? node.value : source;
		if (remembered.size < MOST_REMEMBERED) remembered.set(source, text);
	}
	return text;
}

const remembered = new Map<string, string>();
const MOST_REMEMBERED = 1000;

/** The character of a numeric reference without `&#` and `;` (`233`, `xE9`); null when XML has no such character. */
export function characterOf(reference: string): string | null {
	const code = /^x/i.test(reference) ? Number.parseInt(reference.slice(1), 16) : Number(reference);
	if (!Number.isInteger(code) || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff)) return null;
	if (code === 0xfffe || code === 0xffff || (code < 0x20 && code !== 9 && code !== 10 && code !== 13))
		return null;
	return withoutC1(String.fromCodePoint(code));
}

const C1 = /[\u0080-\u009f]/g;
const western = new TextDecoder('windows-1252');

/** Control characters of the upper half are never meant: who writes `&#150;` means the dash that Windows has there. */
export function withoutC1(text: string): string {
	return text.replace(C1, (letter) => western.decode(Uint8Array.of(letter.charCodeAt(0))));
}
