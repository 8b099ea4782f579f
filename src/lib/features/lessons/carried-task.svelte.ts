import type { Task } from './task.ts';
import { carriedName, type TaskName } from './carried-name.ts';
import { TASK_ACTIVITY, TASK_LESSON } from './task-address.ts';

/** The task a child carries from the lesson through the real pages, in this tab only. */
export class CarriedTask {
	task: Task | null = $state.raw(null);
	#named: TaskName | null = null;

	/** Takes up the task named in the address, or the one carried so far. */
	async takeUp(parameters: URLSearchParams): Promise<void> {
		const lesson = parameters.get(TASK_LESSON);
		const activity = parameters.get(TASK_ACTIVITY);
		const wanted = lesson && activity ? { lesson, activity } : carriedName.get();
		if (!wanted || (wanted.lesson === this.#named?.lesson && wanted.activity === this.#named.activity))
			return;
		this.#named = wanted;
		const answer = await fetch(
			`/bai-hoc/${encodeURIComponent(wanted.lesson)}/viec/${encodeURIComponent(wanted.activity)}`
		);
		// Not for this age any more, or no such task: nothing to carry.
		if (!answer.ok) return this.putAway();
		carriedName.set(wanted);
		this.task = (await answer.json()) as Task;
	}

	putAway(): void {
		carriedName.set(null);
		this.task = null;
	}
}
