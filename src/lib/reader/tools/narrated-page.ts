import type { Locator } from '#lib/publication/locator.ts';
import { hrefOf } from '#lib/publication/link.ts';
import type { Navigator } from '../navigator.ts';
import { DESCRIBED_CLASS } from '../epub/page-style.ts';
import { Paint, type Painted } from '../paint.ts';
import { sectionAt } from '../long-sections.ts';
import { splitHref, type ReaderPublication } from '../publication.ts';
import type { Passage, SpokenPlace } from './clip.ts';
import type { NarratedPage } from './clip-player.ts';
import { rangeOfPlace } from './spoken-range.ts';

const GROUP = 'narration';

interface Narrating {
	readonly sections: ReaderPublication['sections'];
	/** Turns to a section. */
	readonly show: (path: string) => Promise<boolean>;
	/** The phrase that is read now; null: none. */
	readonly spoken: (text: string | Range | null) => void;
}

/** The page of a navigator as narration needs it; null when its engine has no words to light. */
export function narratedPage(
	navigator: Navigator,
	{ sections, show, spoken }: Narrating
): NarratedPage | null {
	if (!navigator.narrate || !navigator.decorate) return null;
	const ordered = navigator.narrate.text?.publication.sections ?? sections;
	const paint = new Paint();
	let sentence: Painted[] = [];
	let described: Element | null = null;
	const rangeOf = (place: SpokenPlace) => {
		const body = navigator.narrate?.body(place.section);
		return body ? rangeOfPlace(body, place) : null;
	};
	const placeOf = (text: Passage) => (typeof text === 'string' ? locatorOf(text) : rangeOf(text));
	return {
		section: () => navigator.narrate?.text?.section() ?? navigator.current()?.section ?? 0,
		sees(text) {
			const place = placeOf(text);
			return place !== null && navigator.narrate?.sees(place) === true;
		},
		rangeOf(text) {
			if (typeof text !== 'string') return rangeOf(text);
			const { path, fragment } = splitHref(text);
			const body = navigator.narrate?.body(sectionAt(ordered, path)) ?? null;
			const element = fragment === null ? body : body?.ownerDocument.getElementById(fragment);
			if (!element) return null;
			const range = element.ownerDocument.createRange();
			range.selectNodeContents(element);
			return range;
		},
		body: (section) => navigator.narrate?.body(section) ?? null,
		show,
		mark(text) {
			const place = text === null ? null : placeOf(text);
			const element = place && typeof text === 'string' ? (place as Locator) : null;
			navigator.decorate?.(GROUP, element ? [{ id: 'phrase', locator: element, style: 'narrated' }] : []);
			described?.classList.remove(DESCRIBED_CLASS);
			described = place && !element ? elementOf(place as Range) : null;
			described?.classList.add(DESCRIBED_CLASS);
			sentence = place && !element && !described ? [{ range: place as Range, style: 'sentence' }] : [];
			paint.show(sentence);
			if (place) navigator.narrate?.reveal(place);
			spoken(element ? (text as string) : (place as Range | null));
		},
		word(word) {
			const range = word && !described ? rangeOf(word) : null;
			paint.show(range ? [...sentence, { range, style: 'word' }] : sentence);
			// A sentence that goes on behind the turn of a page.
			if (range) navigator.narrate?.reveal(range);
		}
	};
}

/** A picture or a formula: it is read as a whole. */
function elementOf({ startContainer, startOffset, endContainer, endOffset }: Range): Element | null {
	const one = startContainer === endContainer && endOffset === startOffset + 1;
	const node = one ? startContainer.childNodes[startOffset] : undefined;
	return node?.nodeType === Node.ELEMENT_NODE ? (node as Element) : null;
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
