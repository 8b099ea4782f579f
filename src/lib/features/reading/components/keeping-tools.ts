import Bookmark from '@lucide/svelte/icons/bookmark';
import Highlighter from '@lucide/svelte/icons/highlighter';
import NotebookPen from '@lucide/svelte/icons/notebook-pen';
import Search from '@lucide/svelte/icons/search';
import * as m from '#lib/paraglide/messages.js';
import type { ReaderScreen } from '../reader-screen.svelte.ts';

/** Tools for keeping and finding. */
export function keepingTools(screen: ReaderScreen) {
	return [
		{ id: 'search', label: m.reader_search(), icon: Search, choose: () => (screen.layer = 'search') },
		{ id: 'bookmark', label: m.reader_bookmark(), icon: Bookmark, choose: () => void screen.bookmark() },
		{ id: 'mark', label: m.reader_mark(), icon: Highlighter, choose: () => screen.mark() },
		{
			id: 'notebook',
			label: m.reader_notebook(),
			icon: NotebookPen,
			choose: () => (screen.layer = 'notebook')
		}
	];
}
