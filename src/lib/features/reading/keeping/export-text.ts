import * as m from '#lib/paraglide/messages.js';
import type { ExportedBook, ExportedItem } from './exported-book.ts';

/** A notebook as plain text, to be read by people. */
export function asText({ title, items, day }: ExportedBook): string {
	const entries = items.map((item) =>
		[...linesOf(item), ...besides(item), `(${day(item.createdAt)})`].join('\n')
	);
	return `${[m.reader_carry_heading({ title }), ...entries].join('\n\n')}\n`;
}

/** Heading, words, note: what there is of them. */
export function linesOf({ name, chapter, locator, note }: ExportedItem): string[] {
	const heading = name && chapter ? `${name} – ${chapter}` : name || chapter;
	const words = locator.text?.highlight;
	return [heading, words ? `“${words}”` : '', note].filter((line) => line !== '');
}

/** What no text can hold is named. */
export function besides({ drawing, voice }: ExportedItem): string[] {
	return [
		...(drawing && drawing.length > 0 ? [m.reader_carry_drawn()] : []),
		...(voice ? [m.reader_carry_spoken()] : [])
	];
}
