import type { TextQuote } from '#lib/publication/locator.ts';
import { DocumentText } from '../document-text.ts';
import { findQuote, lettersOf } from '../text-quote.ts';

/** A place of one section by all that is known of it. */
export interface WantedPlace {
	/** Id or name of an element. */
	readonly fragment: string | null;
	/** Exact in the file that it was written for: the part behind the `!`. */
	readonly partialCfi: string | null;
	readonly cssSelector: string | null;
	/** The words that stood there. */
	readonly quote: TextQuote | null;
	/** How far into the section, 0..1. */
	readonly progression: number;
}

/** Letters by which an exact place is known to be the same. */
const COMPARED = 12;

/** `rangeOf`: where a CFI leads in the page; null when it leads nowhere. null: the beginning of the section. */
export function findPlace(
	page: Document,
	wanted: WantedPlace,
	rangeOf: (partialCfi: string) => Range | null
): Range | null {
	const exact = wanted.partialCfi === null ? null : rangeOf(wanted.partialCfi);
	return byWords(page, wanted, exact) ?? exact ?? byElement(page, wanted) ?? byShare(page, wanted);
}

function byShare({ body }: Document, { progression }: WantedPlace): Range | null {
	const text = progression > 0 ? DocumentText.of(body) : null;
	return (
		text && text.rangeAt(Math.min(text.letters.length - 1, Math.floor(progression * text.letters.length)))
	);
}

function byWords(page: Document, { quote, progression }: WantedPlace, exact: Range | null): Range | null {
	if (!quote?.highlight) return null;
	const text = DocumentText.of(page.body);
	const { letters } = text;
	const there = exact && text.placeOf(exact.startContainer, exact.startOffset);
	const begins = lettersOf(quote.highlight).slice(0, COMPARED);
	// Not the words: a picture may stand before them, and the page begin with it.
	if (there !== null && letters.startsWith(begins, there)) return exact;
	const found = findQuote(letters, quote, there ?? Math.round(progression * letters.length));
	return found === null ? null : text.rangeAt(found);
}

function byElement(page: Document, { fragment, cssSelector }: WantedPlace): Range | null {
	const element =
		(fragment === null ? null : elementNamed(page, fragment)) ??
		(cssSelector === null ? null : selected(page, cssSelector));
	if (!element) return null;
	const range = page.createRange();
	range.selectNode(element);
	return range;
}

/** The element that a fragment names: by its id, or as old files do by the `name` of an anchor; written as it is or encoded. */
export function elementNamed(page: Document, fragment: string): Element | null {
	for (const name of [fragment, decoded(fragment)]) {
		const element =
			page.getElementById(name) ??
			[...page.getElementsByTagName('a')].find((anchor) => anchor.getAttribute('name') === name);
		if (element) return element;
	}
	return null;
}

function decoded(fragment: string): string {
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment; // a percent sign of its own
	}
}

function selected(page: Document, cssSelector: string): Element | null {
	try {
		return page.querySelector(cssSelector);
	} catch {
		return null; // of another reading system, in a syntax of its own
	}
}

/** The shortest way to an element: from its own id or that of an element around it. */
export function selectorOf(element: Element): string {
	const steps: string[] = [];
	for (let at: Element | null = element; at; at = at.parentElement) {
		if (at.id) return [`#${CSS.escape(at.id)}`, ...steps].join(' > ');
		if (at.localName === 'body') return ['body', ...steps].join(' > ');
		const before = [...(at.parentElement?.children ?? [])].indexOf(at);
		steps.unshift(`${at.localName}:nth-child(${before + 1})`);
	}
	return steps.join(' > ');
}
