import { characterOf, htmlText, namedCharacter, withoutC1 } from './characters.ts';
import { limitExpansion, readDoctype, type Entities } from './doctype.ts';
import { FORGOTTEN } from './parse.ts';
import { doctypeEnd, strayStart } from './prolog.ts';
import type { OnOutside } from './xml-refused.ts';

/** What a mender knows of the language a document is written in. */
export interface MarkupLanguage {
	/** Elements that never have content, with or without a slash at their end. */
	readonly empty: ReadonlySet<string>;
	/** Elements whose content an HTML parser takes as it stands until their end tag, however far away that is. */
	readonly raw: ReadonlySet<string>;
	/** Elements there are, null when any name may be one. A name that is none and is never closed is text: `<Ghi chú>`. */
	readonly known: ReadonlySet<string> | null;
}

/**
 * Writes broken markup afresh, tag by tag, so that a strict parser or an HTML parser reads it with all its text: characters that need
 * it are escaped, attributes quoted and single, self-closed elements closed, comments and declarations gone, entities written out. Which
 * element stands in which stays as it is.
 * @throws {XmlRefused} for hostile entities
 */
export function mendMarkup(source: string, language: MarkupLanguage, onOutside?: OnOutside): string {
	return new Mender(source, language, onOutside).mend();
}

