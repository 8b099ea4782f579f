import type { Locator } from '#lib/publication/locator.ts';
import type { Navigator } from '../navigator.ts';
import { hrefOf } from '#lib/publication/link.ts';
import { splitHref } from '../publication.ts';
import type { NarratedPage } from './media-overlay.ts';

const GROUP = 'narration';

interface Narrating {
	/** Turns to a section. */
	readonly show: (path: string) => Promise<boolean>;
	/** The phrase that is read now; null: none. */
	readonly spoken: (text: string | null) => void;
}

/** The page of a navigator as narration needs it; null when its engine has no words to light. */
export function narratedPage(navigator: Navigator, { show, spoken }: Narrating): NarratedPage | null {
	const { narrate } = navigator;
	if (!narrate || !navigator.decorate) return null;
	return {
		section: () => navigator.current()?.section ?? 0,
		sees: (text) => narrate.sees(locatorOf(text)),
		show,
		mark(text) {
			const locator = text === null ? null : locatorOf(text);
			navigator.decorate?.(GROUP, locator ? [{ id: 'phrase', locator, style: 'narrated' }] : []);
			if (locator) narrate.reveal(locator);
			spoken(text);
		}
	};
}

/** `text` is a container path with fragment. */
function locatorOf(text: string): Locator {
	const { path, fragment } = splitHref(text);
	return {
		href: hrefOf(path),
		type: 'application/xhtml+xml',
		locations: fragment === null ? {} : { fragments: [fragment] }
	};
}
