import type { Progress } from '#lib/features/progress/index.ts';
import type { ReadingList, SchoolClass } from './school-class.ts';

export type KeptProgress = Progress & { readonly updatedAt: number };

/** What classes need kept. */
export interface ClassesStore {
	/** False when the code is taken. */
	add(schoolClass: SchoolClass, now: number): Promise<boolean>;
	ofTeacher(teacherId: string): Promise<readonly SchoolClass[]>;
	byId(id: string): Promise<SchoolClass | null>;
	byCode(code: string): Promise<SchoolClass | null>;
	archive(id: string, now: number): Promise<void>;

	/** Puts a device on a seat where nobody sits, and the seat begins empty; false when somebody sits there. */
	claimSeat(classId: string, seat: number, tokenHash: string, now: number): Promise<boolean>;
	/** The same child on another device: the seat and its progress go on. */
	reclaimSeat(classId: string, seat: number, tokenHash: string, now: number): Promise<void>;
	/** Seat numbers where a child sits, in order. */
	takenSeats(classId: string): Promise<readonly number[]>;
	/** Forgets who sits there and how far that child got. */
	freeSeat(classId: string, seat: number): Promise<void>;

	lists(classId: string): Promise<readonly ReadingList[]>;
	list(id: string): Promise<ReadingList | null>;
	saveList(list: ReadingList, now: number): Promise<void>;
	removeList(id: string): Promise<void>;

	/** Whether the title stands on a list of the class that has begun. */
	isAssigned(classId: string, publicationId: string, today: string): Promise<boolean>;
	/** Reads, adds and writes in one step: no report overwrites another. */
	addProgress(
		of: { classId: string; seat: number; publicationId: string },
		add: (before: KeptProgress | null) => Progress,
		now: number
	): Promise<void>;
	/** For the board: every seat's progress on these titles. */
	progressOfClass(
		classId: string,
		publicationIds: readonly string[]
	): Promise<
		readonly {
			seat: number;
			publicationId: string;
			finishedAt: number | null;
			shown: number;
			total: number;
		}[]
	>;
	progressOfSeat(classId: string, seat: number): Promise<ReadonlyMap<string, { finishedAt: number | null }>>;
}
