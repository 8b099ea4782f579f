/*
 * How the server reads a query and finds documents, by its source (milli: parse_query.rs, compute_derivations.rs; charabia):
 * words in quotes stand as they are; a minus excludes; neighbours are joined and words taken apart even without typos; the
 * last word may go on, unless something follows it; ten terms are read.
 */
interface Term {
	readonly words: readonly string[];
	readonly quoted: boolean;
	readonly goesOn: boolean;
	readonly excluded: boolean;
}

const MOST_TERMS = 10;
const JOINED = 3;

/** The words of a text in order: no marks, lower case; đ is d. */
export function tokens(text: unknown): string[] {
	const said = [text].flat().filter((one) => typeof one === 'string' || typeof one === 'number');
	return plain(said.join(' ')).match(/[\p{L}\p{N}]+/gu) ?? [];
}

function plain(text: string): string {
	return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase();
}

/** Whether these attributes of a document answer the query. No word at all: every document does. */
export function answers(q: string, attributes: readonly (readonly string[])[]): boolean {
	const terms = termsOf(q);
	const asked = terms.filter(({ excluded }) => !excluded).slice(0, MOST_TERMS);
	const none = terms.filter(({ excluded }) => excluded);
	return !none.some((term) => stands(term, attributes)) && from(asked, 0, attributes);
}

function from(terms: readonly Term[], at: number, attributes: readonly (readonly string[])[]): boolean {
	const term = terms[at];
	if (!term) return true;
	if ((stands(term, attributes) || apart(term, attributes)) && from(terms, at + 1, attributes)) return true;
	for (let size = 2; size <= JOINED && at + size <= terms.length; size++) {
		const joined = terms.slice(at, at + size);
		if (joined.some(({ quoted }) => quoted)) return false;
		const words = [joined.flatMap((part) => part.words).join('')];
		const goesOn = joined.at(-1)?.goesOn ?? false;
		if (stands({ ...term, words, goesOn }, attributes) && from(terms, at + size, attributes)) return true;
	}
	return false;
}

function stands({ words, goesOn }: Term, attributes: readonly (readonly string[])[]): boolean {
	return attributes.some((attribute) =>
		attribute.some((_, start) =>
			words.every((word, offset) => {
				const candidate = attribute[start + offset] ?? '';
				return candidate === word || (goesOn && candidate.startsWith(word));
			})
		)
	);
}

function apart({ words: [word = ''], quoted }: Term, attributes: readonly (readonly string[])[]): boolean {
	if (quoted) return false;
	return Array.from(word).some((_, at) => {
		if (at === 0) return false;
		const words = [word.slice(0, at), word.slice(at)];
		return stands({ words, quoted: true, goesOn: false, excluded: false }, attributes);
	});
}

function termsOf(q: string): Term[] {
	const parts = Array.from(plain(q).matchAll(/(?<=^|\s)-(?=["\p{L}\p{N}])|"[^"]*"?|[\p{L}\p{N}]+/gu));
	return parts.flatMap((part, at): Term[] => {
		const [text] = part;
		if (text === '-') return [];
		const quoted = text.startsWith('"');
		const words = quoted ? tokens(text) : [text];
		const goesOn = !quoted && part.index + text.length === plain(q).length;
		return words.length === 0 ? [] : [{ words, quoted, goesOn, excluded: parts[at - 1]?.[0] === '-' }];
	});
}
