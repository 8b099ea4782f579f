import * as v from 'valibot';
import { TabMemory } from '#lib/device/index.ts';
import type { Task } from './task.ts';

/** Whether the card of the carried task is open in this tab. */
const memory = new TabMemory('vs:task-open', v.object({ task: v.string(), open: v.boolean() }));

const nameOf = ({ lesson, activity }: Task): string => `${lesson.slug}/${activity.id}`;

/** What the child chose for this task; null while she has not chosen. */
export function wasOpen(task: Task): boolean | null {
	const kept = memory.get();
	return kept?.task === nameOf(task) ? kept.open : null;
}

export function keepOpen(task: Task, open: boolean): void {
	memory.set({ task: nameOf(task), open });
}
