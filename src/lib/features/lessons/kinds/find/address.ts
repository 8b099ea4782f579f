import { carrying } from '../../task-address.ts';

/** The book with the task beside it: in the reader, or in the text view. */
export function bookAddress(
	lesson: string,
	{ id, book }: { readonly id: string; readonly book: string },
	open: 'read' | 'text' = 'read'
): string {
	const carried = carrying(lesson, id);
	return open === 'text' ? `/books/${book}/text/1?${carried}` : `/read/${book}?${carried}`;
}
