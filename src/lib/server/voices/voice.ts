import type { SentenceToSay } from '#lib/server/ports/voice-provider.ts';

/** A sentence as samples, one channel. */
export interface SpokenSamples {
	readonly samples: Int16Array;
	/** When each word begins. Seconds from the beginning of the sentence. */
	readonly words: readonly number[];
}

/** An engine that speaks, in the process it was loaded in (`voice-child.ts`). */
export interface Voice {
	/** Samples a second. */
	readonly rate: number;
	/** A language that it does not know, or nothing to say, gives no sound. */
	say(sentence: SentenceToSay): SpokenSamples;
}
