import type { Locator, TextQuote } from '#lib/publication/locator.ts';
import { LONGEST_MARKED } from '#lib/reader/quote-range.ts';
import { LONGEST_NAME } from './limits.ts';

/** Letters beside the words. */
const BESIDE = 200;
/** Letters of a selector or the like, and how many of them. */
const LONGEST_POINTER = 1_000;
const MOST_FRAGMENTS = 8;

/** A place of a file, no larger than one of our own: every page that is shown looks for it. */
export function boundedLocator({ title, locations, text, ...rest }: Locator): Locator {
	const { progression, fragments, cssSelector, partialCfi, cfi, ...others } = locations;
	return {
		href: rest.href,
		type: rest.type,
		...(title !== undefined && { title: title.slice(0, LONGEST_NAME) }),
		locations: {
			...numbersOf(others),
			...(progression !== undefined && { progression: Math.min(1, Math.max(0, progression)) }),
			...(fragments && { fragments: fragments.filter(isShort).slice(0, MOST_FRAGMENTS) }),
			...shortOf({ cssSelector, partialCfi, cfi })
		},
		...(text && { text: boundedQuote(text) })
	};
}

export function boundedQuote({ before, highlight, after }: TextQuote): TextQuote {
	return {
		...(before !== undefined && { before: before.slice(-BESIDE) }),
		...(highlight !== undefined && { highlight: highlight.slice(0, LONGEST_MARKED) }),
		...(after !== undefined && { after: after.slice(0, BESIDE) })
	};
}

function isShort(text: string): boolean {
	return text.length <= LONGEST_POINTER;
}

function shortOf<T extends Readonly<Record<string, string | undefined>>>(pointers: T): Partial<T> {
	return Object.fromEntries(
		Object.entries(pointers).filter(([, text]) => text !== undefined && isShort(text))
	) as Partial<T>;
}

function numbersOf(locations: Pick<Locator['locations'], 'totalProgression' | 'position'>) {
	const { totalProgression, position } = locations;
	return {
		...(totalProgression !== undefined && { totalProgression: Math.min(1, Math.max(0, totalProgression)) }),
		...(position !== undefined && Number.isInteger(position) && position > 0 && { position })
	};
}
