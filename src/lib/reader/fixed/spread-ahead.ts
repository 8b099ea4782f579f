import type { FixedPage } from './fixed-page.ts';

/** Pages that lie side by side, loaded; `element` stands in the room of the pages, unseen until it is shown. */
export interface Spread {
	readonly element: HTMLElement;
	readonly pages: readonly FixedPage[];
}

interface Ahead {
	readonly sections: string;
	readonly spread: Promise<Spread | null>;
	readonly leave: () => void;
}

/** The spread that may be read next, loaded before anybody turns to it. */
export class SpreadAhead {
	#ahead: Ahead | null = null;

	/** `bring` stops, and takes its frames away, when its signal says so. */
	prepare(sections: readonly number[], bring: (signal: AbortSignal) => Promise<Spread>): void {
		if (this.#ahead?.sections === sections.join()) return;
		this.drop();
		const unwanted = new AbortController();
		this.#ahead = {
			sections: sections.join(),
			// What fails is tried again, and told, when the spread is turned to.
			spread: bring(unwanted.signal).catch(() => null),
			leave: () => unwanted.abort()
		};
	}

	/** It is the caller's then; null when it is another one, or has failed. */
	async take(sections: readonly number[]): Promise<Spread | null> {
		const ahead = this.#ahead;
		if (ahead?.sections !== sections.join()) return null;
		this.#ahead = null;
		return ahead.spread;
	}

	drop(): void {
		this.#ahead?.leave();
		void this.#ahead?.spread.then((spread) => spread?.element.remove());
		this.#ahead = null;
	}
}
