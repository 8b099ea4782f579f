import type { Locator } from '#lib/publication/locator.ts';
import { hrefOf } from '#lib/publication/link.ts';
import { spokenBlocks, type SpokenBlock } from '#lib/publication/spoken-blocks.ts';
import type { Navigator } from '../navigator.ts';
import { Paint, type Painted } from '../paint.ts';
import { splitHref } from '../publication.ts';
import type { Passage, SpokenPlace } from './clip.ts';
import type { NarratedPage } from './clip-player.ts';

const GROUP = 'narration';

interface Narrating {
	/** Turns to a section. */
	readonly show: (path: string) => Promise<boolean>;
	/** The phrase that is read now; null: none. */
	readonly spoken: (text: string | Range | null) => void;
}

/** The page of a navigator as narration needs it; null when its engine has no words to light. */
export function narratedPage(navigator: Navigator, { show, spoken }: Narrating): NarratedPage | null {
	const { narrate } = navigator;
	if (!narrate || !navigator.decorate) return null;
	const paint = new Paint();
	let sentence: Painted[] = [];
	const rangeOf = (place: SpokenPlace) => {
		const body = narrate.body(place.section);
		return body && rangeOfPlace(body, place);
	};
	const placeOf = (text: Passage) => (typeof text === 'string' ? locatorOf(text) : rangeOf(text));
	return {
		section: () => navigator.current()?.section ?? 0,
		sees(text) {
			const place = placeOf(text);
			return place !== null && narrate.sees(place);
		},
		show,
		mark(text) {
			const place = text === null ? null : placeOf(text);
			const element = place && typeof text === 'string' ? (place as Locator) : null;
			navigator.decorate?.(GROUP, element ? [{ id: 'phrase', locator: element, style: 'narrated' }] : []);
			sentence = place && !element ? [{ range: place as Range, style: 'sentence' }] : [];
			paint.show(sentence);
			if (place) narrate.reveal(place);
			spoken(element ? (text as string) : (place as Range | null));
		},
		word(word) {
			const range = word && rangeOf(word);
			paint.show(range ? [...sentence, { range, style: 'word' }] : sentence);
			// A sentence that goes on behind the turn of a page.
			if (range) narrate.reveal(range);
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

const blocksOf = new WeakMap<Element, readonly SpokenBlock<Node>[]>();

/** The words of a place; null where the page has others. */
export function rangeOfPlace(body: Element, { block, length, from, to }: SpokenPlace): Range | null {
	const blocks = blocksOf.get(body) ?? spokenBlocks<Node>(body);
	blocksOf.set(body, blocks);
	const said = blocks[block];
	if (said?.text.length !== length) return null;
	const range = body.ownerDocument.createRange();
	const [first] = said.runs;
	if (said.role === 'picture' || said.role === 'formula') {
		if (first) range.selectNode(first.node);
		return first ? range : null;
	}
	const [start, end] = [pointAt(said, from), pointAt(said, to - 1)];
	if (!start || !end) return null;
	range.setStart(start.node, start.offset);
	range.setEnd(end.node, end.offset + 1);
	return range;
}

function pointAt({ runs }: SpokenBlock<Node>, place: number): { node: Node; offset: number } | null {
	const run = runs.findLast(({ at }) => at <= place);
	return run ? { node: run.node, offset: run.offset + place - run.at } : null;
}
