import type { Pack, PackName } from '#lib/device/index.ts';
import type { KeptLessonPage } from '#lib/features/lessons/index.ts';
import * as m from '#lib/paraglide/messages.js';
import { getLocale } from '#lib/paraglide/runtime.js';

const BOOK = {
	why: m.offline_why,
	weighing: m.offline_weighing,
	weight: m.offline_weight,
	tooBig: m.offline_too_big,
	lost: m.offline_lost,
	replaced: m.offline_replaced,
	whole: m.offline_whole,
	gone: m.offline_gone,
	open: m.catalogue_read
};

const LESSON: typeof BOOK = {
	why: m.offline_lesson_why,
	weighing: m.offline_lesson_weighing,
	weight: m.offline_lesson_weight,
	tooBig: m.offline_lesson_too_big,
	lost: m.offline_lesson_lost,
	replaced: m.offline_lesson_replaced,
	whole: m.offline_lesson_whole,
	gone: m.offline_lesson_gone,
	open: m.offline_lesson_open
};

/** How a book and a lesson are spoken of. */
export function wordsOf({ kind }: Pick<PackName, 'kind'>): typeof BOOK {
	return kind === 'book' ? BOOK : LESSON;
}

/** A lesson has a title in each language, and the device may have changed its own. */
export function titleOf({ kind, title, page }: Pick<Pack, 'kind' | 'title' | 'page'>): string {
	return kind === 'book' ? title : (page as KeptLessonPage).told[getLocale()].title;
}
