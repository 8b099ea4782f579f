import Bookmark from '@lucide/svelte/icons/bookmark';
import Highlighter from '@lucide/svelte/icons/highlighter';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Search from '@lucide/svelte/icons/search';
import { toasts } from '#lib/ui/components/toasts.svelte.ts';
import * as m from '#lib/paraglide/messages.js';
import type { ReaderScreen } from '../reader-screen.svelte.ts';
import { MOST_ANNOTATIONS } from '../keeping/limits.ts';

/** Tools for keeping and finding. */
export function keepingTools(screen: ReaderScreen) {
	return [
		{ id: 'search', label: m.reader_search(), icon: Search, choose: () => (screen.layer = 'search') },
		{ id: 'bookmark', label: m.reader_bookmark(), icon: Bookmark, choose: () => void bookmark(screen) },
		{ id: 'mark', label: m.reader_mark(), icon: Highlighter, choose: () => screen.mark() },
		{
			id: 'notebook',
			label: m.reader_notebook(),
			icon: NotebookPen,
			choose: () => (screen.layer = 'notebook')
		}
	];
}

/** Keeps the place and says so. */
export async function bookmark(screen: ReaderScreen): Promise<void> {
	const kept = await screen.bookmark();
	if (kept === 'kept') toasts.say(m.reader_bookmark_kept());
	else if (kept === 'known') toasts.say(m.reader_bookmark_known());
	else if (kept === 'full') toasts.say(m.reader_notebook_full({ most: MOST_ANNOTATIONS }), 'bad');
}
