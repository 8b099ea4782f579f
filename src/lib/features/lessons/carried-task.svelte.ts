import * as v from 'valibot';
import type { Task } from './task.ts';
import { TASK_ACTIVITY, TASK_LESSON } from './task-address.ts';

const KEY = 'vs:task';
const named = v.object({ lesson: v.string(), activity: v.string() });
type Named = v.InferOutput<typeof named>;

/** The task a child carries from the lesson through the real pages, in this tab only. */
export class CarriedTask {
	task: Task | null = $state.raw(null);
	#named: Named | null = null;

	/** Takes up the task named in the address, or the one carried so far. */
	async takeUp(parameters: URLSearchParams): Promise<void> {
		const lesson = parameters.get(TASK_LESSON);
		const activity = parameters.get(TASK_ACTIVITY);
		const wanted = lesson && activity ? { lesson, activity } : carried();
		if (!wanted || (wanted.lesson === this.#named?.lesson && wanted.activity === this.#named.activity))
			return;
		this.#named = wanted;
		const answer = await fetch(`/bai-hoc/${wanted.lesson}/viec/${wanted.activity}`);
		if (!answer.ok) return this.putAway();
		sessionStorage.setItem(KEY, JSON.stringify(wanted));
		this.task = (await answer.json()) as Task;
	}

	putAway(): void {
		sessionStorage.removeItem(KEY);
		this.#named = null;
		this.task = null;
	}
}

function carried(): Named | null {
	const text = sessionStorage.getItem(KEY);
	if (!text) return null;
	try {
		return v.parse(named, JSON.parse(text));
	} catch {
		// Written by another version of the page: no task.
		return null;
	}
}
