import * as m from '#lib/paraglide/messages.js';
import type { Choice } from '../setting-choices.ts';
import type { LineAid, LitColour, LitUnit } from './aid-settings.ts';

export function lineChoices(): Choice<LineAid>[] {
	return [
		{ value: 'none', label: m.reader_line_none() },
		{ value: 'ruler', label: m.reader_line_ruler() },
		{ value: 'focus', label: m.reader_line_focus() },
		{ value: 'slot', label: m.reader_line_slot() }
	];
}

export function countChoices(): Choice<string>[] {
	return [1, 2, 3].map((count) => ({ value: String(count), label: m.reader_lines_n({ count }) }));
}

export function litChoices(): Choice<LitUnit>[] {
	return [
		{ value: 'none', label: m.reader_lit_none() },
		{ value: 'word', label: m.reader_lit_word() },
		{ value: 'sentence', label: m.reader_lit_sentence() }
	];
}

export function colourChoices(): Choice<LitColour>[] {
	return [
		{ value: 'sun', label: m.reader_lit_sun() },
		{ value: 'sky', label: m.reader_lit_sky() },
		{ value: 'leaf', label: m.reader_lit_leaf() }
	];
}
