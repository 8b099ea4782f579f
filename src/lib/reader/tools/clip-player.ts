import { Latest } from '#lib/async/latest.ts';
import { Listeners } from '../listeners.ts';
import { savesData } from '../ahead.ts';
import { resourceUrl } from '#lib/api/publication-files.ts';
import type { ReaderPublication } from '../publication.ts';
import type { Clip, Passage, Phrases, SpokenPlace, TimedWord } from './clip.ts';
import type { NarrationState, Player, PlayerEvents } from './narration.ts';

/** The page on which the narrated words are shown. */
export interface NarratedPage {
	/** Index of the section on the screen. */
	section(): number;
	/** Whether the words of a phrase begin on the screen now. */
	sees(text: Passage): boolean;
	/** Turns to a section; false when it did not come. */
	show(path: string): Promise<boolean>;
	/** Marks the phrase being read, bringing it into sight; null takes the mark away. */
	mark(text: Passage | null): void;
	/** Marks the word being said, in the phrase that is marked; null: none. */
	word(word: SpokenPlace | null): void;
}

/** What a player of sound must do; the browser's <audio> does. */
export type Sound = Pick<
	HTMLAudioElement,
	| 'src'
	| 'currentTime'
	| 'playbackRate'
	| 'preservesPitch'
	| 'paused'
	| 'ended'
	| 'play'
	| 'pause'
	| 'addEventListener'
>;

const TICK = 40; // ms: a highlight is never more than this late
const STALLED = 10_000; // ms without progress
/** A section of no more letters is a title page, an empty leaf, a picture: nobody misses a voice there. */
const TITLE = 60;

/** What came of going to the next section with a voice. */
type Entry = 'entered' | 'unnarrated' | 'none' | 'failed';

/** Reads a book aloud from sounds and the times of its phrases: of the publisher's recording (EPUB 3 Media Overlays), or prepared by the library. It speaks only when asked to. */
export class ClipPlayer implements Player {
	readonly #publication: ReaderPublication;
	readonly #page: NarratedPage;
	readonly #sound: Sound;
	readonly #events = new Listeners<PlayerEvents>();
	readonly #phrases: (section: number) => Promise<Phrases>;
	readonly #loaded = new Map<number, Promise<Phrases>>();
	/** What was asked for last; whatever comes late for an older wish is not heard. */
	readonly #asked = new Latest();
	#section = -1;
	#clips: readonly Clip[] = [];
	#at = 0;
	#word: TimedWord | null = null;
	#state: NarrationState = 'silent';
	#timer: ReturnType<typeof setInterval> | undefined;
	#progressed = { time: -1, at: 0 };
	#audio = '';
	#fetched = '';

