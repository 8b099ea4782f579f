import { resourceUrl } from '#lib/api/publication-files.ts';
import { Dictionary } from '#lib/features/dictionary/index.ts';
import { splitHref, type ReaderPublication } from '#lib/reader/publication.ts';

/** A word as the book explains it. */
export interface BookMeaning {
	readonly word: string;
	readonly meaning: string;
}

/** Letters of one meaning: what is longer is a chapter. */
const LONGEST = 600;

/** The words that the book explains, in the lists of its pages that are named glossary; null: there is none, or it did not come. */
export async function bookGlossary({
	landmarks,
	versionId,
	form
}: ReaderPublication): Promise<Dictionary<BookMeaning> | null> {
	const named = landmarks.filter(({ type }) => /(?:^|\s|-)glossary(?:$|\s)/.test(type));
	const paths = [...new Set(named.map(({ href }) => splitHref(href).path))];
	if (form === 'pdf' || paths.length === 0) return null;
	const pages = await Promise.all(paths.map((path) => meaningsOf(resourceUrl(versionId, path))));
	const meanings = pages.flat();
	return meanings.length > 0 ? new Dictionary(meanings) : null;
}

async function meaningsOf(address: string): Promise<readonly BookMeaning[]> {
	const answer = await fetch(address).catch(() => null); // without a line the library's own words are left
	if (!answer?.ok) return [];
	const page = new DOMParser().parseFromString(await answer.text(), 'application/xhtml+xml');
	return [...page.querySelectorAll('dl > dt, dl > div > dt')].flatMap((term) => {
		const word = wordsOf(term);
		const meaning = meaningAfter(term);
		return word !== '' && meaning !== '' && meaning.length <= LONGEST ? [{ word, meaning }] : [];
	});
}

/** Several words may share what is said after them. */
function meaningAfter(term: Element): string {
	const said: string[] = [];
	for (let next = term.nextElementSibling; next; next = next.nextElementSibling) {
		if (next.localName === 'dd') said.push(wordsOf(next));
		else if (said.length > 0) break;
	}
	return said.join(' ');
}

function wordsOf({ textContent }: Element): string {
	return textContent.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}
