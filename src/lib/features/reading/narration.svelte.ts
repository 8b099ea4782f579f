import type { Navigator } from '#lib/reader/navigator.ts';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import type { PageColour } from '#lib/reader/settings.ts';
import type { MediaOverlay, NarrationState } from '#lib/reader/tools/media-overlay.ts';

const SLOW = 0.75;

/** "Nghe": the publisher's voice on the reader's screen. The player is fetched at the first press. */
export class Narration {
	state: NarrationState = $state('silent');
	slow = $state(false);
	trouble = $state(false);
	readonly available: boolean;
	readonly #publication: ReaderPublication;
	readonly #page: () => PageColour;
	#overlay: MediaOverlay | null = null;

	constructor(publication: ReaderPublication, page: () => PageColour) {
		this.#publication = publication;
		this.#page = page;
		this.available = publication.narration !== null;
	}

	/** Speaking or paused in the middle: the step buttons mean phrases then. */
	get on(): boolean {
		return this.state !== 'silent';
	}

	async toggle(navigator: Navigator | null): Promise<void> {
		if (!navigator) return;
		if (this.state === 'playing') return this.#overlay?.pause();
		this.trouble = false;
		const overlay = (this.#overlay ??= await this.#make(navigator));
		await overlay.play();
	}

	async step(by: 'next' | 'previous'): Promise<void> {
		await this.#overlay?.[by]();
	}

	setSlow(slow: boolean): void {
		this.slow = slow;
		if (this.#overlay) this.#overlay.rate = slow ? SLOW : 1;
	}

	/** The child turned the page: the voice comes along, or forgets where it paused. */
	async follow(): Promise<void> {
		if (this.state === 'playing') await this.#overlay?.fromHere();
		else this.#overlay?.stop();
	}

	async #make(navigator: Navigator): Promise<MediaOverlay> {
		const [{ MediaOverlay }, { NarratedEpub }] = await Promise.all([
			import('#lib/reader/tools/media-overlay.ts'),
			import('#lib/reader/epub/narrated-page.ts')
		]);
		const { EpubNavigator } = await import('#lib/reader/epub/epub-navigator.ts');
		if (!(navigator instanceof EpubNavigator)) throw new Error('only an EPUB is narrated');
		const overlay = new MediaOverlay(
			this.#publication,
			new NarratedEpub(navigator, this.#publication, this.#page)
		);
		overlay.on('state', (state) => (this.state = state));
		overlay.on('trouble', () => (this.trouble = true));
		overlay.rate = this.slow ? SLOW : 1;
		return overlay;
	}

	close(): void {
		this.#overlay?.destroy();
	}
}
