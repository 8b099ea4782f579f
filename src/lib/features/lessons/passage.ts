import * as v from 'valibot';
import { STEP_KINDS, type StepKind } from './lesson.ts';

/** One child's way through one lesson. Kept on this device only, never sent anywhere. */
export interface Passage {
	readonly step: StepKind;
	/** Activities brought to an end, by id. */
	readonly done: readonly string[];
	readonly updatedAt: number;
}
export type Passages = Readonly<Record<string, Passage>>;

export const PASSAGES_KEY = 'vs:passages';

const kept = v.record(
	v.string(),
	v.object({ step: v.picklist(STEP_KINDS), done: v.array(v.string()), updatedAt: v.number() })
);

/** What the device kept; what cannot be understood (another version, another page's work) counts as nothing. */
export function readPassages(text: string | null): Passages {
	if (!text) return {};
	try {
		const result = v.safeParse(kept, JSON.parse(text));
		return result.success ? result.output : {};
	} catch (problem) {
		if (problem instanceof SyntaxError) return {};
		throw problem;
	}
}

function change(passages: Passages, lesson: string, now: number, part: Partial<Passage>): Passages {
	const before: Passage = passages[lesson] ?? { step: 'hook', done: [], updatedAt: now };
	return { ...passages, [lesson]: { ...before, ...part, updatedAt: now } };
}

export function atStep(passages: Passages, lesson: string, step: StepKind, now: number): Passages {
	return change(passages, lesson, now, { step });
}

export function withDone(passages: Passages, lesson: string, activity: string, now: number): Passages {
	const done = passages[lesson]?.done ?? [];
	return done.includes(activity) ? passages : change(passages, lesson, now, { done: [...done, activity] });
}

/** "Làm lại": the lesson is as new. */
export function without(passages: Passages, lesson: string): Passages {
	return Object.fromEntries(Object.entries(passages).filter(([slug]) => slug !== lesson));
}
