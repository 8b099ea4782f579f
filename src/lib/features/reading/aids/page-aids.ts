import type { Touch, Turn } from '#lib/reader/navigator.ts';
import type { ReadingSession } from '#lib/reader/session.ts';
import { followsText, type AidSettings } from './aid-settings.ts';
import { NO_AIDS, type AidsView, type WordInText } from './aids-view.ts';
import { lineAt, slotOf, type Box } from './lines.ts';
import { bringEnglish } from './syllables-of-words.ts';
import { TextPaint } from './text-paint.ts';
import { ScreenText, type Word } from './screen-text.ts';

/** A place in the book that outlives a change of letters: letters from the beginning of a section. */
interface Anchor {
	readonly section: number;
	readonly place: number;
}

/** Follows the lines and words of the page on the screen: by steps, a touch, the voice, and through turned pages and changed letters. */
export class PageAids {
	readonly #session: ReadingSession;
	readonly #tell: (view: AidsView) => void;
	readonly #paint = new TextPaint();
	readonly #resized = new ResizeObserver(() => this.#soon());
	readonly #life = new AbortController();
	#settings: AidSettings;
	#text: ScreenText | null = null;
	#told = NO_AIDS;
	#steps: Promise<void> = Promise.resolve();
	/** Who waits for the words to lie still. */
	readonly #looked: (() => void)[] = [];
	#watched: HTMLElement | null = null;
	#line = 0;
	/** Lines of the phrase that a voice reads. */
	#phraseLines = 0;
	#lineAnchor: Anchor | null = null;
	#wordAnchor: Anchor | null = null;
	#spoken: string | Range | null = null;
	#frame = 0;
	/** Our own turn of the page: whoever turned says which line is next. */
	#turning = false;

	constructor(session: ReadingSession, settings: AidSettings, tell: (view: AidsView) => void) {
		this.#session = session;
		this.#settings = settings;
		this.#tell = tell;
		const { signal } = this.#life;
		const stops = [
			session.on('located', () => this.look(true)),
			session.on('spoken', (spoken) => {
				this.#spoken = spoken;
				this.#phraseLines = 0;
				this.#soon();
			})
		];
		signal.addEventListener('abort', () => stops.forEach((stop) => stop()));
		this.look();
	}

	set settings(settings: AidSettings) {
		this.#settings = settings;
		if (settings.lit === 'none' && !settings.meaning) this.#wordAnchor = null;
		this.look();
	}

