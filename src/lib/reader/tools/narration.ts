import { Latest } from '#lib/async/latest.ts';
import { Lazy } from '#lib/async/lazy.ts';
import type { Turn } from '../navigator.ts';
import type { ClipRole, Passage, VoiceSource } from './clip.ts';

/** `loading`: asked for, not heard yet; `waiting`: the page has been read, and the next one is read when it is turned to. */
export type NarrationState = 'silent' | 'loading' | 'playing' | 'paused' | 'waiting';

/** Words on the screen that nobody reads. */
export interface Unnarrated {
	/** Name of the next chapter with a voice, empty when it has none; null when there is no such chapter. */
	readonly next: string | null;
}

/** How a child listens. */
export interface ListeningChoice {
	/** 1 is the usual speed. */
	readonly rate: number;
	/** `recorded`: people first, then the library, then the device. */
	readonly voice: VoiceSource;
	/** What is passed over. */
	readonly skipped: readonly ClipRole[];
	/** After each drawn page it waits until the child turns on. */
	readonly pageByPage: boolean;
}

/** What is said now. */
export interface SpokenPhrase {
	readonly source: VoiceSource;
	readonly role: ClipRole | null;
	/** Index in `publication.sections`. */
	readonly section: number;
	readonly text: Passage;
}

export interface PlayerEvents {
	state: NarrationState;
	phrase: SpokenPhrase;
	/** The recording is missing or stopped coming, and nobody else can read. */
	trouble: void;
	/** The recording is missing or stopped coming: another voice reads on. */
	standIn: void;
	/** The voice falls silent here, and nothing is passed over. */
	unnarrated: Unnarrated;
	/** All has been read, or all of the page. */
	ended: void;
}

/** Words of a section that is on the screen. */
export interface ListenFrom {
	/** Index in `publication.sections`. */
	readonly section: number;
	readonly words: Range;
}

/** A phrase, and where it stands. */
export type Heard = Pick<SpokenPhrase, 'section' | 'text'>;

/** Reads aloud from the page on the screen (`clip-player.ts`). */
export interface Player {
	/** Goes on after a pause, else begins with what was heard last on this page, else with its first phrase. */
	play(): Promise<void>;
	/** `place`: words on the screen. */
	fromHere(place?: ListenFrom): Promise<void>;
	pause(): void;
	/** Silence, also of what is still being loaded. */
	stop(): void;
	next(): Promise<void>;
	previous(): Promise<void>;
	/** The phrase once more. */
	again(): Promise<void>;
	/** Out of a table or a note. */
	escape(): Promise<void>;
	choose(choice: ListeningChoice): void;
	/** What was heard last, on another visit: when it is in sight the next press begins with it. */
	remember(heard: Heard): void;
	on<E extends keyof PlayerEvents>(event: E, listener: (detail: PlayerEvents[E]) => void): () => void;
	destroy(): void;
}

export interface NarrationView {
	readonly state: NarrationState;
	/** Whose voice was heard last. */
	readonly source: VoiceSource;
	/** The part of the page that can be left: a table, a note. */
	readonly role: ClipRole | null;
	readonly trouble: boolean;
	readonly standIn: boolean;
	readonly unnarrated: Unnarrated | null;
}

export const SILENT: NarrationView = {
	...{ state: 'silent', source: 'recorded', role: null },
	...{ trouble: false, standIn: false, unnarrated: null }
};
export const USUAL_LISTENING: ListeningChoice = {
	rate: 1,
	voice: 'recorded',
	skipped: ['pagebreak'],
	pageByPage: false
};

interface Tells {
	view(view: NarrationView): void;
	phrase(phrase: SpokenPhrase): void;
	ended(): void;
}

/** "Nghe": what the button and the page ask of the voice. One player is made, at the first press. */
export class Narration {
	readonly #tell: Tells;
	readonly #player: Lazy<Player>;
	readonly #asked = new Latest();
	#choice = USUAL_LISTENING;
	#heard: Heard | null = null;
	#view = SILENT;

	constructor(make: (choice: ListeningChoice) => Promise<Player>, tell: Tells) {
		this.#tell = tell;
		this.#player = new Lazy(
			async () => this.#ready(await make(this.#choice)),
			(player) => player.destroy()
		);
	}

	#ready(player: Player): Player {
		player.choose(this.#choice);
		if (this.#heard) player.remember(this.#heard);
		player.on('state', (state) => this.#set({ state }));
		player.on('phrase', (phrase) => {
			const { source, role } = phrase;
			if (source !== this.#view.source || role !== this.#view.role) this.#set({ source, role });
			this.#tell.phrase(phrase);
		});
		player.on('trouble', () => this.#set({ trouble: true }));
		player.on('standIn', () => this.#set({ standIn: true }));
		player.on('unnarrated', (unnarrated) => this.#set({ unnarrated }));
		player.on('ended', () => this.#tell.ended());
		return player;
	}

	/** Silent or paused: speaks. Speaking: pauses. Still loading: the press takes the wish back. */
	async toggle(): Promise<void> {
		const { state } = this.#view;
		if (state === 'playing') return this.pause();
		if (state === 'loading') return this.stop();
		await this.#begin((player) => player.play());
	}

	/** "Đọc từ đây": words of the page on the screen. */
	async from(place: ListenFrom): Promise<void> {
		await this.#begin((player) => player.fromHere(place));
	}

	async #begin(speak: (player: Player) => Promise<void>): Promise<void> {
		const signal = this.#asked.start();
		this.#set({ state: 'loading', trouble: false, standIn: false, unnarrated: null });
		try {
			const player = await this.#player.get();
			if (!signal.aborted && player) await speak(player);
		} catch {
			// The player itself did not come; the next press tries again.
			if (!signal.aborted) this.#set({ state: 'silent', trouble: true });
		}
	}

	pause(): void {
		this.#player.value?.pause();
	}

	stop(): void {
		this.#asked.stop();
		this.#player.value?.stop();
		this.#set({ state: 'silent' });
	}

	/** A phrase further or back. */
	async step(turn: Turn): Promise<void> {
		await this.#going((player) => player[turn]());
	}

	async again(): Promise<void> {
		await this.#going((player) => player.again());
	}

	async escape(): Promise<void> {
		await this.#going((player) => player.escape());
	}

	choose(choice: ListeningChoice): void {
		this.#choice = choice;
		this.#player.value?.choose(choice);
	}

	remember(heard: Heard): void {
		this.#heard = heard;
		this.#player.value?.remember(heard);
	}

	/** The child turned the page: the voice comes along, or forgets where it paused. */
	async follow(): Promise<void> {
		const { state, unnarrated } = this.#view;
		if (unnarrated) this.#set({ unnarrated: null });
		if (state === 'paused') this.#player.value?.stop();
		else if (state !== 'silent') await this.#going((player) => player.fromHere());
	}

	/** A player that fails on its way falls silent and says so; the page has turned all the same. */
	async #going(on: (player: Player) => Promise<void>): Promise<void> {
		const player = this.#player.value;
		if (!player) return;
		try {
			await on(player);
		} catch {
			if (this.#player.value === player) this.#set({ state: 'silent', trouble: true });
		}
	}

	#set(change: Partial<NarrationView>): void {
		this.#view = { ...this.#view, ...change };
		this.#tell.view(this.#view);
	}

	close(): void {
		this.#asked.stop();
		this.#player.close();
	}
}
