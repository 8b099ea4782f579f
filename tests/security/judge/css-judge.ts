import { isFragment, loads } from './addresses.ts';

/** Functions that fetch, run or look elsewhere, beside `url()`. */
const REACHING =
	/^(?:-\w+-)?(?:image-set|image|cross-fade|element|src|expression|url-prefix|domain|regexp|document|paint|toggle|script)$/;
const BINDINGS = /(?:^|[;{\s])(?:-moz-binding|behavior|-ms-behavior)\s*:/i;

/**
 * What is wrong with CSS that has been cleaned. Reads it by itself, a character at a time as the specification's tokenizer does, so that
 * neither the sanitiser's parser nor its idea of an escape is trusted.
 */
export function faultsInCss(css: string): string[] {
	const { found, words } = readCss(css);
	if (BINDINGS.test(words)) found.push('a binding');
	// Before `{` the same words would be a selector.
	if (/(?:^|[;{}])\s*position\s*:[^;{}]*\b(?:fixed|sticky)\b[^;{}]*(?:[;}]|$)/i.test(words))
		found.push('position');
	return found;
}

/** The same of one value that stands for a property, as a presentation attribute does: it can declare nothing. */
export function faultsInValue(value: string): string[] {
	return readCss(value).found;
}

/** What reaches out of the style, and its words without strings and comments. */
function readCss(css: string): { found: string[]; words: string } {
	const found: string[] = [];
	const bare: string[] = [];
	for (let at = 0; at < css.length;) {
		const rest = css.slice(at);
		const comment = /^\/\*[\s\S]*?(?:\*\/|$)/.exec(rest)?.[0];
		if (comment !== undefined) {
			at += comment.length;
			continue;
		}
		const string = stringAt(rest);
		if (string) {
			if (/@import\s*$/i.test(bare.join('')) && !loads(string.value, ['style']))
				found.push(`@import ${string.value}`);
			bare.push('""');
			at += string.length;
			continue;
		}
		const name = nameAt(rest);
		if (name && css[at + name.length] === '(') {
			const called = name.value.toLowerCase();
			at += name.length + 1;
			if (called === 'url') {
				const url = addressAt(css.slice(at));
				const before = bare.join('');
				if (!isGood(url.value, before)) found.push(`url(${url.value})`);
				at += url.length;
			} else if (REACHING.test(called)) found.push(`${called}()`);
			bare.push(`${called}(`);
			continue;
		}
		bare.push(name ? name.value : (css[at] ?? ''));
		at += name ? name.length : 1;
	}
	return { found, words: bare.join('') };
}

function isGood(address: string, before: string): boolean {
	if (/@import\s*$/i.test(before)) return loads(address, ['style']);
	if (/@namespace[^;{]*$/i.test(before)) return /^http:\/\/www\.(?:w3|idpf)\.org\/[\w/]+$/.test(address);
	return isFragment(address) || loads(address, ['image', 'font']);
}

function stringAt(css: string): { value: string; length: number } | null {
	const quote = css[0];
	if (quote !== '"' && quote !== "'") return null;
	const body = new RegExp(`^${quote}((?:[^${quote}\\\\\\n]|\\\\[\\s\\S])*)(?:${quote}|$)?`).exec(css);
	return body ? { value: unescaped(body[1] ?? ''), length: Math.max(1, body[0].length) } : null;
}

function nameAt(css: string): { value: string; length: number } | null {
	const name = /^(?:[-\w]|[^\0-\x7f]|\\(?:[0-9a-f]{1,6}\s?|[^\n0-9a-f]))+/i.exec(css)?.[0];
	return name === undefined ? null : { value: unescaped(name), length: name.length };
}

/** What stands between the brackets of `url(`, quoted or bare, with its closing bracket. */
function addressAt(css: string): { value: string; length: number } {
	const space = /^\s*/.exec(css)?.[0].length ?? 0;
	const string = stringAt(css.slice(space));
	if (string) {
		const end = /^\s*\)?/.exec(css.slice(space + string.length))?.[0].length ?? 0;
		return { value: string.value, length: space + string.length + end };
	}
	const bare = /^(?:[^)\\]|\\[\s\S])*\)?/.exec(css)?.[0] ?? '';
	return { value: unescaped(bare.replace(/\)$/, '').trim()), length: bare.length };
}

function unescaped(text: string): string {
	return text.replace(
		/\\(?:([0-9a-f]{1,6})\s?|(\n)|([\s\S]))/gi,
		(_, hex?: string, line?: string, other?: string) => {
			if (hex === undefined) return line ? '' : (other ?? '');
			const point = Number.parseInt(hex, 16);
			return point === 0 || point > 0x10ffff || (point >= 0xd800 && point < 0xe000)
				? '�'
				: String.fromCodePoint(point);
		}
	);
}