	/** With the next picture of the screen. */
	#soon(): void {
		this.#frame ||= requestAnimationFrame(() => this.look());
	}

	/** Reads the page on the screen anew. `rests`: and it stays; while letters and room change, the line may be out of sight for a moment. */
	look(rests = false): void {
		cancelAnimationFrame(this.#frame);
		this.#frame = 0;
		if (this.#turning || this.#life.signal.aborted) return;
		const source = followsText(this.#settings) ? this.#session.text() : null;
		this.#text = source && !source.upright ? new ScreenText(source) : null;
		this.#watch(source?.window ?? null, source?.frame ?? null);
		this.#settleLine(rests);
		this.#show(rests);
		for (const go of this.#looked.splice(0)) go();
	}

	#watch(window: HTMLElement | null, frame: HTMLElement | null): void {
		if (window === this.#watched) return;
		this.#resized.disconnect();
		this.#watched = window;
		if (!window || !frame) return;
		this.#resized.observe(window);
		this.#resized.observe(frame);
		window.addEventListener('scroll', () => this.#soon(), { passive: true, signal: this.#life.signal });
	}

	/** Keeps the line the child is at; on another page the first or the last one. */
	#settleLine(rests: boolean): void {
		const text = this.#text;
		if (!text) return;
		if (this.#followVoice(text)) return;
		const anchor = this.#lineAnchor;
		const section = text.source.section;
		const letter = anchor?.section === section ? text.rangeAt(anchor.place) : null;
		const lines = letter && text.linesOf(letter);
		if (lines) {
			this.#line = lines.first;
			return;
		}
		const passed = letter ? this.#isBefore(letter, text) : !anchor || anchor.section < section;
		this.#stand(passed ? 0 : text.lines.length);
		if (!rests) this.#lineAnchor = anchor;
	}

	#isBefore(letter: Range, { sight }: ScreenText): boolean {
		const { left, top } = letter.getBoundingClientRect();
		return left < sight.left || top < sight.top;
	}

	/** The phrase that is read is the line the child is at. */
	#followVoice(text: ScreenText): boolean {
		const phrase = this.#phraseIn(text.source.document);
		const lines = phrase && text.linesOf(phrase);
		if (!lines) return false;
		this.#stand(lines.first);
		this.#phraseLines = lines.count;
		return true;
	}

	#phraseIn(page: Document): Range | null {
		if (this.#spoken === null) return null;
		if (typeof this.#spoken !== 'string')
			return this.#spoken.startContainer.ownerDocument === page ? this.#spoken : null;
		const id = this.#spoken.split('#')[1];
		const element = id ? page.getElementById(id) : null;
		if (!element) return null;
		const phrase = page.createRange();
		phrase.selectNodeContents(element);
		return phrase;
	}

	#stand(line: number): void {
		const text = this.#text;
		if (!text) return;
		this.#phraseLines = 0;
		const last = Math.max(0, text.lines.length - this.#settings.lines);
		this.#line = Math.min(Math.max(0, line), line >= text.lines.length ? last : text.lines.length - 1);
		const word = text.words.find((one) => one.line >= this.#line);
		this.#lineAnchor = word ? { section: text.source.section, place: text.placeOf(word) } : null;
	}

	#show(rests = false): void {
		const text = this.#text;
		const word = text ? this.#wordOf(text) : null;
		const { foreign } = this.#paint.paint(text, { settings: this.#settings, line: this.#line, word });
		// Undivided until the next try.
		if (foreign)
			void bringEnglish().then(
				() => this.#soon(),
				() => null
			);
		const count = Math.max(this.#settings.lines, this.#phraseLines);
		const box = text && this.#settings.line !== 'none' ? slotOf(text.lines, this.#line, count) : null;
		// Between two layouts there are no words for a moment: the buttons stay, or the page would be laid out for their going.
		const here = text !== null || (!rests && this.#told.ready);
		this.#say({
			ready: here,
			offered: here || this.#session.text()?.upright !== true,
			slot: box && text && this.#onScreen(box, text),
			word: word?.text ?? ''
		});
	}

	#say(view: AidsView): void {
		this.#told = view;
		this.#tell(view);
	}

	/** A box of the section as one of the page around the book. */
	#onScreen(box: Box, { source: { frame, window } }: ScreenText): Box {
		const inside = frame.getBoundingClientRect();
		const outside = window.closest('main')?.getBoundingClientRect() ?? { left: 0, top: 0 };
		const x = inside.left - outside.left;
		const y = inside.top - outside.top;
		return { left: box.left + x, right: box.right + x, top: box.top + y, bottom: box.bottom + y };
	}

	/** A line on or back; past the edge of the page it turns. */
	line(by: 1 | -1): Promise<void> {
		return this.#step((text) => this.#lineFrom(text, by));
	}

	/** One step after the other, each on words that lie still. */
	#step(take: (text: ScreenText) => Promise<void>): Promise<void> {
		const taken = this.#steps.then(async () => {
			while (!this.#text && this.#told.ready && !this.#life.signal.aborted)
				await new Promise<void>((resolve) => this.#looked.push(resolve));
			if (!this.#text || this.#life.signal.aborted) return;
			this.#spoken = null;
			await take(this.#text);
		});
		this.#steps = taken.catch(() => undefined);
		return taken;
	}

	async #lineFrom(text: ScreenText, by: 1 | -1): Promise<void> {
		const next = this.#line + by;
		const last = text.lines.length - Math.max(1, Math.min(this.#settings.lines, text.lines.length));
		if (next >= 0 && next <= last) this.#stand(next);
		else await this.#turn(by, this.#lineAnchor);
		this.#show();
	}

	/** Turns the page; from `at` on, or before it, in a text that is scrolled. */
	async #turn(by: 1 | -1, at: Anchor | null): Promise<boolean> {
		const turn: Turn = by === 1 ? 'next' : 'previous';
		this.#turning = true;
		// It does not stand on words that are on their way.
		this.#say({ ...this.#told, slot: null });
		try {
			await this.#session.turn(turn);
		} finally {
			this.#turning = false;
		}
		const source = this.#session.text();
		if (!source || source.upright || this.#life.signal.aborted) return false;
		const text = (this.#text = new ScreenText(source));
		this.#watch(source.window, source.frame);
		const same = at?.section === source.section;
		const lines = text.lines.map((_, line) => text.words.find((word) => word.line === line));
		const beyond = (word: Word | undefined) =>
			word !== undefined && at !== null && (text.placeOf(word) - at.place) * by > 0;
		const found = by === 1 ? lines.findIndex(beyond) : lines.findLastIndex(beyond);
		if (same && found < 0) return false;
		if (!same) this.#stand(by === 1 ? 0 : text.lines.length);
		else this.#stand(by === 1 ? found : found - this.#settings.lines + 1);
		return true;
	}

	/** A word on or back, within the line and past its end. */
	word(by: 1 | -1): Promise<void> {
		const bySentence = this.#settings.lit === 'sentence' && !this.#settings.meaning;
		return this.#step((text) => (bySentence ? this.#sentence(text, by) : this.#wordFrom(text, by)));
	}

	async #wordFrom(text: ScreenText, by: 1 | -1): Promise<void> {
		const seen = text.words.filter(({ line }) => line >= 0);
		const here = this.#wordOf(text);
		const at = here ? seen.findIndex(({ start }) => start === here.start) : -1;
		const next = here ? seen[at + by] : seen.find(({ line }) => line >= this.#line);
		if (next) this.#goTo(next);
		else if (await this.#turn(by, this.#wordAnchor)) this.#goToEdge(by);
		this.#show();
	}

	/** The first word of the next sentence, or of the one before. */
	async #sentence(text: ScreenText, by: 1 | -1): Promise<void> {
		const here = this.#wordOf(text);
		const firsts = text.sentences
			.map(({ start, end }) => text.words.find((word) => word.start >= start && word.start < end))
			.filter((word) => word !== undefined && word.line >= 0);
		const at = firsts.findLastIndex(
			(word) => word !== undefined && here !== null && word.start <= here.start
		);
		const next = here
			? firsts[at + by]
			: firsts.find((word) => word !== undefined && word.line >= this.#line);
		if (next) this.#goTo(next);
		else if (await this.#turn(by, this.#wordAnchor)) this.#goToEdge(by);
		this.#show();
	}

	/** To the word the page goes on with. */
	#goToEdge(by: 1 | -1): void {
		const words = this.#text?.words.filter(({ line }) => line >= 0) ?? [];
		const word = by === 1 ? words.find(({ line }) => line >= this.#line) : words.at(-1);
		if (word) this.#goTo(word);
	}

	#goTo(word: Word): void {
		const text = this.#text;
		if (!text) return;
		this.#wordAnchor = { section: text.source.section, place: text.placeOf(word) };
		const within = word.line >= this.#line && word.line < this.#line + this.#settings.lines;
		if (!within) this.#stand(word.line);
	}

	/** The word the child is at, when it is on the screen. */
	#wordOf(text: ScreenText): Word | null {
		const anchor = this.#wordAnchor;
		if (!anchor || anchor.section !== text.source.section) return null;
		return text.words.find((word) => word.line >= 0 && text.placeOf(word) === anchor.place) ?? null;
	}

	/** The word the child is at, or the first of the line. */
	get wordInText(): WordInText | null {
		const text = this.#text;
		if (!text) return null;
		const word = this.#wordOf(text) ?? text.words.find(({ line }) => line >= this.#line);
		return word ? { text: text.text, start: word.start, end: word.end } : null;
	}

	/** A touch on a word is the child's place from then on; gives the word. Beside the words it means what it always does. */
	touched(touch: Touch): WordInText | null {
		const text = this.#text;
		const { document, x, y } = touch;
		const { meaning, line, lit } = this.#settings;
		if (!text || text.source.document !== document || (!meaning && line === 'none' && lit === 'none'))
			return null;
		const word = text.wordAt(x, y);
		const at = word ? word.line : lineAt(text.lines, x, y);
		if (at < 0) return null;
		touch.take();
		this.#spoken = null;
		if (line !== 'none' && (at < this.#line || at >= this.#line + this.#settings.lines)) this.#stand(at);
		if (word && (meaning || lit !== 'none')) this.#goTo(word);
		this.#show();
		return word && { text: text.text, start: word.start, end: word.end };
	}

	/** Syllables on the screen. */
	get syllablesInSight(): number {
		const source = this.#session.text();
		const text = this.#text ?? (source && !source.upright ? new ScreenText(source) : null);
		return text?.words.filter(({ line }) => line >= 0).length ?? 0;
	}

	close(): void {
		this.#life.abort();
		cancelAnimationFrame(this.#frame);
		for (const go of this.#looked.splice(0)) go();
		this.#resized.disconnect();
		this.#paint.clear();
	}
}
