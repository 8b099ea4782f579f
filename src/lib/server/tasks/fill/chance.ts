/** Repeatable chance: one seed, one sequence (mulberry32). */
export interface Chance {
	/** A whole number from 0 up to, not including, `limit`. */
	below(limit: number): number;
	oneIn(count: number): boolean;
	pick<Item>(items: readonly Item[]): Item;
	/** Different items, in the order of the list. */
	some<Item>(items: readonly Item[], count: number): Item[];
	weighted<Item>(items: readonly (readonly [Item, number])[]): Item;
}

export function seeded(seed: number): Chance {
	let state = Math.imul(seed + 1, 0x9e3779b1);
	const next = () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
	};
	const below = (limit: number) => Math.floor(next() * limit);
	const pick = <Item>(items: readonly Item[]): Item => {
		const item = items[below(items.length)];
		if (item === undefined) throw new Error('nothing to pick from');
		return item;
	};
	return {
		below,
		oneIn: (count) => below(count) === 0,
		pick,
		some: (items, count) => {
			const chosen = new Set<number>();
			while (chosen.size < Math.min(count, items.length)) chosen.add(below(items.length));
			return items.filter((_, index) => chosen.has(index));
		},
		weighted: (items) => {
			let rest = below(items.reduce((sum, [, weight]) => sum + weight, 0));
			for (const [item, weight] of items) if ((rest -= weight) < 0) return item;
			throw new Error('nothing to pick from');
		}
	};
}
