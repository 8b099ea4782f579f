import * as m from '#lib/paraglide/messages.js';
import type { PadDeed } from './gamepad.ts';
import { mirrored, type CommandId, type KeyGroup } from './key-map.ts';
import { partsOf } from './key-press.ts';

/** What each command is called. */
const COMMAND_NAMES: Readonly<Record<CommandId, () => string>> = {
	next: m.reading_next,
	previous: m.reading_previous,
	going: m.reader_key_going,
	'going-quicker': m.reader_going_quicker,
	'going-slower': m.reader_going_slower,
	'chapter-next': m.reader_key_chapter_next,
	'chapter-previous': m.reader_key_chapter_previous,
	'chapter-start': m.reader_key_chapter_start,
	'chapter-end': m.reader_key_chapter_end,
	'book-start': m.reader_key_book_start,
	'book-end': m.reader_key_book_end,
	'line-next': m.reader_line_on,
	'line-previous': m.reader_line_back,
	'word-next': m.reader_key_word_next,
	'word-previous': m.reader_key_word_previous,
	explain: m.reader_meaning_of_word,
	contents: m.reading_contents,
	page: m.reader_key_page,
	where: m.reading_where,
	back: m.reading_way_back,
	'focus-text': m.reading_skip_to_text,
	search: m.reader_search,
	bookmark: m.reader_bookmark,
	mark: m.reader_mark,
	notebook: m.reader_notebook,
	settings: m.reading_settings,
	tools: m.reader_tools,
	picture: m.reader_key_picture,
	handling: m.reader_handling,
	keys: m.reader_keys,
	listen: m.reader_key_listen,
	'phrase-next': m.reading_phrase_next,
	'phrase-previous': m.reading_phrase_previous,
	'phrase-again': m.reader_phrase_again,
	'escape-part': m.reader_escape_part,
	'voice-quicker': m.reader_voice_quicker,
	'voice-slower': m.reader_voice_slower,
	listening: m.reader_listening,
	larger: m.reader_key_larger,
	smaller: m.reader_key_smaller,
	bars: m.reader_key_bars,
	'long-page': m.reader_key_long_page,
	calm: m.reader_key_calm
};

const GROUP_NAMES: Readonly<Record<KeyGroup, () => string>> = {
	turn: m.reader_keys_turn,
	aids: m.reader_aids,
	go: m.reader_keys_go,
	keep: m.reader_keys_keep,
	open: m.reader_keys_open,
	listen: m.reader_keys_listen,
	look: m.reader_keys_look
};

export function commandName(id: CommandId): string {
	return COMMAND_NAMES[id]();
}

export function groupName(group: KeyGroup): string {
	return GROUP_NAMES[group]();
}

const PAD_DEEDS: Readonly<Record<Exclude<PadDeed, CommandId>, () => string>> = {
	press: m.reader_pad_press,
	close: m.reader_pad_close,
	on: m.reader_pad_on,
	'back-one': m.reader_pad_back,
	left: m.reader_pad_left,
	right: m.reader_pad_right
};

/** What a button of a gamepad does. */
export function padName(deed: PadDeed): string {
	return isOfPad(deed) ? PAD_DEEDS[deed]() : commandName(deed);
}

function isOfPad(deed: PadDeed): deed is Exclude<PadDeed, CommandId> {
	return deed in PAD_DEEDS;
}

/** A key as its cap shows it, and as it is read aloud. */
export interface Keycap {
	readonly shown: string;
	readonly said: string;
}

const CAPS: Readonly<Record<string, () => Keycap>> = {
	ArrowLeft: () => ({ shown: '←', said: m.reader_keycap_left() }),
	ArrowRight: () => ({ shown: '→', said: m.reader_keycap_right() }),
	ArrowUp: () => ({ shown: '↑', said: m.reader_keycap_up() }),
	ArrowDown: () => ({ shown: '↓', said: m.reader_keycap_down() }),
	Space: () => same(m.reader_keycap_space()),
	Backspace: () => ({ shown: '⌫', said: m.reader_keycap_backspace() }),
	PageDown: () => same('PgDn'),
	PageUp: () => same('PgUp'),
	Enter: () => same('Enter'),
	'.': () => ({ shown: '.', said: m.reader_keycap_dot() }),
	',': () => ({ shown: ',', said: m.reader_keycap_comma() }),
	'-': () => ({ shown: '−', said: m.reader_keycap_minus() }),
	'+': () => ({ shown: '+', said: m.reader_keycap_plus() })
};

function same(word: string): Keycap {
	return { shown: word, said: word };
}

/** The caps of a press: several when keys are held down. */
export function capsOf(press: string, direction: 'ltr' | 'rtl' = 'ltr'): readonly Keycap[] {
	const here = direction === 'ltr' ? press : mirrored(press);
	return partsOf(here).map((part) => CAPS[part]?.() ?? same(part.length === 1 ? part.toUpperCase() : part));
}

export function pressName(press: string): string {
	return capsOf(press)
		.map(({ said }) => said)
		.join(' + ');
}
