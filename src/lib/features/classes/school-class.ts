import type { Band } from '#lib/publication/band.ts';
import type { ShelfTile } from '#lib/features/catalogue/index.ts';
import type { ProgressState } from '#lib/features/progress/index.ts';

/** How long a device keeps its seat: until the school day ends, for computers that are shared, or until the class is closed. */
export const SEATS_LAST = ['day', 'class'] as const;
export type SeatsLast = (typeof SEATS_LAST)[number];

export interface SchoolClass {
	readonly id: string;
	readonly teacherId: string;
	readonly name: string;
	/** Four letters that children type. */
	readonly code: string;
	readonly band: Band;
	/** Seats 1..seats. */
	readonly seats: number;
	readonly seatsLast: SeatsLast;
	/** Epoch ms; null: it is open. */
	readonly closedAt: number | null;
}

export interface ReadingList {
	readonly id: string;
	readonly classId: string;
	readonly title: string;
	readonly note: string;
	/** ISO dates, yyyy-mm-dd */
	readonly startsOn: string;
	readonly dueOn: string | null;
	/** Publication ids in the teacher's order. */
	readonly publicationIds: readonly string[];
	/** One more at each change; a save names the one it was made from. */
	readonly version: number;
}

/** A child's own seat, as the child is told it. */
export interface ClassSeat {
	readonly name: string;
	readonly seat: number;
}

/**
 * A title of a list, in its place there. `tile` is null when the class finds it on no shelf any more: it was withdrawn, or is meant for older
 * children by now. Then its name is not told to anybody here either.
 */
export interface Listed<Tile> {
	readonly id: string;
	readonly tile: Tile | null;
}

/** Every title of a list, in the teacher's order. */
export function listed<Tile>(
	publicationIds: readonly string[],
	tiles: ReadonlyMap<string, Tile>
): readonly Listed<Tile>[] {
	return publicationIds.map((id) => ({ id, tile: tiles.get(id) ?? null }));
}

/** A list as a child meets it on the home page. */
export interface AssignedList extends Pick<ReadingList, 'id' | 'title' | 'note' | 'dueOn'> {
	/** In the teacher's order; without a tile it is a title that stands on no shelf of the class any more (see `Listed`). */
	readonly publications: readonly {
		readonly tile: (ShelfTile & { readonly id: string }) | null;
		readonly state: ProgressState;
	}[];
}
