import * as v from 'valibot';
import { Latest } from '#lib/async/latest.ts';
import type { Task } from './task.ts';
import { carriedName, nameCarriedTo, type TaskName } from './carried-name.ts';
import { taskSchema } from './kinds/task-views.ts';

export type TaskAtHand = (name: TaskName) => Promise<Task | null>;

/** The task a child carries from the lesson through the real pages, in this tab only. */
export class CarriedTask {
	task: Task | null = $state.raw(null);
	#named: TaskName | null = null;
	/** A task that is on its way counts until another is taken up, or all are put away. */
	readonly #asked = new Latest();

	readonly #atHand: TaskAtHand;

	/** `atHand`: where the device has the lesson of a task, when the library does not answer. */
	constructor(atHand: TaskAtHand = () => Promise.resolve(null)) {
		this.#atHand = atHand;
	}

	/** Takes up the task named in the address, or the one carried so far. */
	async takeUp(parameters: URLSearchParams): Promise<void> {
		const wanted = nameCarriedTo(parameters);
		if (!wanted || (wanted.lesson === this.#named?.lesson && wanted.activity === this.#named.activity))
			return;
		this.#named = wanted;
		const signal = this.#asked.start();
		const answer = await fetchTask(wanted, signal);
		const task = answer === 'unreachable' ? ((await this.#atHand(wanted)) ?? answer) : answer;
		if (signal.aborted) return;
		// It stays carried, and the next page asks again.
		if (task === 'unreachable') return void (this.#named = null);
		// Not for this age any more, or no such task: nothing to carry.
		if (!task) return this.putAway();
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
		if (answer.status >= 500 || answer.status === 429) return 'unreachable';
		const read = answer.ok ? v.safeParse(taskSchema, await answer.json()) : null;
		return read?.success ? read.output : null;
	} catch {
		return 'unreachable'; // no network, or another task was taken up
	}
}
