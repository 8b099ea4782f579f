import * as m from '#lib/paraglide/messages.js';

interface Read {
	readonly shown: number;
	readonly total: number;
}

/** What the child at a seat would lose, in one sentence: `Chỗ 7 đã đọc 2/10 trang.` */
export function seatLoss(seat: number, read: readonly Read[]): string {
	if (read.length === 0) return m.classes_free_nothing({ seat });
	const shown = read.reduce((sum, row) => sum + row.shown, 0);
	const total = read.reduce((sum, row) => sum + row.total, 0);
	return read.length === 1
		? m.classes_free_pages({ seat, shown, total })
		: m.classes_free_books({ seat, shown, total, books: read.length });
}
