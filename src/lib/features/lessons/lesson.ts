import type { StepKind, TrainingBook } from '#content/lesson-schema.ts';
import type { Band } from '#lib/publication/band.ts';
import type { Activity } from './kinds/activity.ts';
import type { Heard } from './kinds/kind.ts';
import type { Locale } from './locales.ts';

export { STEP_KINDS, type StepKind, type TrainingBook } from '#content/lesson-schema.ts';

export type { Activity, ActivityKind, ActivityOf } from './kinds/activity.ts';

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

/** A lesson on the home page. */
export type LessonTeaser = Pick<LessonSummary, 'slug' | 'band' | 'title' | 'minutes'>;

export interface Lesson extends LessonSummary {
	readonly objective: string;
	readonly framework: readonly string[];
	readonly steps: readonly Step[];
}

/** What the page of a lesson shows, in every language: the device may change its own. */
export interface KeptLessonPage {
	readonly told: Readonly<Record<Locale, Lesson>>;
	readonly shelf: readonly TrainingBook[];
}

export function activitiesOf(steps: readonly Step[]): Activity[] {
	return steps.flatMap((step) =>
		step.blocks.flatMap((block) => (block.kind === 'activity' ? [block.activity] : []))
	);
}
