import { markOf, type Mark } from '../mark.ts';
import type { AuthoredFind } from './schema.ts';

/** Where a child is: a book, and a section of its reading order (or a page), counted from 1. */
export interface Place {
	readonly book: string;
	readonly section: number;
}
type Range = readonly [number, number];

export function inRange(section: number, [from, to]: Range): boolean {
	return section >= from && section <= to;
}

export function mark(
	activity: { readonly id: string; readonly book: string; readonly accept: readonly Range[] },
	place: Place
): Mark {
	const found =
		place.book === activity.book && activity.accept.some((range) => inRange(place.section, range));
	return found ? markOf([activity.id], [], 0) : markOf([], [activity.id], 0);
}

export function authorsAnswer({ book, model, wrong }: AuthoredFind, which: 'right' | 'wrong'): Place {
	return { book, section: which === 'right' ? model : wrong };
}
