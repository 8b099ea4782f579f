import type { Locator } from '#lib/publication/locator.ts';
import { toasts } from '#lib/ui/components/toasts.svelte.ts';
import * as m from '#lib/paraglide/messages.js';
import { MOST_ANNOTATIONS } from '../keeping/limits.ts';
import { sayKept } from './say-kept.ts';
import type { Notebook } from '../keeping/notebook.svelte.ts';

/** A bookmark: the place without a word about it. Says what became of it. */
export async function keepPlace(notebook: Notebook, locator: Locator): Promise<void> {
	const kept = await notebook.add(locator, { colour: null, note: '', name: '' });
	if (kept === 'kept') sayKept(m.reader_bookmark_kept());
	else if (kept === 'known') toasts.say(m.reader_bookmark_known());
	else toasts.say(m.reader_notebook_full({ most: MOST_ANNOTATIONS }), 'bad');
}
