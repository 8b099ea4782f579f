import * as m from '#lib/paraglide/messages.js';

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
