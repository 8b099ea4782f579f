import { splitHref, type ReaderPublication } from '../publication.ts';
import type { PageColour } from '../settings.ts';
import type { NarratedPage } from '../tools/media-overlay.ts';
import type { EpubNavigator } from './epub-navigator.ts';
import { READ_ALOUD_CLASS } from './user-style-sheet.ts';

/** Shows narration on the pages of an EPUB: the publisher's class on paper, ours where it could not be seen. */
export class NarratedEpub implements NarratedPage {
	readonly #navigator: EpubNavigator;
	readonly #publication: ReaderPublication;
	readonly #page: () => PageColour;
	#marked: Element | null = null;

	constructor(navigator: EpubNavigator, publication: ReaderPublication, page: () => PageColour) {
		this.#navigator = navigator;
		this.#publication = publication;
		this.#page = page;
	}

	section(): number {
		return this.#navigator.current()?.section ?? 0;
	}

	sees(text: string): boolean {
		const element = this.#element(text);
		return element !== null && this.#navigator.sees(element);
	}

	async show(path: string): Promise<void> {
		await this.#navigator.goTo(path);
	}

	mark(text: string | null): void {
		const { activeClass } = this.#publication.narration ?? { activeClass: null };
		this.#marked?.classList.remove(READ_ALOUD_CLASS, ...(activeClass ? [activeClass] : []));
		this.#marked = text === null ? null : this.#element(text);
		if (!this.#marked) return;
		const onPaper = this.#page() === 'paper' || this.#page() === 'sepia';
		this.#marked.classList.add(activeClass && onPaper ? activeClass : READ_ALOUD_CLASS);
		this.#navigator.reveal(this.#marked);
	}

	#element(text: string): Element | null {
		const { path, fragment } = splitHref(text);
		return this.#navigator.element(path, fragment);
	}
}
