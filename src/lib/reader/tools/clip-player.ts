import { Latest } from '#lib/async/latest.ts';
import { Listeners } from '../listeners.ts';
import type { ReaderPublication } from '../publication.ts';
import type { Clip, Passage, Phrases, SoundClip, SpeechClip, SpokenPlace } from './clip.ts';
import type {
	Heard,
	ListenFrom,
	ListeningChoice,
	NarrationState,
	Player,
	PlayerEvents
} from './narration.ts';
import type { Begin, Speaker } from './speaker.ts';

/** The page on which the narrated words are shown. */
export interface NarratedPage {
	/** Index of the section on the screen. */
	section(): number;
	/** Whether the words of a phrase begin on the screen now. */
	sees(text: Passage): boolean;
	/** Where the words of a phrase stand; null while they are not on the screen. */
	rangeOf(text: Passage): Range | null;
	/** Turns to a section; false when it did not come. */
	show(path: string): Promise<boolean>;
	/** What holds the words of a section; null while it is not on the screen. */
	body(section: number): Element | null;
	/** Marks the phrase being read, bringing it into sight; null takes the mark away. */
	mark(text: Passage | null): void;
	/** Marks the word being said, in the phrase that is marked; null: none. */
	word(word: SpokenPlace | null): void;
}

/** The voice of the device, when it speaks a language of the book. */
export interface SpeakingDevice {
	readonly speaker: Speaker<SpeechClip>;
	/** Every sentence of a section on the screen. */
	sentences(body: Element, section: number): readonly SpeechClip[];
	speaks(language: string): boolean;
}

export interface Voices {
	/** What others have said of a section beforehand; rejects when it does not come. */
	phrases(section: number): Promise<Phrases>;
	readonly recording: Speaker<SoundClip>;
	/** null: it has no voice for this book. Asked for when nobody else has read, or the child wants it. */
	device(): Promise<SpeakingDevice | null>;
	/** Puts phrases of other voices where nobody recorded the words (`fill-holes.ts`). */
	fill(body: Element, recorded: readonly Clip[], others: readonly Clip[]): readonly Clip[];
}

/** A section of no more letters is a title page, an empty leaf, a picture: nobody misses a voice there. */
const TITLE = 60;
const SILENCE: Phrases = { recorded: [], prepared: [] };

/** What came of going to the next section with a voice. */
type Entry = 'entered' | 'unnarrated' | 'none' | 'failed';

/** Reads a book aloud: which phrase comes when, in whose voice, and what the page shows of it. It speaks only when asked to. */
export class ClipPlayer implements Player {
	readonly #publication: ReaderPublication;
	readonly #page: NarratedPage;
	readonly #voices: Voices;
	readonly #events = new Listeners<PlayerEvents>();
	readonly #loaded = new Map<number, Promise<Phrases>>();
	/** Recordings that did not come: others say their words. */
	readonly #missing = new Set<string>();
	/** What was asked for last; whatever comes late for an older wish is not heard. */
	readonly #asked = new Latest();
	#choice: ListeningChoice;
	#device: SpeakingDevice | null = null;
	#deviceAsked: Promise<SpeakingDevice | null> | null = null;
	#section = -1;
	#clips: readonly Clip[] = [];
	#at = 0;
	/** The phrase that was heard last on its page: the next press begins with it. */
	#heard: Heard | null = null;
	/** The phrase that waits is another than the one that was paused. */
	#moved = false;
	#state: NarrationState = 'silent';

	constructor(publication: ReaderPublication, page: NarratedPage, voices: Voices, choice: ListeningChoice) {
		this.#publication = publication;
		this.#page = page;
		this.#voices = voices;
		this.#choice = choice;
		voices.recording.rate = choice.rate;
		this.#listenTo(voices.recording);
	}

