import type { FileHandle } from 'node:fs/promises';

/** Bytes of the largest dictionary that is read, and of the end of the file in which its table is named. */
const DICTIONARY = 65_536;
const END = 2_048;
const TABLES = 32;
/** Bytes of a table of 400 000 objects. */
const TABLE = 8 * 1024 * 1024;

/** The objects of a PDF that stand in it as plain text, found by its cross-reference tables (ISO 32000-1, 7.5.4). */
export interface PlainObjects {
	/** The text of the last trailer dictionary, `<<` … `>>`. */
	readonly trailer: string;
	/** Where the last table begins. */
	readonly table: number;
	/** The text of a dictionary; null: there is none of that number, or it cannot be read. */
	dictionary(number: number): Promise<string | null>;
}

/** null: its tables are compressed, damaged, or it is encrypted. */
export async function plainObjects(file: FileHandle): Promise<PlainObjects | null> {
	const { size } = await file.stat();
	const end = await textAt(file, Math.max(0, size - END), END);
	const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(end)?.[1] ?? NaN);
	const places = new Map<number, number>();
	let trailer: string | null = null;
	let next: number | null = table;
	for (let read = 0; next !== null; read++) {
		if (!(next >= 0 && next < size) || read === TABLES) return null;
		const text = await textAt(file, next, Math.min(size - next, TABLE));
		const own = readTable(text, places);
		if (own === null || /\/(?:Encrypt|XRefStm)\b/.test(own)) return null;
		trailer ??= own;
		const before = /\/Prev\s+(\d+)/.exec(own)?.[1];
		next = before === undefined ? null : Number(before);
	}
	if (trailer === null) return null;
	return {
		trailer,
		table,
		async dictionary(number) {
			const at = places.get(number);
			if (at === undefined) return null;
			const text = await textAt(file, at, DICTIONARY);
			const [head = ''] = new RegExp(`^\\s*${number}\\s+0\\s+obj\\s*(?=<<)`).exec(text) ?? [];
			return head === '' ? null : dictionaryAt(text, head.length);
		}
	};
}

/** Adds the places that a table tells; gives its trailer, null when it is none. A newer table goes before an older one. */
function readTable(text: string, places: Map<number, number>): string | null {
	const begin = /^\s*xref\s+/.exec(text);
	if (!begin) return null;
	let at = begin[0].length;
	for (;;) {
		const section = /^(\d+)\s+(\d+)\s+/.exec(text.slice(at, at + 40));
		if (!section) break;
		at += section[0].length;
		const [, first = '0', count = '0'] = section;
		for (let i = 0; i < Number(count); i++, at += 20) {
			const entry = /^(\d{10}) (\d{5}) ([nf])/.exec(text.slice(at, at + 18));
			if (!entry) return null;
			const number = Number(first) + i;
			if (!places.has(number)) places.set(number, entry[3] === 'n' ? Number(entry[1]) : NaN);
		}
	}
	const trailer = /^\s*trailer\s*(?=<<)/.exec(text.slice(at));
	return trailer && dictionaryAt(text, at + trailer[0].length);
}

/** A dictionary from its `<<` to its `>>`; null when it does not end. */
function dictionaryAt(text: string, start: number): string | null {
	let end: number | null = null;
	walk(text.slice(start), (depth, at, length) => {
		if (depth === 0) end = start + at + length;
		return depth > 0;
	});
	return end === null ? null : text.slice(start, end);
}

/**
 * Goes through the text of a dictionary. `brackets` is told of every `<<` and `>>` with the depth behind it; false ends the
 * walk. Strings are passed over: what stands in them is no syntax.
 */
function walk(text: string, brackets: (depth: number, at: number, length: number) => boolean): void {
	let depth = 0;
	for (let at = 0; at < text.length; at++) {
		const two = text.slice(at, at + 2);
		if (two === '<<' || two === '>>') {
			depth += two === '<<' ? 1 : -1;
			if (!brackets(depth, at, 2)) return;
			at++;
		} else if (text[at] === '(') at = endOfString(text, at);
		else if (text[at] === '<') at = Math.max(at, text.indexOf('>', at));
	}
}

function endOfString(text: string, start: number): number {
	let open = 0;
	for (let at = start; at < text.length; at++) {
		if (text[at] === '\\') at++;
		else if (text[at] === '(') open++;
		else if (text[at] === ')' && --open === 0) return at;
	}
	return text.length;
}

/** A dictionary with another value of one of its own entries; null when it has no such entry. `value`: what the entry is now. */
export function withEntry(dictionary: string, value: RegExp, entry: string): string | null {
	// Dictionaries and strings within it are blanked out: an entry of theirs is not meant.
	let own = '';
	let last = 0;
	let depth = 0;
	walk(dictionary, (now, at, length) => {
		own += depth > 1 ? ' '.repeat(at - last) : withoutStrings(dictionary.slice(last, at));
		own += ' '.repeat(length);
		last = at + length;
		depth = now;
		return true;
	});
	own += dictionary.slice(last);
	const found = value.exec(own);
	if (!found) return null;
	return dictionary.slice(0, found.index) + entry + dictionary.slice(found.index + found[0].length);
}

function withoutStrings(text: string): string {
	let out = '';
	for (let at = 0; at < text.length; at++) {
		if (text[at] !== '(') {
			out += text[at] ?? '';
			continue;
		}
		const end = Math.min(text.length - 1, endOfString(text, at));
		out += ' '.repeat(end - at + 1);
		at = end;
	}
	return out;
}

async function textAt(file: FileHandle, from: number, length: number): Promise<string> {
	const bytes = Buffer.alloc(length);
	const { bytesRead } = await file.read(bytes, 0, length, from);
	return bytes.toString('latin1', 0, bytesRead);
}
