import * as v from 'valibot';
import { Latest } from '#lib/async/latest.ts';
import type { Task } from './task.ts';
import { carriedName, type TaskName } from './carried-name.ts';
import { taskSchema } from './kinds/task-views.ts';
import { TASK_ACTIVITY, TASK_LESSON } from './task-address.ts';

/** The task a child carries from the lesson through the real pages, in this tab only. */
export class CarriedTask {
	task: Task | null = $state.raw(null);
	#named: TaskName | null = null;
	/** A task that is on its way counts until another is taken up, or all are put away. */
	readonly #asked = new Latest();

	/** Takes up the task named in the address, or the one carried so far. */
	async takeUp(parameters: URLSearchParams): Promise<void> {
		const lesson = parameters.get(TASK_LESSON);
		const activity = parameters.get(TASK_ACTIVITY);
		const wanted = lesson && activity ? { lesson, activity } : carriedName.get();
		if (!wanted || (wanted.lesson === this.#named?.lesson && wanted.activity === this.#named.activity))
			return;
		this.#named = wanted;
		const signal = this.#asked.start();
		const task = await fetchTask(wanted, signal);
		if (signal.aborted || task === 'unreachable') return;
		// Not for this age any more, or no such task: nothing to carry.
		if (!task) return this.putAway();
		carriedName.set(wanted);
		this.task = task;
	}

	putAway(): void {
		this.#asked.stop();
		carriedName.set(null);
		this.task = null;
	}
}

/** null when there is no such task for this child, or none that this page understands. */
async function fetchTask(
	{ lesson, activity }: TaskName,
	signal: AbortSignal
): Promise<Task | null | 'unreachable'> {
	const address = `/bai-hoc/${encodeURIComponent(lesson)}/viec/${encodeURIComponent(activity)}`;
	try {
		const answer = await fetch(address, { signal });
		const read = answer.ok ? v.safeParse(taskSchema, await answer.json()) : null;
		return read?.success ? read.output : null;
	} catch {
		return 'unreachable'; // off line, or another task was taken up
	}
}
