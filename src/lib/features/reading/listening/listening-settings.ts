import type { ClipRole, VoiceSource } from '#lib/reader/tools/clip.ts';
import { USUAL_LISTENING, type ListeningChoice } from '#lib/reader/tools/narration.ts';

/** Times the usual speed; the pitch stays. */
export const RATE = { min: 0.5, max: 3, step: 0.05 } as const;
/** Those that are one press away. */
export const RATES = [0.5, 0.75, 1, 1.25, 1.5, 2, 2.5, 3] as const;
/** Minutes after which the voice falls silent by itself. */
export const SLEEP_MINUTES = [5, 10, 20, 40] as const;

/** When the voice falls silent by itself: after minutes, or with the chapter. */
export type Sleep = (typeof SLEEP_MINUTES)[number] | 'chapter';

const VOICES: readonly VoiceSource[] = ['recorded', 'prepared', 'device'];
/** What a child may have passed over. */
export const SKIPPABLE = ['pagebreak', 'note', 'picture'] as const satisfies readonly ClipRole[];

/** Makes a choice of whatever was stored; what cannot be understood is the usual. */
export function readListening(stored: unknown): Omit<ListeningChoice, 'pageByPage'> {
	const { rate, voice, skipped } = (typeof stored === 'object' && stored !== null ? stored : {}) as Record<
		string,
		unknown
	>;
	const given = Array.isArray(skipped) ? (skipped as readonly unknown[]) : null;
	return {
		rate: typeof rate === 'number' ? settledRate(rate) : USUAL_LISTENING.rate,
		voice: VOICES.find((one) => one === voice) ?? USUAL_LISTENING.voice,
		skipped: given ? SKIPPABLE.filter((one) => given.includes(one)) : USUAL_LISTENING.skipped
	};
}

/** Within the bounds, on a step. NaN is the usual. */
export function settledRate(rate: number): number {
	if (!Number.isFinite(rate)) return USUAL_LISTENING.rate;
	const bounded = Math.min(RATE.max, Math.max(RATE.min, rate));
	return (Math.round(bounded / RATE.step) * 5) / 100;
}
