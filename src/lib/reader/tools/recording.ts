import { resourceUrl } from '#lib/api/publication-files.ts';
import { savesData } from '../ahead.ts';
import { Listeners } from '../listeners.ts';
import type { SoundClip, TimedWord } from './clip.ts';
import type { Begin, Speaker, SpeakerEvents } from './speaker.ts';

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
/** Seconds. Phrases that follow each other in one recording are not torn apart. */
const FLOWS = 0.1;

/** Plays phrases of recordings. A tab in the background is seldom woken: what was heard meanwhile is passed at once. */
export class Recording implements Speaker<SoundClip> {
	readonly #versionId: string;
	readonly #sound: Sound;
	readonly #events = new Listeners<SpeakerEvents>();
	#clip: SoundClip | null = null;
	#word: TimedWord | null = null;
	#timer: ReturnType<typeof setInterval> | undefined;
	#progressed = { time: -1, at: 0 };
	#audio = '';
	#fetched = '';
	/** Counts what was asked for: whatever comes late for an older wish is not heard. */
	#asked = 0;

	constructor(versionId: string, sound: Sound = new Audio()) {
		this.#versionId = versionId;
		this.#sound = sound;
		sound.addEventListener('error', () => this.#timer !== undefined && this.#fail());
		for (const event of ['timeupdate', 'ended'] as const)
			sound.addEventListener(event, () => this.#timer !== undefined && this.#look());
	}

	on<E extends keyof SpeakerEvents>(event: E, listener: (detail: SpeakerEvents[E]) => void): () => void {
		return this.#events.on(event, listener);
	}

	get rate(): number {
		return this.#sound.playbackRate;
	}

	set rate(rate: number) {
		this.#sound.preservesPitch = true;
		this.#sound.playbackRate = rate;
	}

	async say(clip: SoundClip, begin: Begin): Promise<void> {
		const before = this.#clip;
		this.#rest();
		const asked = ++this.#asked;
		this.#clip = clip;
		const goesOn =
			this.#audio === clip.audio && (begin === 'paused' || (begin === 'flow' && flows(before, clip)));
		if (this.#audio !== clip.audio) this.#load(clip.audio);
		if (!goesOn) this.#sound.currentTime = clip.begin;
		this.#progressed = { time: -1, at: performance.now() };
		// What came to its end while nobody looked is not begun anew.
		if (!(goesOn && this.#sound.ended)) await this.#sound.play();
		if (asked !== this.#asked) return;
		this.#timer = setInterval(() => this.#look(), TICK);
	}

	#load(audio: string): void {
		const { rate } = this;
		this.#audio = audio;
		this.#sound.src = resourceUrl(this.#versionId, audio);
		this.rate = rate;
	}

	/** The browser keeps it, so that nothing waits where one recording ends. */
	prepare({ audio }: SoundClip): void {
		if (audio === this.#audio || audio === this.#fetched || savesData()) return;
		this.#fetched = audio;
		fetch(resourceUrl(this.#versionId, audio), { priority: 'low' }).catch(() => (this.#fetched = ''));
	}

	hush(): void {
		this.#asked++;
		this.#rest();
		this.#sound.pause();
	}

	#rest(): void {
		clearInterval(this.#timer);
		this.#timer = undefined;
		this.#word = null;
	}

	#look(): void {
		const clip = this.#clip;
		if (!clip) return;
		const { currentTime, ended } = this.#sound;
		// The recording is shorter than the book says.
		if (ended && currentTime <= clip.begin) return this.#fail();
		this.#light(clip, currentTime);
		// A clip may claim more sound than the file has: its end is the end.
		if (ended || (clip.end !== null && currentTime >= clip.end)) {
			this.#rest();
			return this.#events.emit('over', undefined);
		}
		if (currentTime !== this.#progressed.time)
			this.#progressed = { time: currentTime, at: performance.now() };
		else if (performance.now() - this.#progressed.at > STALLED) this.#fail();
	}

	#light({ text, words = [] }: SoundClip, time: number): void {
		if (typeof text === 'string') return;
		const word = words.findLast(({ begin }) => begin <= time + TICK / 2000) ?? null;
		if (word === this.#word) return;
		this.#word = word;
		this.#events.emit('word', word && { ...text, from: word.from, to: word.to });
	}

	#fail(): void {
		this.hush();
		this.#audio = '';
		this.#events.emit('failed', undefined);
	}

	destroy(): void {
		this.hush();
		this.#events.clear();
		this.#sound.src = '';
	}
}

function flows(before: SoundClip | null, next: SoundClip): boolean {
	return before?.audio === next.audio && Math.abs(next.begin - (before.end ?? Infinity)) < FLOWS;
}
