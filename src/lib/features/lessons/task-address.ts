import type { ActivityOf } from './lesson.ts';

/** Names of the address parameters that carry a task to the real pages. */
export const TASK_LESSON = 'bai';
export const TASK_ACTIVITY = 'viec';

/** Where a task is done: the real search page, the reader, or the text view. */
export function taskAddress(
	lesson: string,
	activity: ActivityOf<'query'> | ActivityOf<'find'>,
	open: 'read' | 'text' = 'read'
): string {
	const carried = new URLSearchParams({ [TASK_LESSON]: lesson, [TASK_ACTIVITY]: activity.id });
	if (activity.kind === 'query') {
		if (activity.start) carried.set('q', activity.start);
		return `/tim?${carried}`;
	}
	return open === 'text' ? `/books/${activity.book}/text/1?${carried}` : `/read/${activity.book}?${carried}`;
}
