/** Characters of one position: with any letters on any screen the same (https://readium.org/architecture/models/locators/positions/). */
const CHARACTERS = 1024;

/** Of an item of the reading order. */
interface Counted {
	readonly linear: boolean;
	readonly fixed: boolean;
	readonly characters: number;
}

/** How many positions an item has: one a page of fixed size, else one each 1 024 characters; none beside the reading order. */
export function positionsIn({ linear, fixed, characters }: Counted): number {
	if (!linear) return 0;
	return fixed ? 1 : Math.max(1, Math.ceil(characters / CHARACTERS));
}

/** A place by its item and how far into it, 0..1. */
interface Place {
	readonly section: number;
	readonly progression: number;
}

/** The position list of a publication: places in equal steps, numbered from 1, the same on every device. */
export class PositionList {
	readonly #counts: readonly number[];
	readonly total: number;

	/** `counts`: positions of each item of the reading order. */
	constructor(counts: readonly number[]) {
		this.#counts = counts;
		this.total = counts.reduce((sum, count) => sum + count, 0);
	}

	/** null: the item stands beside the reading order. */
	at({ section, progression }: Place): number | null {
		const count = this.#counts[section] ?? 0;
		if (count === 0) return null;
		const within = Math.min(count - 1, Math.max(0, Math.floor(progression * count)));
		return this.#before(section) + within + 1;
	}

	/** Where a position begins; null: there is none of that number. */
	place(position: number): Place | null {
		if (!Number.isInteger(position) || position < 1 || position > this.total) return null;
		let before = 0;
		for (const [section, count] of this.#counts.entries()) {
			if (position <= before + count) return { section, progression: (position - before - 1) / count };
			before += count;
		}
		return null;
	}

	#before(section: number): number {
		return this.#counts.slice(0, section).reduce((sum, count) => sum + count, 0);
	}
}
