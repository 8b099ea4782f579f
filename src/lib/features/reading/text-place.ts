import { openDevice, type Position } from '#lib/device/index.ts';
import type { Locator } from '#lib/publication/locator.ts';
import { DocumentText } from '#lib/reader/document-text.ts';
import { findQuote } from '#lib/reader/text-quote.ts';
import { readTarget } from './target.ts';
import type { TextView } from './text-view.ts';

/** Things came to rest, in ms. */
const REST = 250;

/**
 * The place in a text view: the words that the address names (`?vi-tri=`, a Locator) are brought into sight, and where somebody scrolls to
 * is kept as in the reader and told. Nothing is kept of a page that was only opened. Returns what ends it.
 */
export function keepTextPlace(
	root: HTMLElement,
	view: TextView,
	reached: (locator: Locator) => void
): () => void {
	const text = DocumentText.of(root);
	const ending = new AbortController();
	const { signal } = ending;
	const sent = arrive(root, text);
	const named = sent === null ? null : locatorAt(sent, text, view);
	if (named) reached(named);
	let moved = false;
	let timer: ReturnType<typeof setTimeout> | undefined;
	for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown'])
		addEventListener(type, () => (moved = true), { signal, passive: true });
	const rest = () => {
		const place = sent !== null && isInSight(text, sent) ? sent : firstInSight(text);
		const locator = moved ? locatorAt(place, text, view) : null;
		if (!locator) return;
		reached(locator);
		keep(locator, view);
	};
	const settle = () => {
		clearTimeout(timer);
		timer = setTimeout(rest, REST);
	};
	addEventListener('scroll', settle, { signal, passive: true });
	signal.addEventListener('abort', () => clearTimeout(timer));
	return () => ending.abort();
}

/** Whoever was sent to a place is there as long as it is in sight. */
function isInSight(text: DocumentText, place: number): boolean {
	const top = text.rangeAt(place)?.getBoundingClientRect().top ?? -1;
	return top >= 0 && top < innerHeight;
}

/** Gives the place that the address names; null without one. */
function arrive(root: HTMLElement, text: DocumentText): number | null {
	const target = readTarget(new URL(location.href).searchParams.get('vi-tri'), []);
	if (!target || typeof target === 'string') return null;
	const { text: quote = {}, locations } = target;
	const near = Math.floor((locations.progression ?? 0) * text.letters.length);
	const place = findQuote(text.letters, quote, near) ?? near;
	const range = text.rangeAt(place);
	if (!range) return null;
	scrollTo({ top: scrollY + range.getBoundingClientRect().top - innerHeight / 6 });
	const block = range.startContainer.parentElement?.closest<HTMLElement>(
		'p, li, h2, h3, h4, h5, h6, dd, dt, td, div'
	);
	if (block && root.contains(block)) {
		block.tabIndex = -1;
		block.focus({ preventScroll: true });
	}
	return place;
}

/** The first letter below the upper edge of the window: letters stand the lower the later they come. */
function firstInSight(text: DocumentText): number {
	let [low, high] = [0, text.letters.length];
	while (low < high) {
		const middle = (low + high) >> 1;
		const box = text.rangeAt(middle)?.getBoundingClientRect();
		if (box && box.top < 0) low = middle + 1;
		else high = middle;
	}
	return Math.min(low, text.letters.length - 1);
}

function locatorAt(
	place: number,
	text: DocumentText,
	{ place: known, sectionTitle }: TextView
): Locator | null {
	if (!known || text.letters.length === 0) return null;
	const { href, type, from, to, positions } = known;
	const progression = place / text.letters.length;
	return {
		...{ href, type, title: sectionTitle },
		locations: {
			progression,
			totalProgression: from + (to - from) * progression,
			position: positions.before + Math.min(positions.here - 1, Math.floor(progression * positions.here)) + 1
		},
		text: text.quoteAt(place)
	};
}

function keep(locator: Locator, { slug, title, place }: TextView): void {
	if (!place) return;
	const { versionId, coverRatio, band, positions } = place;
	const position: Position = {
		...{ locator, title, versionId, coverRatio, band },
		...{ total: positions.total, updatedAt: Date.now() }
	};
	void openDevice().positions.put(slug, position);
}
