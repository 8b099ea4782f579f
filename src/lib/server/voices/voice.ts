import type { SentenceToSay } from '#lib/server/ports/voice-provider.ts';

/** A sentence as samples (−1 to 1), one channel. */
export interface SpokenSamples {
	readonly samples: Float32Array;
	/** When each word begins, seconds from the beginning of the sentence; words whose time nobody knows begin with the one before. */
	readonly words: readonly number[];
}

/** An engine that speaks, in the process it was loaded in (`voice-child.ts`). */
export interface Voice {
	/** Samples a second. */
	readonly rate: number;
	/** `language`: BCP 47 */
	speaks(language: string): boolean;
	/** Nothing to say gives no sound. */
	say(sentence: SentenceToSay): SpokenSamples;
}

/** What is quieter than this is silence. */
const SILENCE = 0.006;

/** Without the silence at the end, but for `tail` samples of it. */
export function trimmed(samples: Float32Array, tail: number): Float32Array {
	let end = samples.length;
	while (end > 0 && Math.abs(samples[end - 1] ?? 0) < SILENCE) end--;
	return samples.subarray(0, Math.min(samples.length, end + tail));
}

export function joined(parts: readonly Float32Array[]): Float32Array {
	const all = new Float32Array(parts.reduce((sum, part) => sum + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}
