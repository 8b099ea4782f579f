import * as m from '#lib/paraglide/messages.js';
import type { Mark } from './kinds/mark.ts';

/** What the bird says after a look at an answer. */
export interface Feedback {
	readonly mood: 'glad' | 'thinking';
	readonly title: string;
	/** Inline HTML from our own Markdown, or plain words. */
	readonly html: string;
}

export function praiseFor(praise: string): Feedback {
	return { mood: 'glad', title: m.lessons_well_done(), html: praise };
}

/** Kind words for an answer that is not there yet; `more` says how to speak of what is missing. */
export function encouragementFor(mark: Mark, more: (inputs: { count: number }) => string): Feedback {
	if (mark.right.length + mark.again.length === 0) {
		return { mood: 'thinking', title: m.lessons_look_again(), html: m.lessons_choose_first() };
	}
	const sentences = [
		mark.again.length > 0 ? m.lessons_some_again({ count: mark.again.length }) : '',
		mark.missing > 0 ? more({ count: mark.missing }) : ''
	];
	const title = mark.right.length > mark.again.length ? m.lessons_nearly() : m.lessons_look_again();
	return { mood: 'thinking', title, html: sentences.filter(Boolean).join(' ') };
}

/** For a question with one answer: the reason stands below what was chosen, and choosing again costs nothing. */
export function anotherChoice(mark: Mark): Feedback {
	const chosen = mark.again.length > 0;
	return {
		mood: 'thinking',
		title: m.lessons_look_again(),
		html: chosen ? m.lessons_choose_another() : m.lessons_choose_first()
	};
}

/** What the author says to someone who is on the way. */
export function nearlyThere(say: string, near: boolean): Feedback {
	return { mood: 'thinking', title: near ? m.lessons_nearly() : m.lessons_look_again(), html: say };
}
