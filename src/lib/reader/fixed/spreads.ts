/** What the package says of where a page belongs. */
export interface SpreadPage {
	readonly side?: 'left' | 'right' | 'center' | undefined;
	/** When it may stand beside another; without a word: where the screen is wide. */
	readonly spread?: 'none' | 'landscape' | 'both' | undefined;
	readonly linear: boolean;
	/** False for flowing words between drawn pages. */
	readonly fixed: boolean;
}

interface Room {
	readonly wide: boolean;
	readonly direction: 'ltr' | 'rtl';
}

/**
 * Which pages stand on the screen together, in reading order: their indexes from the left to the right. Two pages are a spread when
 * the package allows it, one after the other, and each on its side; the first page of a book is its cover and stands alone. What
 * lies beside the reading order is none of them.
 */
export function spreadsOf(pages: readonly SpreadPage[], { wide, direction }: Room): number[][] {
	const [first, second] = direction === 'ltr' ? (['left', 'right'] as const) : (['right', 'left'] as const);
	const spreads: number[][] = [];
	/** A spread whose second side is free. */
	let open: number[] | null = null;
	for (const [index, { side, spread, linear, fixed }] of pages.entries()) {
		if (!linear) continue;
		const alone = !fixed || side === 'center' || !mayPair(spread, wide);
		const cover = side === undefined && spreads.length === 0;
		const takes: 'left' | 'right' = side === 'left' || side === 'right' ? side : open ? second : first;
		if (!alone && open && takes === second) {
			open.push(index);
			open = null;
		} else {
			const started = [index];
			spreads.push(started);
			open = alone || cover || takes === second ? null : started;
		}
	}
	return direction === 'ltr' ? spreads : spreads.map((spread) => spread.toReversed());
}

function mayPair(spread: SpreadPage['spread'], wide: boolean): boolean {
	return spread === 'both' || (spread !== 'none' && wide);
}
