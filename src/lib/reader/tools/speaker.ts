import type { Clip, SpokenPlace } from './clip.ts';

export interface SpeakerEvents {
	/** The word that is being said; null: none is known. */
	word: SpokenPlace | null;
	/** The phrase has been said. */
	over: void;
	/** Nothing of the phrase was heard, or it broke off: what was to be heard is missing or stopped coming. */
	failed: void;
}

/** Where a phrase begins: at its beginning, after the one before without a pause, or where it was paused. */
export type Begin = 'start' | 'flow' | 'paused';

/** Says one phrase after the other: from recordings (`recording.ts`), or with the voice of the device (`device-voice.ts`). */
export interface Speaker<C extends Clip = Clip> {
	/** Resolves when it is heard; rejects when it cannot be, with `NotAllowedError` where the browser wants a press first. */
	say(clip: C, begin: Begin): Promise<void>;
	/** What comes after: fetched meanwhile. */
	prepare?(clip: C): void;
	/** No event comes after it. */
	hush(): void;
	/** 1 is the usual speed; the pitch stays. */
	rate: number;
	on<E extends keyof SpeakerEvents>(event: E, listener: (detail: SpeakerEvents[E]) => void): () => void;
	destroy(): void;
}
