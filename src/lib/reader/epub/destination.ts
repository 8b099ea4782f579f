import type { Target } from '../navigator.ts';
import { splitHref } from '../publication.ts';

/** A place as epub.js is asked for it. */
export interface Destination {
	/** The exact place; it may no longer be found in a newer version of the book. */
	readonly cfi: string | null;
	/** Address of the section, with a fragment when the place has one; undefined for the beginning of the book. */
	readonly address: string | undefined;
	/** How far into the section, 0..1, when there is nothing more exact. */
	readonly progression: number;
}

const BEGINNING: Destination = { cfi: null, address: undefined, progression: 0 };

/** `addressOf`: the engine's address of a container path. A place that is no longer in the book is its beginning. */
export function destinationOf(
	target: Target | undefined,
	addressOf: (href: string) => string | undefined
): Destination {
	if (target === undefined) return BEGINNING;
	const href = typeof target === 'string' ? target : target.href;
	const section = addressOf(href);
	if (section === undefined) return BEGINNING;
	const { fragment } = splitHref(href);
	const { cfi = null, progression = 0 } = typeof target === 'string' ? {} : target.locations;
	return { cfi, address: fragment ? `${section}#${fragment}` : section, progression };
}
