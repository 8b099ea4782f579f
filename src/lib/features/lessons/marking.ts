import type { ActivityOf } from './lesson.ts';
import { holds, type SearchState } from './predicate.ts';

/** How an answer stands. Nothing is ever "wrong": it is right, or worth another look. */
export interface Mark {
	readonly done: boolean;
	readonly right: readonly string[];
	readonly again: readonly string[];
	/** How many answers are still to be given. */
	readonly missing: number;
}

function markOf(right: readonly string[], again: readonly string[], missing: number): Mark {
	return { done: again.length === 0 && missing === 0, right, again, missing };
}

/** For `choice` and `spot`: every right option, and no other. */
export function markChoice(
	options: readonly { readonly id: string; readonly right: boolean }[],
	chosen: readonly string[]
): Mark {
	const picked = options.filter((option) => chosen.includes(option.id));
	const ids = (right: boolean) =>
		picked.filter((option) => option.right === right).map((option) => option.id);
	return markOf(ids(true), ids(false), options.filter((option) => option.right).length - ids(true).length);
}

/** Places: card → basket. */
export function markSort(
	cards: readonly { readonly id: string; readonly basket: string }[],
	places: Readonly<Record<string, string>>
): Mark {
	const placed = cards.filter((card) => places[card.id]);
	const ids = (right: boolean) =>
		placed.filter((card) => (places[card.id] === card.basket) === right).map((card) => card.id);
	return markOf(ids(true), ids(false), cards.length - placed.length);
}

export function cellKey(row: string, source: string): string {
	return `${row}/${source}`;
}

/** Cells: `row/source` → option. A row is right when both of its cells are. */
export function markCompare(
	rows: readonly { readonly id: string; readonly answers: Readonly<Record<string, string>> }[],
	cells: Readonly<Record<string, string>>
): Mark {
	const expected = rows.flatMap((row) =>
		Object.entries(row.answers).map(([source, option]) => ({ key: cellKey(row.id, source), option }))
	);
	const filled = expected.filter((cell) => cells[cell.key]);
	const keys = (right: boolean) =>
		filled.filter((cell) => (cells[cell.key] === cell.option) === right).map((cell) => cell.key);
	return markOf(keys(true), keys(false), expected.length - filled.length);
}

export function markQuery(activity: Pick<ActivityOf<'query'>, 'goals'>, tries: readonly SearchState[]): Mark {
	const reached = activity.goals.filter((goal) => holds(goal.when, tries)).map((goal) => goal.id);
	return markOf(reached, [], activity.goals.length - reached.length);
}

/** Where a child is: a book, and a section of its reading order (or a page), counted from 1. */
export interface Place {
	readonly book: string;
	readonly section: number;
}

export function markFind(activity: Pick<ActivityOf<'find'>, 'id' | 'book' | 'accept'>, place: Place): Mark {
	const found =
		place.book === activity.book && activity.accept.some((range) => inRange(place.section, range));
	return found ? markOf([activity.id], [], 0) : markOf([], [activity.id], 0);
}

export function inRange(section: number, [from, to]: readonly [number, number]): boolean {
	return section >= from && section <= to;
}