	#listenTo(speaker: Speaker<never>): void {
		speaker.on('word', (word) => this.#page.word(word));
		speaker.on('over', () => this.#state === 'playing' && void this.#advance());
		speaker.on('failed', () => void this.#withoutIt());
	}

	on<E extends keyof PlayerEvents>(event: E, listener: (detail: PlayerEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	get state(): NarrationState {
		return this.#state;
	}

	/** Another voice, or other words to pass over, take effect with the phrase that is read. */
	choose(choice: ListeningChoice): void {
		const before = this.#choice;
		this.#choice = choice;
		this.#voices.recording.rate = choice.rate;
		if (this.#device) this.#device.speaker.rate = choice.rate;
		const same = before.voice === choice.voice && String(before.skipped) === String(choice.skipped);
		if (same || this.#state === 'silent') return;
		this.#keepHeard();
		if (this.#state === 'paused' || this.#state === 'waiting') this.stop();
		else void this.fromHere();
	}

	remember(heard: Heard): void {
		this.#heard ??= heard;
	}

	async play(): Promise<void> {
		if (this.#state !== 'paused' || !this.#clips[this.#at]) return this.fromHere();
		await this.#speak(this.#asked.start(), 'paused');
	}

	/** Begins with the words at `place`, else with the phrase that was heard last on this page, else with the first on the screen. */
	async fromHere(place?: ListenFrom): Promise<void> {
		const signal = this.#hush('loading');
		const entry = await this.#enter(place?.section ?? this.#page.section(), 1, signal);
		if (signal.aborted) return;
		if (entry !== 'entered') return this.#fallSilent(entry);
		this.#at = Math.max(0, this.#beginning(place?.words));
		await this.#speak(signal, 'start');
	}

	#beginning(place: Range | undefined): number {
		if (place) return this.#firstAt(this.#clips, place);
		const heard = this.#heard?.section === this.#section ? JSON.stringify(this.#heard.text) : null;
		const last = this.#clips.findIndex(({ text }) => JSON.stringify(text) === heard && this.#page.sees(text));
		return last >= 0 ? last : this.#clips.findIndex(({ text }) => this.#page.sees(text));
	}

	pause(): void {
		if (this.#state !== 'playing') return;
		this.#keepHeard();
		this.#hush('paused');
	}

	stop(): void {
		this.#keepHeard();
		this.#hush('silent');
		this.#page.mark(null);
	}

	#keepHeard(): void {
		const clip = this.#clips[this.#at];
		if (clip && this.#state !== 'silent' && this.#state !== 'waiting')
			this.#heard = { section: this.#section, text: clip.text };
	}

	/** Ends what is under way; the voice waits for what was asked for now. */
	#hush(state: NarrationState): AbortSignal {
		this.#voices.recording.hush();
		this.#device?.speaker.hush();
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

	/** The same phrase once more. */
	async again(): Promise<void> {
		if (this.#state === 'playing' || this.#state === 'paused')
			await this.#speak(this.#asked.start(), 'start');
	}

	/** Out of a table, a note: on with the first phrase behind it. */
	async escape(): Promise<void> {
		const role = this.#clips[this.#at]?.role;
		if (!role) return;
		const rest = this.#clips.slice(this.#at).findIndex((clip) => clip.role !== role);
		// Before the last of them: the step leads out, also into the next section.
		this.#at = rest < 0 ? this.#clips.length - 1 : this.#at + rest - 1;
		await this.#move(1);
	}

	/**
	 * Enters the first section at or after (before) `from` that is narrated. `unnarrated`: words come first that nobody reads; on the way
	 * forward their page is shown. `none`: the book ends; `failed`: the recording or the page does not come.
	 */
	async #enter(from: number, by: 1 | -1, signal: AbortSignal): Promise<Entry> {
		const { sections } = this.#publication;
		for (let i = from; i >= 0 && i < sections.length; i += by) {
			const phrases = await this.#load(i);
			if (signal.aborted || !phrases) return 'failed';
			const { path, characters, linear } = sections[i] ?? { path: '', characters: 0, linear: true };
			if (i !== from && !linear) continue;
			const silent = phrases.recorded.length + phrases.prepared.length === 0;
			const asked = phrases.prepared.length > 0 && this.#choice.voice !== 'device' ? null : this.#askDevice();
			// Holes of a recording are filled by what is there: nobody waits for it.
			if (silent || this.#choice.voice === 'device') await asked;
			if (signal.aborted) return 'failed';
			const unnarrated = silent && (!this.#device || characters === 0);
			if (unnarrated && characters <= TITLE) continue;
			if (unnarrated && by === -1) return 'unnarrated';
			// What the makers of the book say at its end: the voice ends with the story.
			const here = i === this.#page.section();
			if (unnarrated && !here && !this.#hasVoiceFrom(i)) return 'none';
			if (!here && !(await this.#page.show(path))) return 'failed';
			if (signal.aborted) return 'failed';
			if (unnarrated) return 'unnarrated';
			const clips = this.#clipsOf(i, phrases);
			if (clips.length === 0) continue;
			if (phrases.lost) this.#events.emit('standIn', undefined);
			this.#section = i;
			this.#clips = clips;
			this.#at = 0;
			return 'entered';
		}
		return 'none';
	}

	/** Its voices are known once; what did not come is asked for again. */
	async #askDevice(): Promise<SpeakingDevice | null> {
		this.#deviceAsked ??= this.#voices.device().then(
			(device) => {
				if (!device) return null;
				device.speaker.rate = this.#choice.rate;
				this.#listenTo(device.speaker);
				return (this.#device = device);
			},
			() => (this.#deviceAsked = null)
		);
		return this.#deviceAsked;
	}

	/** What is heard of the section on the screen, in the voice that the child wants as far as there is one. */
	#clipsOf(section: number, phrases: Phrases): readonly Clip[] {
		const { voice, skipped, pageByPage } = this.#choice;
		const here = ({ audio }: SoundClip) => !this.#missing.has(audio);
		const recorded = phrases.recorded.filter(here);
		const prepared = phrases.prepared.filter(here);
		const body = this.#page.body(section);
		const sentences = body && this.#device ? this.#device.sentences(body, section) : [];
		const others = this.#oneMachine(prepared, sentences);
		const clips =
			recorded.length === 0 || (voice !== 'recorded' && others.length > 0)
				? others
				: body
					? this.#voices.fill(body, recorded, others)
					: recorded;
		const kept = clips.filter(({ role }) => !role || !skipped.includes(role));
		// A page that waits to be turned is not passed over: its picture is described.
		return kept.length === 0 && pageByPage ? clips : kept;
	}

	/** The voice of the library, or that of the device where the child wants it or there is no other. */
	#oneMachine(prepared: readonly SoundClip[], sentences: readonly SpeechClip[]): readonly Clip[] {
		if (prepared.length === 0 || sentences.length === 0) return prepared.length > 0 ? prepared : sentences;
		const usual = this.#choice.voice === 'device' ? sentences : prepared;
		const rest: readonly Clip[] = usual === prepared ? sentences : prepared;
		const speaks = (clip: Clip) => clip.source !== 'device' || this.#device?.speaks(clip.language) !== false;
		const other = new Map(rest.map((clip) => [JSON.stringify(clip.text), clip]));
		return usual.map((clip) => (speaks(clip) ? clip : (other.get(JSON.stringify(clip.text)) ?? clip)));
	}

	/** Stays where the page is, and says why it is silent. */
	#fallSilent(entry: Exclude<Entry, 'entered'>): void {
		if (entry === 'failed') return this.#trouble();
		this.stop();
		this.#heard = null;
		if (entry !== 'unnarrated') return void this.#events.emit('ended', undefined);
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
		const known = this.#loaded.get(index) ?? this.#voices.phrases(index);
		this.#loaded.set(index, known);
		try {
			const phrases = await known;
			if (phrases.lost) this.#loaded.delete(index);
			return phrases;
		} catch {
			this.#loaded.delete(index);
			// Where the device can speak, a line that is gone is no silence.
			return (await this.#askDevice()) ? SILENCE : null;
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
			if (entry !== 'entered') return speaking ? this.#speak(signal, 'paused') : undefined;
			if (by === -1) this.#at = this.#clips.length - 1;
		}
		const clip = this.#clips[this.#at];
		if (speaking) return this.#speak(signal, 'start');
		// Paused it stays, at the beginning of another phrase.
		this.#hush('paused');
		if (clip) this.#show(clip);
		this.#moved = true;
	}

	async #speak(signal: AbortSignal, begin: Begin): Promise<void> {
		const clip = this.#clips[this.#at];
		if (!clip) return;
		const how = begin === 'paused' && this.#moved ? 'start' : begin;
		this.#moved = false;
		this.#show(clip);
		const speaker = this.#speakerOf(clip);
		this.#others(speaker);
		try {
			await speaker.say(clip as never, how);
		} catch (error) {
			if (signal.aborted) return; // silenced before it was heard
			// The browser wants a press on this very page first.
			if (error instanceof DOMException && error.name === 'NotAllowedError') return this.stop();
			return this.#withoutIt();
		}
		if (signal.aborted) return;
		this.#set('playing');
		const next = this.#clips
			.slice(this.#at)
			.find((one) => one.source !== 'device' && one !== clip && !same(one, clip));
		if (next && next.source !== 'device') this.#voices.recording.prepare?.(next);
	}

	#speakerOf({ source }: Clip): Speaker<never> {
		return source === 'device' && this.#device ? this.#device.speaker : this.#voices.recording;
	}

	/** Two voices do not speak at once. */
	#others(speaker: Speaker<never>): void {
		if (speaker !== (this.#voices.recording as Speaker<never>)) this.#voices.recording.hush();
		else this.#device?.speaker.hush();
	}

	#show({ text, source, role }: Clip): void {
		this.#page.mark(text);
		this.#events.emit('phrase', { source, role: role ?? null, section: this.#section, text });
	}

	async #advance(): Promise<void> {
		const signal = this.#asked.start();
		if (this.#clips[this.#at + 1]) {
			this.#at += 1;
			return this.#speak(signal, 'flow');
		}
		this.#voices.recording.hush();
		// Of two pages side by side the other is read as well.
		if (this.#choice.pageByPage && !this.#page.body(this.#section + 1)) return this.#waitForTurn();
		const entry = await this.#enter(this.#section + 1, 1, signal);
		if (signal.aborted) return;
		return entry === 'entered' ? this.#speak(signal, 'start') : this.#fallSilent(entry);
	}

	#waitForTurn(): void {
		this.#set('waiting');
		this.#heard = null;
		this.#page.mark(null);
		this.#events.emit('ended', undefined);
	}

	/** What was recorded does not come: another voice reads on from the same words, and it is said. */
	async #withoutIt(): Promise<void> {
		const clip = this.#clips[this.#at];
		if (!clip || clip.source === 'device') return this.#trouble();
		this.#missing.add(clip.audio);
		const phrases = await this.#standIns(clip);
		if (!phrases) return this.#trouble();
		const place = this.#page.rangeOf(clip.text);
		const clips = this.#clipsOf(this.#section, phrases);
		const at = place ? this.#firstAt(clips, place) : -1;
		if (at < 0) return this.#trouble();
		this.#clips = clips;
		this.#at = at;
		this.#events.emit('standIn', undefined);
		await this.#speak(this.#asked.start(), 'start');
	}

	async #standIns({ audio }: SoundClip): Promise<Phrases | null> {
		const phrases = await this.#load(this.#section);
		const others = phrases?.prepared.some((one) => !this.#missing.has(one.audio) && one.audio !== audio);
		const speaks = others || (await this.#askDevice()) !== null;
		return phrases && speaks ? phrases : null;
	}

	/** The first phrase whose words stand at a place, or after it. */
	#firstAt(clips: readonly Clip[], place: Range): number {
		return clips.findIndex(({ text }) => {
			const words = this.#page.rangeOf(text);
			return words !== null && endsAfter(words, place);
		});
	}

	#trouble(): void {
		this.stop();
		this.#missing.clear();
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
		this.#voices.recording.destroy();
		this.#device?.speaker.destroy();
	}
}

const START_TO_END = 1; // Range.START_TO_END

function endsAfter(words: Range, place: Range): boolean {
	const there = words.startContainer.ownerDocument === place.startContainer.ownerDocument;
	return there && words.compareBoundaryPoints(START_TO_END, place) > 0;
}

function same(one: Clip, other: Clip): boolean {
	return one.source !== 'device' && other.source !== 'device' && one.audio === other.audio;
}
