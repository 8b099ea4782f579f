import { Latest } from '#lib/async/latest.ts';
import { Lazy } from '#lib/async/lazy.ts';
import type { Turn } from '../navigator.ts';
import type { VoiceSource } from './clip.ts';

/** `loading`: asked for, not heard yet. */
export type NarrationState = 'silent' | 'loading' | 'playing' | 'paused';

/** Words on the screen that nobody recorded. */
export interface Unnarrated {
	/** Name of the next chapter with a voice, empty when it has none; null when there is no such chapter. */
	readonly next: string | null;
}

export interface PlayerEvents {
	state: NarrationState;
	/** Whose voice is heard from now on. */
	source: VoiceSource;
	/** The recording is missing or stopped coming. */
	trouble: void;
	/** The voice falls silent here, and nothing is passed over. */
	unnarrated: Unnarrated;
}

/** Reads aloud from the page on the screen (`clip-player.ts`). */
export interface Player {
	/** Goes on after a pause, else begins with the first phrase on the page. */
	play(): Promise<void>;
	fromHere(): Promise<void>;
	pause(): void;
	/** Silence, also of what is still being loaded. */
	stop(): void;
	next(): Promise<void>;
	previous(): Promise<void>;
	/** 1 is the speed of the recording. */
	rate: number;
	on<E extends keyof PlayerEvents>(event: E, listener: (detail: PlayerEvents[E]) => void): () => void;
	destroy(): void;
}

export interface NarrationView {
	readonly state: NarrationState;
	/** Whose voice was heard last. */
	readonly source: VoiceSource;
	readonly slow: boolean;
	readonly trouble: boolean;
	readonly unnarrated: Unnarrated | null;
}

export const SILENT: NarrationView = {
	...{ state: 'silent', source: 'recorded' },
	...{ slow: false, trouble: false, unnarrated: null }
};
const SLOW = 0.75;

/** "Nghe": what the button and the page ask of the voice. One player is made, at the first press. */
export class Narration {
	readonly #tell: (view: NarrationView) => void;
	readonly #player: Lazy<Player>;
	readonly #asked = new Latest();
	#view = SILENT;

	constructor(make: () => Promise<Player>, tell: (view: NarrationView) => void) {
		this.#tell = tell;
		this.#player = new Lazy(
			async () => this.#ready(await make()),
			(player) => player.destroy()
		);
	}

	#ready(player: Player): Player {
		player.rate = this.#view.slow ? SLOW : 1;
		player.on('state', (state) => this.#set({ state }));
		player.on('source', (source) => this.#set({ source }));
		player.on('trouble', () => this.#set({ trouble: true }));
		player.on('unnarrated', (unnarrated) => this.#set({ unnarrated }));
		return player;
	}

	/** Silent or paused: speaks. Speaking: pauses. Still loading: the press takes the wish back. */
	async toggle(): Promise<void> {
		const { state } = this.#view;
		if (state === 'playing') return this.#player.value?.pause();
		if (state === 'loading') return this.#silence();
		const signal = this.#asked.start();
		this.#set({ state: 'loading', trouble: false, unnarrated: null });
		try {
			const player = await this.#player.get();
			if (!signal.aborted) await player?.play();
		} catch {
			// The player itself did not come; the next press tries again.
			if (!signal.aborted) this.#set({ state: 'silent', trouble: true });
		}
	}

	#silence(): void {
		this.#asked.stop();
		this.#player.value?.stop();
		this.#set({ state: 'silent' });
	}

	/** A phrase further or back. */
	async step(turn: Turn): Promise<void> {
		await this.#going((player) => player[turn]());
	}

	setSlow(slow: boolean): void {
		this.#set({ slow });
		const player = this.#player.value;
		if (player) player.rate = slow ? SLOW : 1;
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
		this.#tell(this.#view);
	}

	close(): void {
		this.#asked.stop();
		this.#player.close();
	}
}
