import { nearlyThere, praiseFor, type Feedback } from './feedback.ts';
import type { ActivityOf } from './lesson.ts';
import { markQuery } from './marking.ts';
import { holds, type SearchState } from './predicate.ts';

/** A query task under way: the tries so far, the goals reached, and what the bird says. */
export class SearchRun {
	tries: readonly SearchState[] = $state.raw([]);
	readonly #activity: () => ActivityOf<'query'>;

	constructor(activity: () => ActivityOf<'query'>) {
		this.#activity = activity;
	}

	readonly now = $derived.by(() => this.tries.at(-1));
	readonly mark = $derived.by(() => markQuery(this.#activity(), this.tries));
	readonly feedback: Feedback | null = $derived.by(() => {
		const { praise, nudges } = this.#activity();
		if (this.mark.done) return praiseFor(praise);
		const nudge = nudges.find((one) => holds(one.when, this.tries));
		return nudge ? nearlyThere(nudge.say, this.mark.right.length > 0) : null;
	});

	/** Looks at what a search shows now; the same words once more are no new try. */
	add(state: SearchState): void {
		const before = this.now;
		const same =
			before?.query === state.query && JSON.stringify(before.filters) === JSON.stringify(state.filters);
		this.tries = same ? [...this.tries.slice(0, -1), state] : [...this.tries, state];
	}
}
