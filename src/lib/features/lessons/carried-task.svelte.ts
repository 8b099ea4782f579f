import * as v from 'valibot';
import type { Task } from './task.ts';
import { CARRIED_KEY, TASK_ACTIVITY, TASK_LESSON } from './task-address.ts';

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
		const answer = await fetch(
			`/bai-hoc/${encodeURIComponent(wanted.lesson)}/viec/${encodeURIComponent(wanted.activity)}`
		);
		// Not for this age any more, or no such task: nothing to carry.
		if (!answer.ok) return this.putAway();
		carry(wanted);
		this.task = (await answer.json()) as Task;
	}

	putAway(): void {
		carry(null);
		this.task = null;
	}
}

function carried(): Named | null {
	try {
		const result = v.safeParse(named, JSON.parse(sessionStorage.getItem(CARRIED_KEY) ?? 'null'));
		return result.success ? result.output : null;
	} catch {
		// Storage is switched off, or another version of the page wrote it.
		return null;
	}
}

function carry(task: Named | null): void {
	try {
		if (task) sessionStorage.setItem(CARRIED_KEY, JSON.stringify(task));
		else sessionStorage.removeItem(CARRIED_KEY);
	} catch {
		// Storage is switched off: the task stays on this page.
		return;
	}
}
