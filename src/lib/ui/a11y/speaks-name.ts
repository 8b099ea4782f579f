import type { Attachment } from 'svelte/attachments';
import { speech } from './speech.svelte.ts';

/**
 * A control that says its name to who does not read yet: when it is touched for the first time, and whenever a keyboard or a switch comes
 * to it. While a book is read to the child it is silent.
 */
export function speaksName(name: () => string, silent: () => boolean): Attachment<HTMLElement> {
	return (control) => {
		let touched = false;
		const speak = () => {
			if (!silent()) speech.label(name());
		};
		const focused = () => control.matches(':focus-visible') && speak();
		const pressed = () => {
			if (!touched) speak();
			touched = true;
		};
		speech.look();
		control.addEventListener('focus', focused);
		control.addEventListener('click', pressed);
		return () => {
			control.removeEventListener('focus', focused);
			control.removeEventListener('click', pressed);
		};
	};
}
