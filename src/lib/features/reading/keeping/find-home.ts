import type { Annotation } from '#lib/device/index.ts';
import { hrefOf } from '#lib/publication/link.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { sectionIndexOf, splitHref, type ReaderPublication } from '#lib/reader/publication.ts';
import { findQuote, lettersOf } from '#lib/reader/text-quote.ts';
import type { Foreign } from './import-web-annotations.ts';
import { SectionTexts } from './section-texts.ts';

interface Home {
	readonly placed: readonly Annotation[];
	/** So many speak of nothing in this book. */
	readonly lost: number;
}

/** Where in the book the annotations of a file belong: by our place, by the address of the section, else by the words they quote. */
export async function findHome(publication: ReaderPublication, found: readonly Foreign[]): Promise<Home> {
	const texts = new SectionTexts(publication);
	const placed: Annotation[] = [];
	for (const foreign of found) {
		const locator = known(publication, foreign) ?? (await byWords(publication, foreign, texts));
		if (locator) placed.push(annotationOf(foreign, locator));
	}
	return { placed, lost: found.length - placed.length };
}

function annotationOf({ id, colour, note, name, createdAt }: Foreign, locator: Locator): Annotation {
	const now = Date.now();
	const lit = locator.text?.highlight ? colour : null;
	return {
		...{ id: id ?? crypto.randomUUID(), locator, colour: lit, note, name },
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

async function byWords(
	{ sections, form }: ReaderPublication,
	{ quote }: Foreign,
	texts: SectionTexts
): Promise<Locator | null> {
	if (!quote) return null;
	const { signal } = new AbortController();
	for (const [at, section] of sections.entries()) {
		const words = await texts.get(at, signal).catch(() => null);
		const letters = lettersOf(words?.text ?? '');
		const place = findQuote(letters, quote, 0);
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
