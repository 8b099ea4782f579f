import ALargeSmall from '@lucide/svelte/icons/a-large-small';
import BookType from '@lucide/svelte/icons/book-type';
import List from '@lucide/svelte/icons/list';
import ScrollText from '@lucide/svelte/icons/scroll-text';
import Undo2 from '@lucide/svelte/icons/undo-2';
import ZoomIn from '@lucide/svelte/icons/zoom-in';
import ZoomOut from '@lucide/svelte/icons/zoom-out';
import { tick } from 'svelte';
import * as m from '#lib/paraglide/messages.js';
import type { ReaderScreen } from '../reader-screen.svelte.ts';
import type { ReadingTool } from './reading-tool.ts';

/** The sheet of the tools gives the keyboard back when it goes: only then the panel takes it. */
async function openSettings(screen: ReaderScreen): Promise<void> {
	screen.layer = null;
	await tick();
	screen.layer = 'settings';
}

/** What stands on the bars of the reader else: in the simple way it is among the tools. */
export function simpleTools(screen: ReaderScreen): readonly ReadingTool[] {
	const { publication, textual, zooms, flows, waysBack } = screen;
	const { pdf, flow } = screen.settings;
	/** Seen only when the sheet is gone. */
	const shown = (deed: () => void) => () => {
		screen.layer = null;
		deed();
	};
	const tool = (when: boolean, made: ReadingTool) => (when ? [made] : []);
	return [
		...tool(waysBack > 0, {
			...{ id: 'back', label: m.reading_way_back(), icon: Undo2 },
			choose: () => screen.back()
		}),
		...tool(publication.toc.length > 0, {
			...{ id: 'contents', label: m.reading_contents(), icon: List },
			choose: () => (screen.layer = 'contents')
		}),
		{
			...{ id: 'settings', label: m.reading_settings(), icon: ALargeSmall },
			choose: () => void openSettings(screen)
		},
		...tool(zooms, {
			...{ id: 'zoom-in', label: m.reading_zoom_in(), icon: ZoomIn },
			choose: shown(() => screen.zoom(1.25))
		}),
		...tool(zooms, {
			...{ id: 'zoom-out', label: m.reading_zoom_out(), icon: ZoomOut },
			choose: shown(() => screen.zoom(0.8))
		}),
		...tool(flows, {
			...{ id: 'flow', icon: BookType },
			label: pdf === 'text' ? m.reading_show_page() : m.reading_show_text(),
			choose: shown(() => screen.set({ pdf: pdf === 'text' ? 'page' : 'text' }))
		}),
		...tool(textual || publication.form === 'pdf', {
			...{ id: 'long-page', icon: ScrollText },
			label: flow === 'scroll' ? m.reading_flow_pages() : m.reading_long_page(),
			choose: shown(() => screen.set({ flow: flow === 'scroll' ? 'pages' : 'scroll' }))
		})
	];
}
