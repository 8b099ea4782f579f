import { nearlyThere, praiseFor, type Feedback } from '../../feedback.ts';
import type { Query } from './localise.ts';
import { mark } from './mark.ts';
import { holds, type SearchState } from './predicate.ts';

/** A query task under way: the tries so far, the goals reached, and what the bird says. */
export class SearchRun {
	tries: readonly SearchState[] = $state.raw([]);
	/** The child has searched herself; what lay there when she came is no try of hers. */
	tried = $state(false);
	/** Own tries that brought nothing new. */
	misses = $state(0);
	readonly #activity: () => Query;

	constructor(activity: () => Query) {
		this.#activity = activity;
	}

	readonly now = $derived.by(() => this.tries.at(-1));
	readonly mark = $derived.by(() => mark(this.#activity(), this.tries));
	readonly feedback: Feedback | null = $derived.by(() => {
		const { praise, nudges } = this.#activity();
		if (this.mark.done) return praiseFor(praise);
		if (!this.tried) return null;
		const nudge = nudges.find((one) => holds(one.when, this.tries));
		return nudge ? nearlyThere(nudge.say, this.mark.right.length > 0) : null;
	});

	/** Looks at what a search shows now; the same words once more are no new try. */
	add(state: SearchState): void {
		const before = this.now;
		if (before?.query === state.query && sameFilters(before, state)) {
			this.tries = [...this.tries.slice(0, -1), state];
			return;
		}
		const reached = this.mark.right.length;
		this.tries = [...this.tries, state];
		if (!before && this.#isStart(state)) return;
		this.tried = true;
		if (this.mark.right.length <= reached) this.misses += 1;
	}

	#isStart(state: SearchState): boolean {
		const { start } = this.#activity();
		return start !== '' && state.query === start;
	}
}

function sameFilters(one: SearchState, other: SearchState): boolean {
	return JSON.stringify(one.filters) === JSON.stringify(other.filters);
}
