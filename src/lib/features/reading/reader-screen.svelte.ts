import { percentOf } from '#lib/reader/progress.ts';
import { sectionIndexOf, type ReaderPublication } from '#lib/reader/publication.ts';
import {
	ReaderError,
	type Located,
	type Navigator,
	type ReaderErrorCode,
	type Target,
	type Turn,
	type Zone
} from '#lib/reader/navigator.ts';
import type { AssignedProgress } from '#lib/reader/tools/assigned-progress.ts';
import { DEFAULT_SETTINGS, type ReadingSettings } from '#lib/reader/settings.ts';
import { keyCommand } from './key-command.ts';
import { Narration } from './narration.svelte.ts';
import { makeNavigator } from './make-navigator.ts';
import { LastPosition } from './last-position.ts';
import { recallSettings, rememberSettings, THEME_OF_PAGE } from './settings-memory.ts';
import { readTarget } from './target.ts';
import { Waiting } from './waiting.svelte.ts';

/** `end`: the last page was turned. */
export type Layer = 'contents' | 'settings' | 'end' | null;

/** State and deeds of the reader's screen; the components only show it. */
export class ReaderScreen {
	readonly publication: ReaderPublication;
	status: 'opening' | 'ready' | 'failed' = $state('opening');
	failure: ReaderErrorCode | null = $state(null);
	located: Located | null = $state.raw(null);
	settings: ReadingSettings = $state.raw(DEFAULT_SETTINGS);
	bars = $state(true);
	layer: Layer = $state(null);
	/** A link out of the library, waiting for a grown-up. */
	outside: string | null = $state(null);
	navigator: Navigator | null = $state.raw(null);
	readonly narration: Narration;
	readonly waiting = new Waiting();
	readonly #lastPosition: LastPosition;
	/** Counts assigned reading of a class seat; null for everybody else. */
	#progress: AssignedProgress | null = null;
	#stopProgress = () => {};
	#turning = false;
	#wanted: Turn | null = null;
	/** What failed for want of a network and can be tried again. */
	#again: (() => Promise<void>) | null = null;

	constructor(publication: ReaderPublication) {
		this.publication = publication;
		this.#lastPosition = new LastPosition(publication);
		this.narration = new Narration(publication, () => this.settings.page);
	}

	get percent(): number {
		return percentOf(this.located?.locator.locations.totalProgression ?? 0);
	}

	/** Pages that everybody counts the same: of a fixed book or a PDF. */
	get pages(): { n: number; total: number } | null {
		if (this.publication.form === 'reflowable' || !this.located) return null;
		return { n: this.located.section + 1, total: this.publication.sections.length };
	}

	/**
	 * Opens the book in `container` where the address or the last visit says. Runs in the browser only.
	 * `assigned`: a class seat reads what its teacher gave; only then anything is reported.
	 */
	async open(container: HTMLElement, address: URL, assigned: boolean): Promise<void> {
		try {
			const start = await this.#start(address);
			const navigator = await this.waiting.for(
				makeNavigator(this.publication, this.settings, start ?? undefined)
			);
			this.navigator = navigator;
			navigator.on('located', (located) => this.#arrived(located));
			navigator.on('tap', (zone) => this.tapped(zone));
			navigator.on('swipe', (turn) => void this.turn(turn, true));
			navigator.on('key', (event) => this.key(event));
			navigator.on('external-link', (href) => (this.outside = href));
			navigator.on('error', (error) => this.#failed(error));
			await this.waiting.for(navigator.open(container, start ?? undefined));
			this.status = 'ready';
			if (address.searchParams.has('nghe')) await this.#speak(address);
			if (assigned) await this.#countProgress();
		} catch (error) {
			this.#failed(error);
		}
	}

	/** "Nghe" of the book page was pressed: the voice begins, or its button waits where the browser wants a press here. */
	async #speak(address: URL): Promise<void> {
		const pressed = document.referrer.startsWith(address.origin);
		address.searchParams.delete('nghe');
		history.replaceState(history.state, '', address); // a page loaded again stays silent
		if (pressed) await this.listen();
		if (!this.narration.on) requestAnimationFrame(() => document.getElementById('listen')?.focus());
	}

	async #countProgress(): Promise<void> {
		const { AssignedProgress } = await import('#lib/reader/tools/assigned-progress.ts');
		this.#progress = new AssignedProgress(this.publication);
		if (this.located) this.#progress.located(this.located);
		this.#stopProgress = this.#progress.start();
	}

