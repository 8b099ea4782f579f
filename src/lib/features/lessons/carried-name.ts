import * as v from 'valibot';
import { TabMemory } from '#lib/device/index.ts';
import { TASK_ACTIVITY, TASK_LESSON } from './task-address.ts';

const taskName = v.object({ lesson: v.string(), activity: v.string() });
export type TaskName = v.InferOutput<typeof taskName>;

/** The task carried from page to page in this tab, by its name alone. */
export const carriedName = new TabMemory('vs:task', taskName);

/** The task named in the address of the page, or the one carried so far. It is carried from this moment: a search may take the address away. */
export function nameCarriedTo(parameters: URLSearchParams): TaskName | null {
	const lesson = parameters.get(TASK_LESSON);
	const activity = parameters.get(TASK_ACTIVITY);
	if (!lesson || !activity) return carriedName.get();
	const name = { lesson, activity };
	carriedName.set(name);
	return name;
}
