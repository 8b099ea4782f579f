/** Names of the address parameters that carry a task to the real pages. */
export const TASK_LESSON = 'bai';
export const TASK_ACTIVITY = 'viec';

/** The parameters that carry a task to the page where it is done. */
export function carrying(lesson: string, activity: string): URLSearchParams {
	return new URLSearchParams({ [TASK_LESSON]: lesson, [TASK_ACTIVITY]: activity });
}
