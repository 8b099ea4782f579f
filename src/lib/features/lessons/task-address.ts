/** Names of the address parameters that carry a task to the real pages. */
export const TASK_LESSON = 'bai';
export const TASK_ACTIVITY = 'viec';

/** The task that an address carries, as the parameters of it; none: it carries no task. */
export function carriedBy(parameters: URLSearchParams): (readonly [name: string, value: string])[] {
	const lesson = parameters.get(TASK_LESSON);
	const activity = parameters.get(TASK_ACTIVITY);
	return lesson && activity ? [...carrying(lesson, activity)] : [];
}

/** The parameters that carry a task to the page where it is done. */
export function carrying(lesson: string, activity: string): URLSearchParams {
	return new URLSearchParams({ [TASK_LESSON]: lesson, [TASK_ACTIVITY]: activity });
}
