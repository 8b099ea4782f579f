import type { TrainingBook } from '#content/lesson-schema.ts';
import { markOf, type Mark } from '../mark.ts';
import { holds, type Predicate, type SearchState } from './predicate.ts';
import type { AuthoredQuery } from './schema.ts';
import { searchTraining } from './training-collection.ts';

interface Goal {
	readonly id: string;
	readonly when: Predicate;
}

/** Done when all goals hold at once. */
export function mark({ goals }: { readonly goals: readonly Goal[] }, tries: readonly SearchState[]): Mark {
	const reached = goals.filter((goal) => holds(goal.when, tries)).map((goal) => goal.id);
	return markOf(reached, [], goals.length - reached.length);
}

export function authorsAnswer(
	{ model, wrong }: AuthoredQuery,
	which: 'right' | 'wrong',
	shelf: readonly TrainingBook[]
): readonly SearchState[] {
	return (which === 'right' ? model : wrong).map((step) =>
		typeof step === 'string' ? searchTraining(shelf, step) : step
	);
}
