interface Weighted {
	readonly characters: number;
	/** False for what stands beside the reading order: it weighs nothing. */
	readonly linear?: boolean;
}

/**
 * How much of the book lies before a place, 0..1. Sections weigh as many characters as they have; a picture page
 * without text weighs as much as a short page, so that a picture book moves on too.
 */
export function totalProgression(sections: readonly Weighted[], index: number, progression: number): number {
	let before = 0;
	let all = 0;
	sections.forEach((section, i) => {
		const weight = section.linear === false ? 0 : Math.max(section.characters, 200);
		all += weight;
		if (i < index) before += weight;
		else if (i === index) before += weight * Math.min(1, Math.max(0, progression));
	});
	return all === 0 ? 0 : before / all;
}

/** For people: 0 only before the first turn, 100 only at the end. */
export function percentOf(total: number): number {
	if (total >= 1) return 100;
	return Math.min(99, Math.floor(total * 100));
}
