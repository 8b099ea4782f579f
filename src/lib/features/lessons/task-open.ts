import * as v from 'valibot';
import type { Task } from './task.ts';

/** sessionStorage: whether the card of the carried task is open in this tab. */
const OPEN_KEY = 'vs:task-open';
const kept = v.object({ task: v.string(), open: v.boolean() });

const nameOf = ({ lesson, activity }: Task): string => `${lesson.slug}/${activity.id}`;

/** What the child chose for this task; null while she has not chosen. */
export function wasOpen(task: Task): boolean | null {
	try {
		const result = v.safeParse(kept, JSON.parse(sessionStorage.getItem(OPEN_KEY) ?? 'null'));
		return result.success && result.output.task === nameOf(task) ? result.output.open : null;
	} catch {
		// Storage is switched off, or another version of the page wrote it.
		return null;
	}
}

export function keepOpen(task: Task, open: boolean): void {
	try {
		sessionStorage.setItem(OPEN_KEY, JSON.stringify({ task: nameOf(task), open }));
	} catch {
		// Storage is switched off: the next page starts as it likes.
		return;
	}
}