const NAME = /[A-Za-z_][\w.:-]*/y;
const ATTRIBUTE_NAME = /[^\s=<>"'/]+/y;
const UNQUOTED = /[^\s"'<>]*/y;
const XML_NAME = /^[A-Za-z_][\w.-]*(?::[A-Za-z_][\w.-]*)?$/;
const END_TAG = /<\/\s*([A-Za-z_][\w.:-]*)[^<>]*>?/y;
/** Where the content of a raw element must have ended: who never closed it did not mean the whole page. */
const PAGE_PARTS = ['</head', '<body', '</body', '</html'];

interface StartTag {
	readonly name: string;
	readonly attributes: ReadonlyMap<string, string>;
	readonly selfClosed: boolean;
	readonly end: number;
}

class Mender {
	readonly #source: string;
	readonly #language: MarkupLanguage;
	readonly #onOutside: OnOutside | undefined;
	readonly #prefixes: ReadonlySet<string>;
	readonly #lower: string;
	readonly #out: string[] = [];
	/** Names that an end tag somewhere in the document has, in small letters. */
	readonly #closed: ReadonlySet<string>;
	/** Where a marker was looked for last and stands: nothing is searched twice, however hostile the document. */
	readonly #found = new Map<string, { readonly from: number; readonly at: number }>();
	#entities: Entities = new Map();
	#sawElement = false;
	#sawDoctype = false;

	constructor(source: string, language: MarkupLanguage, onOutside?: OnOutside) {
		this.#source = source.slice(strayStart(source));
		// Only these: other letters may change their length.
		this.#lower = this.#source.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
		this.#language = language;
		this.#onOutside = onOutside;
		const declared = Array.from(this.#source.matchAll(/\bxmlns:([\w.-]+)\s*=/g), ([, prefix = '']) => prefix);
		const ends = this.#lower.matchAll(/<\/\s*([a-z_][\w.:-]*)/g);
		this.#closed = new Set(Array.from(ends, ([, name = '']) => name));
		this.#prefixes = new Set(['xml', 'xmlns', ...Object.keys(FORGOTTEN), ...declared]);
	}

	mend(): string {
		const source = this.#source;
		let at = 0;
		while (at < source.length) {
			const next = source.indexOf('<', at);
			const end = next < 0 ? source.length : next;
			this.#out.push(this.#text(source.slice(at, end)));
			at = end < source.length ? this.#tag(end) : end;
		}
		return this.#out.join('');
	}

	/** Writes what begins with `<` at `at`; where to go on. */
	#tag(at: number): number {
		const source = this.#source;
		if (source.startsWith('<!--', at)) return this.#after('-->', at, 4);
		if (source.startsWith('<![CDATA[', at)) {
			const end = this.#find(']]>', at + 9);
			if (end < 0) return at + 9;
			this.#out.push(escape(source.slice(at + 9, end)));
			return end + 3;
		}
		if (/^<!doctype/i.test(source.slice(at, at + 9))) return this.#doctype(at);
		if (source.startsWith('<?', at)) {
			const end = this.#find('?>', at + 2);
			return end < 0 ? this.#after('>', at, 2) : end + 2;
		}
		if (source.startsWith('<!', at)) return this.#after('>', at, 2);
		if (source.startsWith('</', at)) return this.#endTag(at);
		const tag = this.#readStart(at);
		return tag ? this.#startTag(tag) : this.#literal(at);
	}

	#find(marker: string, from: number): number {
		const last = this.#found.get(marker);
		if (last && last.from <= from && (last.at < 0 || last.at >= from)) return last.at;
		const at = this.#lower.indexOf(marker, from);
		this.#found.set(marker, { from, at });
		return at;
	}

	/** Leaves out everything up to the marker; without one only the beginning. */
	#after(marker: string, at: number, beginning: number): number {
		const end = this.#find(marker, at + beginning);
		return end < 0 ? at + beginning : end + marker.length;
	}

	#literal(at: number): number {
		this.#out.push('&lt;');
		return at + 1;
	}

	#doctype(at: number): number {
		const end = this.#sawDoctype ? null : doctypeEnd(this.#source, at + 9);
		this.#sawDoctype = true;
		if (end === null) return this.#after('>', at, 2);
		if (!this.#sawElement) {
			this.#entities = readDoctype(this.#source.slice(at + 9, end), this.#onOutside);
			limitExpansion(this.#source, this.#entities);
		}
		return end + 1;
	}

	#endTag(at: number): number {
		END_TAG.lastIndex = at;
		const [whole, name = ''] = END_TAG.exec(this.#source) ?? [];
		if (whole === undefined || !this.#isElement(name)) return this.#literal(at);
		const written = this.#nameOf(name);
		if (written !== null && !this.#language.empty.has(name.toLowerCase())) this.#out.push(`</${written}>`);
		return at + whole.length;
	}

	#startTag({ name, attributes, selfClosed, end }: StartTag): number {
		this.#sawElement = true;
		const written = this.#nameOf(name);
		if (written === null) return end;
		const lower = name.toLowerCase();
		const list = [...attributes].map(([key, value]) => ` ${key}="${value}"`).join('');
		if (this.#language.empty.has(lower)) {
			this.#out.push(`<${written}${list}/>`);
			return end;
		}
		this.#out.push(`<${written}${list}>`);
		// Who closes the page itself before its first word did not mean it.
		if (selfClosed && /^(?:html|body)$/.test(lower)) return end;
		if (selfClosed) this.#out.push(`</${written}>`);
		else if (this.#language.raw.has(lower)) return this.#rawContent(lower, written, end);
		return end;
	}

	#rawContent(lower: string, written: string, from: number): number {
		const end = this.#rawEnd(lower, from);
		if (end !== null) {
			const content = this.#source.slice(from, end);
			if (lower === 'style') this.#out.push(escapeLeast(content.replace(/<!\[CDATA\[|\]\]>|<!--|-->/g, '')));
			else if (lower === 'title') this.#out.push(this.#text(content.replace(/<[^>]*>/g, '')));
			else if (lower === 'xmp') this.#out.push(escape(content));
		}
		this.#out.push(`</${written}>`);
		if (end === null) return from;
		const close = this.#source.indexOf('>', end);
		return close < 0 ? this.#source.length : close + 1;
	}

	/** Where the end tag stands; null when the element was never closed. */
	#rawEnd(lower: string, from: number): number | null {
		const end = this.#find(`</${lower}`, from);
		if (end < 0) return null;
		// A script may write one.
		const again = lower === 'script' ? -1 : this.#find(`<${lower}`, from);
		if (again >= 0 && again < end) return null;
		const part = lower === 'xmp' ? -1 : this.#nextPart(from);
		return part >= 0 && part < end ? null : end;
	}

	#nextPart(from: number): number {
		return Math.min(
			...PAGE_PARTS.map((part) => this.#find(part, from)).map((at) => (at < 0 ? Infinity : at))
		);
	}

	/** A start tag; null where `<` only means "less than" or opens words in pointed brackets. */
	#readStart(at: number): StartTag | null {
		const source = this.#source;
		NAME.lastIndex = at + 1;
		const name = NAME.exec(source)?.[0];
		if (name === undefined || !this.#isElement(name)) return null;
		const attributes = new Map<string, string>();
		let cursor = at + 1 + name.length;
		if (!/^[\s/>]?$/.test(source.charAt(cursor))) return null;
		for (;;) {
			while (/^[\s/]$/.test(source.charAt(cursor))) cursor++;
			const here = source.charAt(cursor);
			if (here === '>')
				return { name, attributes, selfClosed: source.charAt(cursor - 1) === '/', end: cursor + 1 };
			// The bracket was forgotten.
			if (here === '' || here === '<') return { name, attributes, selfClosed: false, end: cursor };
			ATTRIBUTE_NAME.lastIndex = cursor;
			const key = ATTRIBUTE_NAME.exec(source)?.[0];
			if (key === undefined) {
				cursor++;
				continue;
			}
			cursor += key.length;
			const value = this.#attributeValue(cursor);
			// "khi a<b thì": no attribute is called so.
			if (value === null && /[^\w:.@-]/.test(key)) return null;
			if (value) cursor = value.end;
			this.#addAttribute(attributes, key, value?.text ?? '');
			if (value?.tagEnds) return { name, attributes, selfClosed: false, end: cursor };
		}
	}

	#addAttribute(attributes: Map<string, string>, key: string, value: string): void {
		const prefix = key.includes(':') ? (key.split(':')[0] ?? '') : '';
		const usable = XML_NAME.test(key) && (prefix === '' || this.#prefixes.has(prefix));
		const known = attributes.has(key) || (prefix === '' && attributes.has(key.toLowerCase()));
		// A namespace without a name is an error of its own.
		if (usable && !known && !(prefix === 'xmlns' && value.trim() === ''))
			attributes.set(key, this.#text(value, true));
	}

	/** The value after a name, from its equals sign; `tagEnds` when its closing quote is missing. Null when there is none. */
	#attributeValue(at: number): { text: string; end: number; tagEnds: boolean } | null {
		const source = this.#source;
		const equals = /\s*=\s*/y;
		equals.lastIndex = at;
		const sign = equals.exec(source)?.[0];
		if (sign === undefined) return null;
		const start = at + sign.length;
		const quote = source.charAt(start);
		if (quote !== '"' && quote !== "'") {
			UNQUOTED.lastIndex = start;
			let text = UNQUOTED.exec(source)?.[0] ?? '';
			if (text.endsWith('/') && source.charAt(start + text.length) === '>') text = text.slice(0, -1);
			return { text, end: start + text.length, tagEnds: false };
		}
		const close = source.indexOf(quote, start + 1);
		// `<p class="a>…<p class="`: the quote that seems to end the value begins the next one.
		const swallows = close < 0 || />[^]*<[^>]*=\s*$/.test(source.slice(start + 1, close));
		if (!swallows) return { text: source.slice(start + 1, close), end: close + 1, tagEnds: false };
		const bracket = source.indexOf('>', start + 1);
		const end = bracket < 0 ? source.length : bracket;
		return { text: source.slice(start + 1, end), end: Math.min(source.length, end + 1), tagEnds: true };
	}

	#isElement(name: string): boolean {
		const { known } = this.#language;
		if (known === null || name.includes(':')) return true;
		const lower = name.toLowerCase();
		return known.has(lower) || this.#closed.has(lower);
	}

	/** The name as it is written; null for an element of a language nobody declared, which loses its tags. */
	#nameOf(name: string): string | null {
		if (name.toLowerCase() === 'plaintext' && this.#language.raw.size > 0) return 'pre';
		const [prefix = '', local, ...more] = name.split(':');
		if (local === undefined) return name;
		return this.#prefixes.has(prefix) && prefix !== 'xmlns' && local !== '' && more.length === 0
			? name
			: null;
	}

	#text(source: string, inAttribute = false): string {
		const text = source.replace(
			/&(?:(#x[0-9a-f]{1,7}|#\d{1,7}|[\w.:-]{1,100});?)?/gi,
			(whole, name?: string) => {
				if (name === undefined) return '&amp;';
				if (name.startsWith('#')) return escape(characterOf(name.slice(1)) ?? '');
				if (!whole.endsWith(';')) return escape(inAttribute ? whole : htmlText(whole));
				return escape(this.#entities.get(name) ?? namedCharacter(name) ?? whole);
			}
		);
		const clean = withoutC1(text.replace(FORBIDDEN, '')).replaceAll('<', '&lt;').replaceAll('>', '&gt;');
		return inAttribute ? clean.replaceAll('"', '&quot;') : clean;
	}
}

// eslint-disable-next-line no-control-regex -- exactly these are no characters of XML
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function escape(text: string): string {
	return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/** A style sheet is read without references by HTML parsers: only what XML can not do without. */
function escapeLeast(text: string): string {
	return text.replace(FORBIDDEN, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
