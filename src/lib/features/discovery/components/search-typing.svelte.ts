import { Latest } from '#lib/async/latest.ts';
import type { Suggested } from '../index.ts';
import { fetchSuggestions } from './fetch-suggestions.ts';

/** A child types slowly: results follow after a short rest, suggestions a little sooner. */
const REST_MS = 300;
const SUGGEST_MS = 150;

/** The state of the search box: the words, the suggestions and which of them is chosen. */
export class SearchTyping {
	text = $state('');
	suggestions: readonly Suggested[] = $state([]);
	/** index of the chosen suggestion, -1 for none */
	at = $state(-1);
	#shown = $state(false);
	#searched: string;
	#onRest: (text: string) => void;
	/** Set while the words as typed are not searched yet. */
	#resting: ReturnType<typeof setTimeout> | undefined;
	#suggesting: ReturnType<typeof setTimeout> | undefined;
	/** The question whose answer is awaited; one that is not is dropped when it comes. */
	readonly #asked = new Latest();

	constructor(text: string, onRest: (text: string) => void) {
		this.text = text;
		this.#searched = text;
		this.#onRest = onRest;
	}

	get open(): boolean {
		return this.#shown && this.suggestions.length > 0;
	}
	get chosen(): Suggested | undefined {
		return this.open ? this.suggestions[this.at] : undefined;
	}

	typed(text: string): void {
		this.text = text;
		clearTimeout(this.#resting);
		this.#suggestNothing();
		this.#resting = setTimeout(() => this.#rest(), REST_MS);
		this.#suggesting = setTimeout(() => void this.#suggest(text), SUGGEST_MS);
	}

	#rest(): void {
		this.#resting = undefined;
		this.#searched = this.text.trim();
		this.#onRest(this.#searched);
	}

	async #suggest(text: string): Promise<void> {
		const signal = this.#asked.start();
		const suggestions = text.trim() ? await fetchSuggestions(text, signal) : [];
		if (signal.aborted) return;
		this.suggestions = suggestions;
		this.at = -1;
		this.#shown = true;
	}

	/**
	 * Walks through the suggestions and the box itself (-1), where the words as typed come back. Who chooses is not disturbed: neither
	 * newer suggestions nor results come until the choice is made or let go.
	 */
	move(step: 1 | -1): void {
		const count = this.suggestions.length;
		if (count === 0) return;
		this.#shown = true;
		this.at = ((this.at + 1 + step + count + 1) % (count + 1)) - 1;
		if (this.at < 0) return this.#restAnew();
		this.#suggestNothing();
		clearTimeout(this.#resting);
	}
	/** Shows the suggestions there are, none chosen. */
	show(): void {
		this.#shown = true;
	}
	/** The arrows go through the letters of the box again. */
	toBox(): void {
		if (this.at < 0) return;
		this.at = -1;
		this.#restAnew();
	}

	/** Nothing that is still on its way opens the list again. */
	close(): void {
		this.#shown = false;
		this.at = -1;
		this.#suggestNothing();
		this.#restAnew();
	}
	#suggestNothing(): void {
		clearTimeout(this.#suggesting);
		this.#asked.stop();
	}
	/** Words that wait to be searched wait from now. */
	#restAnew(): void {
		if (this.#resting === undefined) return;
		clearTimeout(this.#resting);
		this.#resting = setTimeout(() => this.#rest(), REST_MS);
	}

	set(text: string): void {
		this.stop();
		this.text = text;
		this.#searched = text;
		this.suggestions = [];
	}

	/** Somebody goes elsewhere: what was typed is searched first, not later on top of where they went. */
	leave(): void {
		this.close();
		if (this.#resting === undefined) return;
		clearTimeout(this.#resting);
		// A turn later: a box that leaves the page loses its focus too, just before it is stopped.
		this.#resting = setTimeout(() => this.#rest());
	}

	/** Something else happens with the words (they are sent, a suggestion is opened, the page goes): no search follows. */
	stop(): void {
		clearTimeout(this.#resting);
		this.#resting = undefined;
		this.close();
	}

	/** The address changed by other means than typing; who types at this moment is not interrupted. */
	follow(question: string): void {
		if (question === this.#searched || this.#resting !== undefined) return;
		this.#searched = question;
		this.text = question;
	}
}
