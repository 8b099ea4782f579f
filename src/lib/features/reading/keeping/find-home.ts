import type { Annotation } from '#lib/device/index.ts';
import { hrefOf } from '#lib/publication/link.ts';
import type { Locator, TextQuote } from '#lib/publication/locator.ts';
import { sectionIndexOf, splitHref, type ReaderPublication } from '#lib/reader/publication.ts';
import { findQuote, lettersOf } from '#lib/reader/text-quote.ts';
import type { Foreign } from './import-web-annotations.ts';
import { SectionTexts } from './section-texts.ts';

interface Home {
	readonly placed: readonly Annotation[];
	/** So many speak of nothing in this book. */
	readonly lost: number;
}

/**
 * Where in the book the annotations of a file belong: in the section that our place or an address names, if their words stand there, else
 * where their words are.
 */
export async function findHome(publication: ReaderPublication, found: readonly Foreign[]): Promise<Home> {
	const texts = new SectionTexts(publication);
	const lettersIn = async (section: number) =>
		lettersOf((await texts.get(section, new AbortController().signal))?.text ?? '');
	const placed: Annotation[] = [];
	const breathe = breaths();
	for (const foreign of found) {
		const locator = await homeOf(publication, foreign, lettersIn);
		if (locator) placed.push(annotationOf(publication, foreign, locator));
		await breathe();
	}
	return { placed, lost: found.length - placed.length };
}

/** Long work lets the page answer now and then. */
function breaths(): () => Promise<void> {
	let last = performance.now();
	return async () => {
		if (performance.now() - last < 50) return;
		await new Promise((resolve) => setTimeout(resolve));
		last = performance.now();
	};
}

type LettersIn = (section: number) => Promise<string>;

async function homeOf(
	publication: ReaderPublication,
	foreign: Foreign,
	lettersIn: LettersIn
): Promise<Locator | null> {
	const named = known(publication, foreign);
	const quote = named?.text ?? foreign.quote;
	if (!quote?.highlight)
		return foreign.publication === null || foreign.publication === publication.id ? named : null;
	if (named) {
		// What cannot be fetched now is believed.
		const letters = await lettersIn(sectionIndexOf(publication, named)).catch(() => null);
		const near = (named.locations.progression ?? 0) * (letters?.length ?? 0);
		if (letters === null || stands(letters, quote, near) !== null) return named;
	}
	return byWords(publication, quote, lettersIn);
}

/** An id of another title stays with that one: what was spoken to it lies under it. */
function annotationOf(publication: ReaderPublication, foreign: Foreign, locator: Locator): Annotation {
	const { colour, note, name, drawing, createdAt } = foreign;
	const now = Date.now();
	const lit = locator.text?.highlight ? colour : null;
	const isOther = foreign.publication !== null && foreign.publication !== publication.id;
	const id = (isOther ? null : foreign.id) ?? crypto.randomUUID();
	return {
		...{ id, locator, colour: lit, note, name, drawing },
		...{ createdAt: createdAt ?? now, updatedAt: now }
	};
}

function known(publication: ReaderPublication, { locator, source, quote }: Foreign): Locator | null {
	if (locator && sectionIndexOf(publication, locator) >= 0) return locator;
	const section = publication.sections.find(({ path }) => names(source, path));
	if (!section) return null;
	const { form } = publication;
	return {
		href: form === 'pdf' ? section.path : hrefOf(section.path),
		type: 'application/xhtml+xml',
		title: section.title,
		locations: {},
		...(quote && { text: quote })
	};
}

/** Whether an address, whole or in part, is that of a section. */
function names(source: string, path: string): boolean {
	const { path: written } = splitHref(source);
	const plain = decoded(written).replace(/^\.?\//, '');
	return plain === path || plain.endsWith(`/${path}`) || (plain !== '' && path.endsWith(`/${plain}`));
}

function decoded(text: string): string {
	try {
		return decodeURIComponent(text);
	} catch {
		return text; // a percent sign of its own
	}
}

/** Letters of the pieces by which words that were corrected since are known, and how many of these pieces must be left. */
const PIECE = 5;
const LEFT = 0.5;
/** Letters that may have come into a quote, beside it and within. */
const GROWN = 40;

/** Where the words of a quote are in a text, to the letter or corrected since; null where others stand there. */
function stands(letters: string, quote: TextQuote, near: number): number | null {
	const place = findQuote(letters, quote, near);
	if (place === null) return null;
	const words = lettersOf(quote.highlight ?? '');
	const here = letters.slice(Math.max(0, place - GROWN), place + words.length + GROWN);
	if (words.length <= PIECE) return here.includes(words) ? place : null;
	const pieces = Array.from({ length: words.length - PIECE + 1 }, (_, at) => words.slice(at, at + PIECE));
	const left = pieces.filter((piece) => here.includes(piece)).length;
	return left >= LEFT * pieces.length ? place : null;
}

/** First where they stand to the letter, then where they were corrected since. */
async function byWords(
	{ sections, form }: ReaderPublication,
	quote: TextQuote,
	lettersIn: LettersIn
): Promise<Locator | null> {
	const words = lettersOf(quote.highlight ?? '');
	const ways = [
		(letters: string) => (words !== '' && letters.includes(words) ? letters.indexOf(words) : null),
		(letters: string) => stands(letters, quote, 0)
	];
	for (const find of ways)
		for (const [at, section] of sections.entries()) {
			const letters = await lettersIn(at).catch(() => '');
			const place = find(letters);
			if (place === null) continue;
			return {
				href: form === 'pdf' ? section.path : hrefOf(section.path),
				type: 'application/xhtml+xml',
				title: section.title,
				locations: { progression: place / Math.max(1, letters.length) },
				text: quote
			};
		}
	return null;
}
