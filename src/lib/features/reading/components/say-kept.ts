import { openDevice } from '#lib/device/index.ts';
import { toasts } from '#lib/ui/components/toasts.svelte.ts';
import * as m from '#lib/paraglide/messages.js';

/** Says that something is kept; of a device that keeps nothing, that it is there as long as the page. */
export function sayKept(sentence: string): void {
	if (openDevice().persisted) toasts.say(sentence);
	else toasts.say(m.reader_kept_for_now(), 'bad');
}
