import type { KeptPassage } from '#lib/device/index.ts';
import { STEP_KINDS, type StepKind } from './lesson.ts';

/** One child's way through one lesson. Kept on this device only, never sent anywhere. */
export interface Passage {
	readonly step: StepKind;
	/** Activities brought to an end, by id. */
	readonly done: readonly string[];
}
export type Passages = ReadonlyMap<string, Passage>;

/** A step of another version of lessons is no step here: the child begins with the first, and what was done stays done. */
export function readPassage({ step, done }: KeptPassage): Passage {
	return { step: STEP_KINDS.find((kind) => kind === step) ?? 'hook', done };
}

/** The passage at a step. `now`: epoch ms. */
export function atStep(before: KeptPassage | undefined, step: StepKind, now: number): KeptPassage {
	return { done: [], ...before, step, updatedAt: now };
}

/** The passage with an activity done, which counts once. `now`: epoch ms. */
export function withDone(before: KeptPassage | undefined, activity: string, now: number): KeptPassage {
	const { done, ...rest } = before ?? { step: 'hook', done: [], updatedAt: now };
	if (before && done.includes(activity)) return before;
	return { ...rest, done: [...done, activity], updatedAt: now };
}
