import type { SearchState } from './kinds/query/predicate.ts';
import { activitiesOf, type Activity, type Lesson } from './lesson.ts';

/** What a task bar shows beside the search page or the open book. */
export interface Task {
	readonly lesson: { readonly slug: string; readonly title: string };
	/** of a kind that is carried */
	readonly activity: Activity;
}

/** The task of a lesson that is at hand; null: there is no such one. */
export function taskIn({ slug, title, steps }: Lesson, id: string): Task | null {
	const activity = activitiesOf(steps).find((candidate) => candidate.id === id);
	return activity ? { lesson: { slug, title }, activity } : null;
}

/** What the view of a carried task gets; it shows nothing on a page where its task has nothing to do. */
export interface TaskProps<A = Activity> {
	readonly lesson: Task['lesson'];
	readonly activity: A;
	/** on the search page */
	readonly result?: SearchShown | undefined;
	readonly query?: SearchAsked | undefined;
	/** slug of the open book */
	readonly book: string;
	/** of the open book, in its reading order from 1, or the page of a PDF; null while the reader does not know */
	readonly section?: number | null | undefined;
	readonly slim: boolean;
	readonly putAway: () => void;
}

/** The result of the real search, as the search page has it. */
export type SearchShown =
	| { readonly failed: true }
	| { readonly failed?: false; readonly total: number; readonly hits: readonly { readonly slug: string }[] };

/** What the child asked: the words, and each chosen filter by name. */
export interface SearchAsked {
	readonly q: string;
	readonly [filter: string]: unknown;
}

export function searchStateOf(result: SearchShown, { q, ...rest }: SearchAsked): SearchState | null {
	if (result.failed) return null;
	const filters = Object.fromEntries(
		Object.entries(rest).filter(([, value]) => value !== undefined && value !== '')
	);
	return { query: q, filters, total: result.total, hits: result.hits };
}
