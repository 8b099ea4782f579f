import type { AuthoredActivity, StepKind } from '#content/lesson-schema.ts';
import type { Band } from '#lib/publication/band.ts';

export { STEP_KINDS, type StepKind, type TrainingBook } from '#content/lesson-schema.ts';

/** What authors wrote in two languages, said in one of them. Texts are inline HTML, made from Markdown. */
type InOneLanguage<T> = T extends string | number | boolean | undefined
	? T
	: T extends { readonly vi: string; readonly en: string }
		? string
		: T extends readonly [infer A, infer B]
			? readonly [InOneLanguage<A>, InOneLanguage<B>]
			: T extends readonly (infer U)[]
				? readonly InOneLanguage<U>[]
				: T extends object
					? { readonly [K in keyof T]: InOneLanguage<T[K]> }
					: T;

/** What the author keeps for the test stays there. */
type Shown<T> = T extends unknown ? Omit<T, 'model' | 'wrong' | 'evidence'> : never;

/** The address of a clip that says it, when there is one. */
interface Heard {
	readonly audio: string | null;
}
type WithSpokenParts<T> = T extends { readonly cards: readonly (infer Card)[] }
	? Omit<T, 'cards'> & { readonly cards: readonly (Card & Heard)[] }
	: T extends { readonly kind: 'choice'; readonly options: readonly (infer Option)[] }
		? Omit<T, 'options'> & { readonly options: readonly (Option & Heard)[] }
		: T extends { readonly kind: 'spot'; readonly parts: readonly (infer Part)[] }
			? Omit<T, 'parts'> & { readonly parts: readonly (Part & Heard)[] }
			: T;

export type Activity = WithSpokenParts<InOneLanguage<Shown<AuthoredActivity>>> & Heard;
export type ActivityKind = Activity['kind'];
export type ActivityOf<K extends ActivityKind> = Extract<Activity, { kind: K }>;

export type Block =
	| { readonly kind: 'text'; readonly html: string }
	| { readonly kind: 'activity'; readonly activity: Activity };

export interface Step extends Heard {
	readonly kind: StepKind;
	readonly title: string;
	readonly blocks: readonly Block[];
}

/** A lesson in a list. */
export interface LessonSummary {
	readonly slug: string;
	readonly number: number;
	readonly band: Band;
	readonly title: string;
	readonly summary: string;
	readonly minutes: number;
	readonly activities: number;
}

export interface Lesson extends LessonSummary {
	readonly objective: string;
	readonly framework: readonly string[];
	readonly steps: readonly Step[];
}

export function activitiesOf(steps: readonly Step[]): Activity[] {
	return steps.flatMap((step) =>
		step.blocks.flatMap((block) => (block.kind === 'activity' ? [block.activity] : []))
	);
}
