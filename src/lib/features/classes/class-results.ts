import type { PublicationTile } from '#lib/features/catalogue/index.ts';
import { isoTime } from '#lib/i18n/format.ts';
import * as m from '#lib/paraglide/messages.js';
import { csvOf, type Cell } from '#lib/text/csv.ts';
import { slugify } from '#lib/text/slug.ts';
import type { SeatReading } from './class-board.ts';
import { stateName } from './state-name.ts';
import { className } from './seat-name.ts';
import type { Listed, ReadingList, SchoolClass } from './school-class.ts';

/** What a class read of what it was assigned. */
export interface ClassResults {
	readonly schoolClass: SchoolClass;
	/** Seats where a child sits. */
	readonly taken: readonly number[];
	readonly lists: readonly (Omit<ReadingList, 'publicationIds'> & {
		readonly publications: readonly Listed<PublicationTile>[];
	})[];
	readonly readings: readonly SeatReading[];
}

/** A file for the teacher's own computer: one row a seat and title, in the order of the board. It is named by no child. */
export function resultsCsv({ schoolClass, taken, lists, readings }: ClassResults): string {
	const known = new Map(readings.map((row) => [`${row.seat} ${row.publicationId}`, row]));
	const joined = new Set([...taken, ...readings.map(({ seat }) => seat)]);
	const rows: Cell[][] = lists.flatMap(({ title, startsOn, dueOn, publications }) =>
		Array.from({ length: schoolClass.seats }, (_, at) => at + 1).flatMap((seat) =>
			publications.map(({ id, tile }, at): Cell[] => {
				const row = known.get(`${seat} ${id}`);
				return [
					...[seat, title, { when: startsOn }, dueOn ? { when: dueOn } : null],
					tile?.title ?? m.classes_gone_nth({ n: at + 1 }),
					joined.has(seat) ? stateName(row?.state ?? 'not-started') : m.classes_seat_absent(),
					...(row
						? [row.shown, row.total, Math.round(row.activeSeconds / 60), { when: isoTime(row.readAt) }]
						: [null, null, null, null])
				];
			})
		)
	);
	const heads = [
		...[m.classes_seat(), m.classes_csv_list(), m.classes_starts_on(), m.classes_due_on()],
		...[m.classes_csv_book(), m.classes_csv_state(), m.classes_csv_shown(), m.classes_csv_total()],
		...[m.classes_csv_minutes(), m.classes_csv_read_at()]
	];
	return csvOf([heads, ...rows]);
}

/** `lop-2a1-ket-qua-2026-12-01.csv` */
export function resultsFileName({ name }: SchoolClass, day: string): string {
	return `${slugify(className(name), 'lop')}-${m.classes_results_file()}-${day}.csv`;
}