	constructor(
		publication: ReaderPublication,
		page: NarratedPage,
		phrases: (section: number) => Promise<Phrases>,
		sound: Sound = new Audio()
	) {
		this.#publication = publication;
		this.#phrases = phrases;
		this.#page = page;
		this.#sound = sound;
		sound.addEventListener('error', () => this.#state === 'playing' && this.#trouble());
	}

	on<E extends keyof PlayerEvents>(event: E, listener: (detail: PlayerEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	get state(): NarrationState {
		return this.#state;
	}

	get rate(): number {
		return this.#sound.playbackRate;
	}

	set rate(rate: number) {
		this.#sound.preservesPitch = true;
		this.#sound.playbackRate = rate;
	}

	async play(): Promise<void> {
		if (this.#state !== 'paused' || !this.#clips[this.#at]) return this.fromHere();
		await this.#speak(this.#asked.start(), false);
	}

	/** Begins with the first phrase on the screen. */
	async fromHere(): Promise<void> {
		const signal = this.#hush('loading');
		const entry = await this.#enter(this.#page.section(), 1, signal);
		if (signal.aborted) return;
		if (entry !== 'entered') return this.#fallSilent(entry);
		this.#at = Math.max(
			0,
			this.#clips.findIndex(({ text }) => this.#page.sees(text))
		);
		await this.#speak(signal, true);
	}

	pause(): void {
		if (this.#state === 'playing') this.#hush('paused');
	}

	stop(): void {
		this.#hush('silent');
		this.#mark(null);
	}

	#mark(text: Passage | null): void {
		this.#word = null;
		this.#page.mark(text);
	}

	/** Ends what is under way; the sound waits for what was asked for now. */
	#hush(state: NarrationState): AbortSignal {
		this.#sound.pause();
		clearInterval(this.#timer);
		const signal = this.#asked.start();
		this.#set(state);
		return signal;
	}

	next(): Promise<void> {
		return this.#move(1);
	}

	previous(): Promise<void> {
		return this.#move(-1);
	}

	/**
	 * Enters the first section at or after (before) `from` that is narrated. `unnarrated`: words come first that nobody recorded; on the way
	 * forward their page is shown. `none`: the book ends; `failed`: the recording or the page does not come.
	 */
	async #enter(from: number, by: 1 | -1, signal: AbortSignal): Promise<Entry> {
		const { sections } = this.#publication;
		for (let i = from; i >= 0 && i < sections.length; i += by) {
			const phrases = await this.#load(i);
			if (signal.aborted || !phrases) return 'failed';
			const { clips, source } = phrases;
			const { path, characters } = sections[i] ?? { path: '', characters: 0 };
			const unnarrated = clips.length === 0;
			if (unnarrated && characters <= TITLE) continue;
			if (unnarrated && by === -1) return 'unnarrated';
			// What the makers of the book say at its end: the voice ends with the story.
			const asked = i === this.#page.section();
			if (unnarrated && !asked && !this.#hasVoiceFrom(i)) return 'none';
			if (!asked && !(await this.#page.show(path))) return 'failed';
			if (signal.aborted) return 'failed';
			if (unnarrated) return 'unnarrated';
			this.#section = i;
			this.#clips = clips;
			this.#at = 0;
			this.#events.emit('source', source);
			return 'entered';
		}
		return 'none';
	}

	/** Stays where the page is, and says why it is silent. */
	#fallSilent(entry: Exclude<Entry, 'entered'>): void {
		if (entry === 'failed') return this.#trouble();
		this.stop();
		if (entry !== 'unnarrated') return;
		const from = this.#page.section() + 1;
		const next = this.#publication.sections.find((_, at) => at >= from && this.#hasVoice(at));
		this.#events.emit('unnarrated', { next: next?.title ?? null });
	}

	#hasVoice(section: number): boolean {
		const { sections, voice } = this.#publication;
		return Boolean(sections[section]?.overlay) || section <= (voice?.upTo ?? -1);
	}

	#hasVoiceFrom(section: number): boolean {
		return this.#publication.sections.some((_, at) => at >= section && this.#hasVoice(at));
	}

	/** The phrases of a section; null when they do not come, and the next press asks again. */
	async #load(index: number): Promise<Phrases | null> {
		const known = this.#loaded.get(index) ?? this.#phrases(index);
		this.#loaded.set(index, known);
		try {
			return await known;
		} catch {
			this.#loaded.delete(index);
			return null;
		}
	}

	async #move(by: 1 | -1): Promise<void> {
		if (this.#state !== 'playing' && this.#state !== 'paused') return;
		const speaking = this.#state === 'playing';
		const signal = this.#asked.start();
		const to = this.#at + by;
		if (this.#clips[to]) this.#at = to;
		else {
			const entry = await this.#enter(this.#section + by, by, signal);
			if (signal.aborted) return;
			if (entry !== 'entered' && by === 1) return this.#fallSilent(entry);
			// Before the first phrase of the book, or of what was recorded: it goes on where it is.
			if (entry !== 'entered') return speaking ? this.#speak(signal, false) : undefined;
			if (by === -1) this.#at = this.#clips.length - 1;
		}
		const clip = this.#clips[this.#at];
		if (speaking) await this.#speak(signal, true);
		else if (clip) this.#mark(clip.text);
	}

	/** `seek`: from the beginning of the phrase, else from where the sound stands. */
	async #speak(signal: AbortSignal, seek: boolean): Promise<void> {
		const clip = this.#clips[this.#at];
		if (!clip) return;
		const { rate } = this;
		if (this.#audio !== clip.audio) {
			this.#audio = clip.audio;
			this.#sound.src = this.#address(clip.audio);
			this.rate = rate;
			seek = true;
			this.#fetchNext();
		}
		if (seek) this.#sound.currentTime = clip.begin;
		this.#mark(clip.text);
		this.#progressed = { time: -1, at: Date.now() };
		try {
			await this.#sound.play();
		} catch (error) {
			if (signal.aborted) return; // silenced before it was heard
			// The browser wants a press on this very page first.
			if (error instanceof DOMException && error.name === 'NotAllowedError') return this.stop();
			return this.#trouble();
		}
		if (signal.aborted) return;
		this.#set('playing');
		clearInterval(this.#timer);
		this.#timer = setInterval(() => this.#tick(signal), TICK);
	}

	#address(audio: string): string {
		return resourceUrl(this.#publication.versionId, audio);
	}

	/** The sound after this one, so that nothing waits where one ends; the browser keeps it. */
	#fetchNext(): void {
		const next = this.#clips.slice(this.#at).find(({ audio }) => audio !== this.#audio);
		if (!next || next.audio === this.#fetched || savesData()) return;
		this.#fetched = next.audio;
		fetch(this.#address(next.audio), { priority: 'low' }).catch(() => (this.#fetched = ''));
	}

	#tick(signal: AbortSignal): void {
		const clip = this.#clips[this.#at];
		if (!clip || signal.aborted) return;
		const { currentTime, ended } = this.#sound;
		this.#light(clip, currentTime);
		// A clip may claim more sound than the file has: its end is the end.
		if (ended || (clip.end !== null && currentTime >= clip.end)) return void this.#advance(clip, signal);
		if (currentTime !== this.#progressed.time) this.#progressed = { time: currentTime, at: Date.now() };
		else if (Date.now() - this.#progressed.at > STALLED) this.#trouble();
	}

	/** The word that is said now. */
	#light({ text, words = [] }: Clip, time: number): void {
		if (typeof text === 'string') return;
		const word = words.findLast(({ begin }) => begin <= time + TICK / 2000) ?? null;
		if (word === this.#word) return;
		this.#word = word;
		this.#page.word(word && { ...text, from: word.from, to: word.to });
	}

	async #advance(clip: Clip, signal: AbortSignal): Promise<void> {
		clearInterval(this.#timer);
		const next = this.#clips[this.#at + 1];
		if (!next) {
			this.#sound.pause();
			const entry = await this.#enter(this.#section + 1, 1, signal);
			if (signal.aborted) return;
			return entry === 'entered' ? this.#speak(signal, true) : this.#fallSilent(entry);
		}
		this.#at += 1;
		// Phrases that follow each other in one recording are not torn apart.
		const flows = next.audio === clip.audio && Math.abs(next.begin - (clip.end ?? Infinity)) < 0.1;
		await this.#speak(signal, !flows || this.#sound.ended);
	}

	#trouble(): void {
		this.stop();
		this.#audio = '';
		this.#events.emit('trouble', undefined);
	}

	#set(state: NarrationState): void {
		if (this.#state === state) return;
		this.#state = state;
		this.#events.emit('state', state);
	}

	destroy(): void {
		this.stop();
		this.#events.clear();
		this.#sound.src = '';
	}
}
