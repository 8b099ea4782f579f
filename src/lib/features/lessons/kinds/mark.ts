/** How an answer stands. Nothing is ever "wrong": it is right, or worth another look. */
export interface Mark {
	readonly done: boolean;
	readonly right: readonly string[];
	readonly again: readonly string[];
	/** How many answers are still to be given. */
	readonly missing: number;
}

export function markOf(right: readonly string[], again: readonly string[], missing: number): Mark {
	return { done: again.length === 0 && missing === 0, right, again, missing };
}

export interface Option {
	readonly id: string;
	readonly right: boolean;
}

/** Every right option, and no other. */
export function markOptions(options: readonly Option[], chosen: readonly string[]): Mark {
	const picked = options.filter((option) => chosen.includes(option.id));
	const ids = (right: boolean) =>
		picked.filter((option) => option.right === right).map((option) => option.id);
	return markOf(ids(true), ids(false), options.filter((option) => option.right).length - ids(true).length);
}

export function optionsThatAre(which: 'right' | 'wrong', options: readonly Option[]): string[] {
	return options.filter((option) => option.right === (which === 'right')).map((option) => option.id);
}
