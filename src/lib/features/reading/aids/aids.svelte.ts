import { AIDS_SETTINGS, openDevice } from '#lib/device/index.ts';
import { Lazy } from '#lib/async/lazy.ts';
import * as m from '#lib/paraglide/messages.js';
import { toasts } from '#lib/ui/components/toasts.svelte.ts';
import type { ReadingSession } from '#lib/reader/session.ts';
import type { Layer } from '../layer.ts';
import { DEFAULT_AIDS, followsText, readAids, type AidSettings } from './aid-settings.ts';
import { NO_AIDS, type AidsView, type WordInText } from './aids-view.ts';
import type { PageAids } from './page-aids.ts';

function sayMissing(): void {
	toasts.say(m.reader_tool_missing(), 'bad');
}

/** "Trợ giúp khi đọc": what is on, where it stands, and what a key, a button or a switch can ask of it. */
export class Aids {
	settings: AidSettings = $state.raw(DEFAULT_AIDS);
	view: AidsView = $state.raw(NO_AIDS);
	/** The word that is explained; null before the first. */
	asked: WordInText | null = $state.raw(null);
	readonly #show: (layer: Layer) => void;
	readonly #page: Lazy<PageAids>;

	/** `show`: lays something over the page. */
	constructor(session: ReadingSession, show: (layer: Layer) => void) {
		this.#show = show;
		this.#page = new Lazy(
			async () => {
				const { PageAids } = await import('./page-aids.ts');
				return new PageAids(session, this.settings, (view) => (this.view = view));
			},
			(page) => page.close()
		);
		session.on('touch', (touch) => {
			const word = this.#page.value?.touched(touch) ?? null;
			if (word && this.settings.meaning) this.#explain(word);
		});
	}

	/** What the child chose on this device. */
	async recall(device = openDevice()): Promise<void> {
		this.settings = readAids(await device.settings.get(AIDS_SETTINGS));
		this.#follow();
	}

	set(change: Partial<AidSettings>): void {
		this.settings = { ...this.settings, ...change };
		const { settings } = this;
		const updatedAt = Date.now();
		void openDevice().settings.change(AIDS_SETTINGS, (before) => ({ ...before, ...settings, updatedAt }));
		this.#follow();
	}

	#follow(): void {
		const page = this.#page.value;
		if (page) page.settings = this.settings;
		else if (followsText(this.settings)) void this.#page.get().catch(sayMissing); // the next change tries again
	}

	/** The letters or colours of the page are other ones. */
	restyled(): void {
		this.#page.value?.look();
	}

	get followsLines(): boolean {
		return this.settings.line !== 'none';
	}

	/** Steps go from word to word, or from sentence to sentence. */
	get followsWords(): boolean {
		return this.settings.lit !== 'none' || this.settings.meaning;
	}

	/** Buttons stand under the page. */
	get steps(): boolean {
		return this.view.ready && (this.followsLines || this.followsWords);
	}

	get stepsLines(): boolean {
		return this.steps && this.followsLines;
	}

	get stepsWords(): boolean {
		return this.steps && this.followsWords;
	}

	get explains(): boolean {
		return this.steps && this.settings.meaning;
	}

	lineOn(): void {
		void this.#page.value?.line(1);
	}

	lineBack(): void {
		void this.#page.value?.line(-1);
	}

	wordOn(): void {
		void this.#page.value?.word(1);
	}

	wordBack(): void {
		void this.#page.value?.word(-1);
	}

	/** The meaning of the word the child is at, or of the first of the line. */
	explain(): void {
		const word = this.#page.value?.wordInText;
		if (word) this.#explain(word);
	}

	/** The meaning of the next word, or of the one before. */
	async explainNext(by: 1 | -1): Promise<void> {
		await this.#page.value?.word(by);
		this.explain();
	}

	#explain(word: WordInText): void {
		this.asked = word;
		this.#show('meaning');
	}

	close(): void {
		this.#page.close();
	}
}
