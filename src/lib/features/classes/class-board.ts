import type { ProgressState } from '#lib/features/progress/index.ts';

/** One seat and one title, from the first report on. */
export interface SeatProgress {
	readonly seat: number;
	readonly publicationId: string;
	readonly state: ProgressState;
	readonly shown: number;
	readonly total: number;
}

/** The same with what only a page about one child and the teacher's own file say. */
export interface SeatReading extends SeatProgress {
	readonly activeSeconds: number;
	/** Epoch ms. */
	readonly readAt: number;
}

/** Why a child may need a word: the list is over, or nearly, and it is not read. */
export type HelpReason = 'overdue' | 'due-soon';

export interface SeatRow {
	readonly seat: number;
	/** `absent`: no child has joined at this seat. */
	readonly state: ProgressState | 'absent';
	readonly help: HelpReason | null;
	/** In the order of the titles; null when not begun. */
	readonly cells: readonly (SeatProgress | null)[];
}

export type Counts = Readonly<Record<ProgressState, number>>;

interface Input {
	readonly seats: number;
	readonly taken: readonly number[];
	readonly publicationIds: readonly string[];
	/** Of these, the ones that no child of the class can open any more. */
	readonly gone?: ReadonlySet<string>;
	readonly dueOn: string | null;
	/** yyyy-mm-dd in Việt Nam */
	readonly today: string;
	readonly states: readonly SeatProgress[];
}

const DAYS_BEFORE = 3;

/**
 * Every seat of the class against the titles of one list; counts are children, not cells. A title that is gone keeps what was read of it, and
 * nobody is late with it: a child is judged by the titles that can still be read, by all when none can.
 */
export function classBoard({ seats, taken, publicationIds, gone = new Set(), dueOn, today, states }: Input) {
	const known = new Map(states.map((row) => [`${row.seat} ${row.publicationId}`, row]));
	const readable = publicationIds.flatMap((id, at) => (gone.has(id) ? [] : [at]));
	const joined = new Set([...taken, ...states.map((row) => row.seat)]);
	const rows = Array.from({ length: seats }, (_, i): SeatRow => {
		const seat = i + 1;
		const cells = publicationIds.map((id) => known.get(`${seat} ${id}`) ?? null);
		const judged = cells.filter((_, at) => readable.length === 0 || readable.includes(at));
		const state = joined.has(seat) ? stateOfSeat(judged) : 'absent';
		return { seat, cells, state, help: readable.length > 0 ? helpFor(state, dueOn, today) : null };
	});
	const children = rows.filter(({ state }) => state !== 'absent');
	return {
		rows,
		children: countStates(children.map(({ state }) => state)),
		absent: rows.length - children.length,
		publications: publicationIds.map((_, i) =>
			countStates(children.map(({ cells }) => cells[i]?.state ?? 'not-started'))
		)
	};
}

function stateOfSeat(cells: SeatRow['cells']): ProgressState {
	if (cells.every((cell) => cell === null)) return 'not-started';
	return cells.every((cell) => cell?.state === 'finished') ? 'finished' : 'reading';
}

function helpFor(state: SeatRow['state'], dueOn: string | null, today: string): HelpReason | null {
	if (!dueOn || state === 'absent' || state === 'finished') return null;
	if (dueOn < today) return 'overdue';
	return state === 'not-started' && dueOn <= daysAfter(today, DAYS_BEFORE) ? 'due-soon' : null;
}

function daysAfter(day: string, days: number): string {
	return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function countStates(states: readonly SeatRow['state'][]): Counts {
	const count = (state: ProgressState) => states.filter((one) => one === state).length;
	return { finished: count('finished'), reading: count('reading'), 'not-started': count('not-started') };
}

/** Rows side by side, so that a whole class is seen at once: as many columns as the titles leave room for. */
export function inColumns(rows: readonly SeatRow[], publications: number): readonly (readonly SeatRow[])[] {
	const room = publications <= 4 ? 3 : publications <= 7 ? 2 : 1;
	const columns = Math.max(1, Math.min(room, Math.ceil(rows.length / 12)));
	const length = Math.ceil(rows.length / columns);
	return Array.from({ length: columns }, (_, i) => rows.slice(i * length, (i + 1) * length));
}
