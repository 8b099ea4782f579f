import { hasMarks, tidy } from '#lib/text/fold.ts';
import type { ReaderScreen } from '../reader-screen.svelte.ts';
import { searchBook, type Hit } from './search-book.ts';
import { SectionTexts } from './section-texts.ts';

/** Hits that are listed at once. */
const PAGE_OF_HITS = 100;
const GROUP = 'search';

/** "Tìm trong sách": what was asked, what was found, and which of it the child went to. */
export class SearchInBook {
	query = $state('');
	hits: readonly Hit[] = $state.raw([]);
	/** `failed`: nothing of the book could be fetched. */
	state: 'idle' | 'searching' | 'done' | 'failed' = $state('idle');
	/** 0..1 */
	progress = $state(0);
	more = $state(false);
	missing = $state(0);
	/** Words that the hits are of. */
	asked = $state('');
	chosen: Hit | null = $state.raw(null);
	#marks: boolean | null = $state(null);
	#askedMarks = false;
	#limit = PAGE_OF_HITS;
	#running: AbortController | null = null;
	readonly #screen: ReaderScreen;
	readonly #texts: SectionTexts;

	constructor(screen: ReaderScreen) {
		this.#screen = screen;
		this.#texts = new SectionTexts(screen.publication);
	}

	/** Whether tones count: as the child says, else when the words are written with any. */
	get marks(): boolean {
		return this.#marks ?? hasMarks(this.query);
	}

	set marks(marks: boolean) {
		this.#marks = marks;
	}

	/** Begins anew, also while an older search runs. */
	async run(): Promise<void> {
		const query = tidy(this.query);
		if (query === '') return;
		this.#limit = PAGE_OF_HITS;
		this.#choose(null);
		await this.#run(query, this.marks);
	}

	async findMore(): Promise<void> {
		this.#limit += PAGE_OF_HITS;
		await this.#run(this.asked, this.#askedMarks);
	}

	async #run(query: string, marks: boolean): Promise<void> {
		this.stop();
		const running = (this.#running = new AbortController());
		const { signal } = running;
		const hits: Hit[] = [];
		this.asked = query;
		this.#askedMarks = marks;
		this.state = 'searching';
		this.progress = 0;
		this.more = false;
		this.hits = [];
		try {
			const { more, missing } = await searchBook({
				...{ query, marks, signal, limit: this.#limit, publication: this.#screen.publication },
				textOf: (section) => this.#texts.get(section, signal),
				found: (found) => {
					hits.push(...found);
					this.hits = [...hits];
				},
				progress: (done) => (this.progress = done)
			});
			const { length } = this.#screen.publication.sections;
			this.more = more;
			this.missing = missing;
			this.state = missing > 0 && missing === length ? 'failed' : 'done';
		} catch (error) {
			if (!signal.aborted) throw error;
		} finally {
			if (this.#running === running) this.#running = null;
		}
	}

	/** What runs is called off; what was found stays. */
	stop(): void {
		this.#running?.abort();
		this.#running = null;
		if (this.state === 'searching') this.state = 'done';
	}

	go(hit: Hit): void {
		this.#choose(hit);
		this.#screen.goTo(hit.locator);
	}

	#choose(hit: Hit | null): void {
		this.chosen = hit;
		this.#screen.decorate(GROUP, hit ? [{ id: 'hit', locator: hit.locator, style: 'found' }] : []);
	}
}