	close(): void {
		this.#stopProgress();
		this.narration.close();
		this.navigator?.destroy();
		this.navigator = null;
	}

	/** What the device knows of the child's page and of this title, asked for together: the words wait for it. */
	async #start(address: URL): Promise<Target | null> {
		const [settings, last] = await Promise.all([
			recallSettings(document.documentElement),
			this.#lastPosition.get()
		]);
		this.settings = settings;
		this.#dress();
		const { sections } = this.publication;
		const href = address.searchParams.get('muc');
		if (href && sectionIndexOf(this.publication, href) >= 0) return href;
		return readTarget(address.searchParams.get('vi-tri'), sections) ?? last;
	}

	#arrived(located: Located): void {
		this.located = located;
		if (this.status === 'ready') this.failure = null;
		this.#again = null;
		this.#progress?.located(located);
		void this.#lastPosition.keep(located.locator);
	}

	#failed(error: unknown): void {
		this.failure = error instanceof ReaderError ? error.code : 'cannot-open';
		if (this.status !== 'ready' && !navigator.onLine) this.failure = 'unreachable';
		// A chapter that is missing or a network that is gone does not take away what is on the screen.
		const stays = this.failure === 'section-missing' || this.failure === 'unreachable';
		if (this.status !== 'ready' || !stays) this.status = 'failed';
	}

	/** After the network was gone. */
	async retry(): Promise<void> {
		const again = this.#again;
		this.failure = null;
		await again?.();
	}

	tapped(zone: Zone): void {
		if (this.layer === 'settings') this.layer = null;
		else if (zone === 'middle') this.bars = !this.bars;
		else void this.turn(zone === 'end' ? 'next' : 'previous', true);
	}

	/**
	 * `byHand`: a touch on the page itself, which clears the screen for reading.
	 * A second turn asked for during the first follows it; more than one does not pile up.
	 */
	async turn(turn: Turn, byHand = false): Promise<void> {
		if (byHand) this.bars = false;
		this.#wanted = turn;
		if (this.#turning) return;
		this.#turning = true;
		try {
			while (this.#wanted) {
				const wanted = this.#wanted;
				this.#wanted = null;
				await this.#turnOnce(wanted);
			}
		} catch (error) {
			this.#wanted = null;
			this.#again = () => this.turn(turn, byHand);
			this.#failed(error);
		} finally {
			this.#turning = false;
		}
	}

	async #turnOnce(turn: Turn): Promise<void> {
		const { navigator } = this;
		if (!navigator) return;
		const moved = await this.waiting.for(turn === 'next' ? navigator.next() : navigator.previous());
		if (!moved) {
			this.bars = true;
			if (turn === 'next' && this.located?.atEnd) this.layer = 'end';
		} else if (this.narration.on) await this.narration.follow();
	}

	async goTo(target: Target): Promise<void> {
		this.layer = null;
		try {
			if (this.navigator) await this.waiting.for(this.navigator.goTo(target, { focus: true }));
			if (this.narration.on) await this.narration.follow();
		} catch (error) {
			this.#again = () => this.goTo(target);
			this.#failed(error);
		}
	}

	async listen(): Promise<void> {
		try {
			await this.narration.toggle(this.navigator);
		} catch (error) {
			this.narration.trouble = true;
			this.#failed(error);
		}
	}

	zoom(by: number): void {
		this.navigator?.zoom?.(by).catch((error) => this.#failed(error));
	}

	/** Keys of the page and of its frame; a key that means nothing here still shows the bars. */
	key(event: KeyboardEvent): void {
		if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey) return;
		const command = keyCommand(event, this.publication.direction, this.settings.flow);
		this.bars = true;
		this.#progress?.active();
		if (command === 'escape') {
			if (this.layer === null) return;
			event.preventDefault();
			this.layer = null;
		} else if (command) {
			event.preventDefault();
			void this.turn(command);
		}
	}

	set(change: Partial<ReadingSettings>): void {
		this.settings = { ...this.settings, ...change };
		void rememberSettings(this.settings);
		this.#dress();
		this.navigator?.apply(this.settings).catch((error) => this.#failed(error));
	}

	/** The page around the book wears the colours of the page. */
	#dress(): void {
		const { dataset } = document.documentElement;
		dataset.theme = THEME_OF_PAGE[this.settings.page];
		if (this.settings.quiet) dataset.quiet = 'true';
		else delete dataset.quiet;
	}
}
