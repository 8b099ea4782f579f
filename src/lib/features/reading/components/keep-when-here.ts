import type { Locator } from '#lib/publication/locator.ts';
import { toasts } from '#lib/ui/components/toasts.svelte.ts';
import * as m from '#lib/paraglide/messages.js';
import type { Notebook } from '../keeping/notebook.svelte.ts';

/** "Đánh dấu chỗ này" comes over the line when it is pressed for the first time: without one nothing is kept, and that is said. */
export async function keepPlaceIn(notebook: Notebook, locator: Locator): Promise<void> {
	const come = await import('./keep-place.ts').catch(() => null);
	if (come) await come.keepPlace(notebook, locator);
	else toasts.say(m.reader_tool_missing(), 'bad');
}
