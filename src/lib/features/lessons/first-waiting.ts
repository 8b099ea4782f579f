/** Of items that are shown one at a time: the first that is not settled; the one that is shown where all are. */
export function firstWaiting<Item>(
	shown: number,
	items: readonly Item[],
	isSettled: (item: Item) => boolean
): number {
	const first = items.findIndex((item) => !isSettled(item));
	return first === -1 ? shown : first;
}
