import type { SubmitFunction } from '@sveltejs/kit';
import { invalidateAll } from '$app/navigation';
import * as m from '#lib/paraglide/messages.js';
import { signInAgainHere } from './sign-in-again.ts';
import { toasts } from './toasts.svelte.ts';

/** Why nothing was done although the form is right: the server could not be reached, it broke and says how, or the session has ended. */
export type Trouble = 'unsent' | 'broken' | 'signed-out';

interface Options {
	/** Just before the form goes. */
	readonly onsend?: (() => void) | undefined;
	/** The page shows the answer. */
	readonly onshown?: (() => void) | undefined;
	/** After an answer that keeps the person at the form; without it, trouble is told at the foot of the page. */
	readonly onstay?: (() => unknown) | undefined;
	/** A saved form that stays on the page is emptied. */
	readonly reset?: boolean;
}

/**
 * One form on its way: a second press sends nothing, what could not be sent stays, and whoever has to sign in again does it
 * in place, and the form goes on. Made while a component is made: `use:enhance={sending.submit}`. The form itself hears `saved` before the
 * page shows that it was done, and `answered` after any answer.
 */
export class Sending {
	busy = $state(false);
	trouble = $state<Trouble | null>(null);
	/** The trouble in a sentence. */
	readonly words = $derived.by(() => {
		switch (this.trouble) {
			case null:
				return null;
			case 'unsent':
				return m.common_form_unsent();
			case 'broken':
				return m.common_form_broken({ reason: this.#reason });
			case 'signed-out':
				return m.common_form_signed_out();
		}
	});
	/** What the server said of itself. */
	#reason = $state('');
	readonly #signInAgain = signInAgainHere();
	readonly #options: Options;

	constructor(options: Options = {}) {
		this.#options = options;
	}

	submit: SubmitFunction = ({ cancel, formElement, submitter }) => {
		if (this.busy) return void cancel();
		const { onsend, onshown, onstay, reset = true } = this.#options;
		this.busy = true;
		onsend?.();
		return async ({ result, update }) => {
			this.trouble = null;
			if (result.type === 'error') {
				this.trouble = troubleOf(result.status);
				this.#reason = sentenceOf(result.error);
				if (this.trouble === 'signed-out' && (await this.#signInAgain?.())) {
					this.busy = false;
					return formElement.requestSubmit(submitter);
				}
			}
			if (result.type === 'success' || result.type === 'redirect')
				formElement.dispatchEvent(new Event('saved'));
			// Until the page shows the answer: a press in between would be a second deed.
			if (!this.trouble) await update({ reset: reset && result.type === 'success' });
			onshown?.();
			// Somebody else was quicker: what stands there now comes to the page, beside what was typed.
			if (result.type === 'failure' && result.status === 409) await invalidateAll();
			this.busy = false;
			formElement.dispatchEvent(new Event('answered'));
			if (result.type === 'success' || result.type === 'redirect') return;
			if (onstay) await onstay();
			else if (this.words) toasts.say(this.words, 'bad');
		};
	};
}

/** Without a status nothing answered at all. */
function troubleOf(status: number | undefined): Trouble {
	if (status === undefined) return 'unsent';
	return status === 401 ? 'signed-out' : 'broken';
}

/** `App.Error.message` is a sentence in the visitor's language; anything else that answers in place of the library has none. */
function sentenceOf(error: unknown): string {
	const said = typeof error === 'object' && error !== null && 'message' in error ? error.message : '';
	return typeof said === 'string' && said !== '' ? said : m.common_error_500();
}
