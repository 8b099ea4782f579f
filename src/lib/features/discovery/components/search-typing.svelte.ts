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
	#resting: ReturnType<typeof setTimeout> | undefined;
	#suggesting: ReturnType<typeof setTimeout> | undefined;

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
		clearTimeout(this.#suggesting);
		this.#resting = setTimeout(() => {
			this.#searched = text.trim();
			this.#onRest(this.#searched);
		}, REST_MS);
		this.#suggesting = setTimeout(() => void this.#suggest(text), SUGGEST_MS);
	}

	async #suggest(text: string): Promise<void> {
		const suggestions = text.trim() ? await fetchSuggestions(text) : [];
		if (text !== this.text) return; // an older question answered late
		this.suggestions = suggestions;
		this.at = -1;
		this.#shown = true;
	}

	move(step: 1 | -1): void {
		const count = this.suggestions.length;
		if (count === 0) return;
		this.#shown = true;
		// -1 is the box itself: from the last one on, the words as typed come back
		this.at = ((this.at + 1 + step + count + 1) % (count + 1)) - 1;
	}

	close(): void {
		this.#shown = false;
		this.at = -1;
		clearTimeout(this.#suggesting);
	}

	set(text: string): void {
		clearTimeout(this.#resting);
		this.text = text;
		this.#searched = text;
		this.close();
	}

	/** The address changed by other means than typing. */
	follow(question: string): void {
		if (question === this.#searched) return;
		this.#searched = question;
		this.text = question;
	}
}
