import { carrying } from '../../task-address.ts';

/** The real search page with the task beside it, the first words typed already. */
export function searchPageAddress(
	lesson: string,
	{ id, start }: { readonly id: string; readonly start: string }
): string {
	const carried = carrying(lesson, id);
	if (start) carried.set('q', start);
	return `/tim?${carried}`;
}
