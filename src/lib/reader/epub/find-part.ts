import { hrefOf } from '#lib/publication/link.ts';
import type { Locator, TextQuote } from '#lib/publication/locator.ts';
import { DocumentText } from '../document-text.ts';
import { inItsPart, partsOf, sectionAt } from '../long-sections.ts';
import type { Target } from '../navigator.ts';
import { pathOf, splitHref, type ReaderPublication } from '../publication.ts';
import { findQuote, lettersOf } from '../text-quote.ts';
import { elementNamed } from './find-place.ts';

/** Parts that are looked through for words which are not where they were: some on either side. */
const MOST = 9;

type PageOf = (path: string) => Promise<Document>;

/**
 * A long section is read in parts, and a place may have been kept in the whole of it, or before a corrected file was cut elsewhere: the part
 * that it is in now, by its id or its words. Any other place is what it was.
 */
export async function findPart(
	publication: ReaderPublication,
	target: Target,
	pageOf: PageOf
): Promise<Target> {
	const { sections } = publication;
	const path = typeof target === 'string' ? splitHref(target).path : pathOf(publication, target);
	const parts = partsOf(sections, path);
	if (parts.length < 2) return target;
	const paths = parts.flatMap((at) => sections[at]?.path ?? []);
	if (typeof target !== 'string') return byWords(inItsPart(sections, target), paths, pageOf);
	return sectionAt(sections, path) >= 0 ? target : byId(target, paths, pageOf);
}

async function byId(target: string, paths: readonly string[], pageOf: PageOf): Promise<string> {
	const { fragment } = splitHref(target);
	for (const path of fragment === null ? [] : paths) {
		const page = await pageOf(path);
		if (fragment !== null && elementNamed(page, fragment)) return `${path}#${fragment}`;
	}
	return paths[0] ?? target;
}

async function byWords(locator: Locator, paths: readonly string[], pageOf: PageOf): Promise<Locator> {
	const { locations, text: quote } = locator;
	// Whoever knows the exact way through the markup was here in this very file.
	if (!quote?.highlight || locations.partialCfi !== undefined) return locator;
	const home = paths.findIndex((path) => hrefOf(path) === locator.href);
	const near = paths
		.map((path, at) => ({ path, far: Math.abs(at - home) }))
		.sort((one, other) => one.far - other.far)
		.slice(0, MOST);
	const read: { path: string; letters: string }[] = [];
	const words = lettersOf((quote.before ?? '') + quote.highlight + (quote.after ?? ''));
	for (const { path } of near) {
		const { letters } = DocumentText.of((await pageOf(path)).body);
		const at = letters.indexOf(words);
		if (at >= 0) return placed(locator, path, at / letters.length);
		read.push({ path, letters });
	}
	for (const { path, letters } of read) {
		const at = findQuote(
			letters,
			quote,
			path === paths[home] ? (locations.progression ?? 0) * letters.length : 0
		);
		if (at !== null) return placed(locator, path, at / letters.length);
	}
	return locator;
}

function placed(locator: Locator, path: string, progression: number): Locator {
	const href = hrefOf(path);
	return href === locator.href
		? locator
		: { ...locator, href, locations: { ...locator.locations, progression } };
}

/** Whether the words of a place stand in a page, those around them too: nothing that looks like them counts. */
export function standsIn(
	{ letters }: DocumentText,
	{ before = '', highlight = '', after = '' }: TextQuote
): boolean {
	return highlight !== '' && letters.includes(lettersOf(before + highlight + after));
}
