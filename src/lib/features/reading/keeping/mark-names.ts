import type { MarkColour } from '#lib/reader/mark-colour.ts';
import * as m from '#lib/paraglide/messages.js';

/** A colour and its stroke in words. */
export const MARK_NAMES: Readonly<Record<MarkColour, () => string>> = {
	sun: m.reader_mark_sun,
	leaf: m.reader_mark_leaf,
	sky: m.reader_mark_sky,
	coral: m.reader_mark_coral
};
