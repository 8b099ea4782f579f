import * as m from '#lib/paraglide/messages.js';
import type { Located } from '#lib/reader/navigator.ts';
import { percentOf } from '#lib/reader/progress.ts';

interface Pages {
	readonly n: number;
	readonly total: number;
	/** What the page calls itself, if not by its number. */
	readonly label: string | null;
}

/** "4 / 120"; of a page with a name of its own "iv (4 / 120)". */
export function shortPage({ n, total, label }: Pages): string {
	return label === null ? `${n} / ${total}` : `${label} (${n} / ${total})`;
}

export function saidPage({ n, total, label }: Pages): string {
	return label === null ? m.reading_said_page({ n, total }) : m.reading_said_labelled({ label, n, total });
}

/** Where a reader has come to, as it is told. */
export function saidPlace({ located, pages }: { located: Located | null; pages: Pages | null }): string {
	if (pages) return saidPage(pages);
	if (!located) return '';
	return m.reading_said_place({
		chapter: located.title || m.reading_page_n({ n: located.section + 1 }),
		percent: percentOf(located.locator.locations.totalProgression ?? 0)
	});
}
