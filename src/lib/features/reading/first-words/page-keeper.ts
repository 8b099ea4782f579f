import type { ReadingSettings } from '#lib/reader/settings.ts';
import { frameOnScreen, pageIn, type KeptPage } from './kept-page.ts';

/** ms that a page has stood still before its words are kept. */
const STILL = 300;

/** Reads the words of a page when the reader stays on it: whoever leafs through does not wait for that. */
export class PageKeeper {
	readonly #room: HTMLElement;
	readonly #settings: () => ReadingSettings;
	readonly #keep: (page: KeptPage) => void;
	#timer: ReturnType<typeof setTimeout> | undefined;

	constructor(room: HTMLElement, settings: () => ReadingSettings, keep: (page: KeptPage) => void) {
		this.#room = room;
		this.#settings = settings;
		this.#keep = keep;
	}

	/** Things came to rest at a place, at which stand these words. */
	atRest(begins: string): void {
		clearTimeout(this.#timer);
		const before = this.#at;
		this.#timer = setTimeout(() => {
			// It has moved on, and comes to rest elsewhere.
			if (this.#at !== before) return;
			const page = pageIn(this.#room, this.#settings(), begins);
			if (page) this.#keep(page);
		}, STILL);
	}

	/** Which section stands in the room, and how far it is turned. */
	get #at(): string {
		const frame = frameOnScreen(this.#room);
		const { scrollLeft = 0, scrollTop = 0 } = frame?.closest('.epub-container') ?? {};
		return `${frame?.id ?? ''} ${scrollLeft} ${scrollTop}`;
	}
}
