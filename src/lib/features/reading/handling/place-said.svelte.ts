/** What is said of the place: once after each move, never while somebody scrolls by hand or the letters change. */
export class PlaceSaid {
	text = $state('');
	/** A book that opens has moved to its place. */
	#moved = true;

	moving(): void {
		this.#moved = true;
	}

	/** The same words twice are two places all the same: a space that nobody sees makes them new. */
	arrived(words: string): void {
		if (!this.#moved) return;
		this.#moved = false;
		this.text = words === this.text ? `${words}\u00A0` : words;
	}
}
