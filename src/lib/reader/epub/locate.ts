import type { Located } from '../navigator.ts';
import { totalProgression } from '../progress.ts';
import type { ReaderPublication } from '../publication.ts';
import type { EpubMap } from './epub-map.ts';
import type { EpubScreen } from './epub-screen.ts';

interface Asked {
	readonly screen: EpubScreen;
	readonly map: EpubMap;
	readonly publication: ReaderPublication;
}

/** Where the page on the screen is; null while the engine has none. */
export function locate({ screen, map, publication }: Asked): Located | null {
	const { cfi, view, window, paged } = screen;
	if (!view || !window) return null;
	const index = map.section(view.index);
	const section = publication.sections[index];
	if (!section) return null;
	const { from, to } = paged
		? span(window.scrollLeft, window.clientWidth, window.scrollWidth)
		: span(window.scrollTop, window.clientHeight, window.scrollHeight);
	const atStart = from <= 0.001 && !publication.sections.slice(0, index).some((other) => other.linear);
	const atEnd = to >= 0.999 && !publication.sections.slice(index + 1).some((other) => other.linear);
	return {
		locator: {
			href: section.path,
			type: 'application/xhtml+xml',
			title: section.title,
			locations: {
				progression: from,
				totalProgression: atEnd ? 1 : totalProgression(publication.sections, index, from),
				position: index + 1,
				...(cfi ? { cfi } : {})
			}
		},
		section: index,
		title: section.title,
		atStart,
		atEnd,
		shown: [index],
		span: { from, to }
	};
}

function span(offset: number, seen: number, all: number): { from: number; to: number } {
	if (all <= 0) return { from: 0, to: 1 };
	const at = Math.abs(offset); // books that run to the left scroll to negative offsets
	return { from: Math.min(1, at / all), to: Math.min(1, (at + seen + 2) / all) };
}
