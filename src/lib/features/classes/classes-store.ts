import type { By } from '#lib/server/unit-of-work.ts';
import type { ProgressReport } from '#lib/features/progress/index.ts';
import type { ReadingList, SchoolClass, SeatsLast } from './school-class.ts';

/** A class that is open, of this very teacher: another teacher's class does not exist for them. */
export interface OwnClass {
	readonly id: string;
	readonly teacherId: string;
}
/** A list of such a class; `expected` is the version that the teacher saw, null takes it as it is. */
export interface OwnList extends OwnClass {
	readonly expected: number | null;
}

/** Who reports what: a seat counts only for the device that sits there at this moment. */
export interface ReportOf {
	readonly classId: string;
	readonly seat: number;
	readonly key: string;
	readonly publicationId: string;
}

/**
 * What classes need kept. Every change is one unit of work that looks at the class, the list or the seat as it is at that moment:
 * `NotFound` when it is closed, freed, removed or somebody else's by then.
 */
export interface ClassesStore {
	/** False when the code is taken. */
	add(by: By, schoolClass: SchoolClass): Promise<boolean>;
	ofTeacher(teacherId: string): Promise<readonly SchoolClass[]>;
	byId(id: string): Promise<SchoolClass | null>;
	/**
	 * The class and, as one text, the state of all that its board shows: another text once a seat, a list, a report or the catalogue
	 * changed. One statement. Null: closed, or another teacher's.
	 */
	withState(of: OwnClass): Promise<{ readonly schoolClass: SchoolClass; readonly state: string } | null>;
	byCode(code: string): Promise<SchoolClass | null>;
	/** Seats and their progress go with the class. */
	archive(of: OwnClass): Promise<void>;

	/** Puts a device on a seat where nobody sits, and the seat begins empty; false when somebody sits there. */
	claimSeat(classId: string, seat: number, key: string): Promise<boolean>;
	/**
	 * The same child on another device: the seat and its progress go on. False when another device than `own` (its key) holds the seat still:
	 * the teacher ends that first.
	 */
	reclaimSeat(classId: string, seat: number, key: string, own: string | null): Promise<boolean>;
	/** Devices leave their seats, all or one; who sat there and how far they got is kept. */
	endSeats(of: OwnClass, seat: number | null): Promise<void>;
	/** How long devices keep their seats from now on, those that sit too. */
	setSeatsLast(of: OwnClass, seatsLast: SeatsLast): Promise<void>;
	/** Seat numbers where a child sits, in order. */
	takenSeats(classId: string): Promise<readonly number[]>;
	/** Forgets who sits there and how far that child got. */
	freeSeat(of: OwnClass, seat: number): Promise<void>;

	lists(classId: string): Promise<readonly ReadingList[]>;
	list(id: string): Promise<ReadingList | null>;
	addList(of: OwnClass, list: Omit<ReadingList, 'classId' | 'version'>): Promise<void>;
	/** Reads the list, lets `decide` make the new one, writes it. `StaleEdit` when it is not as expected. Gives the version there is now. */
	changeList(
		of: OwnList,
		verb: string,
		decide: (list: ReadingList) => Omit<ReadingList, 'version'> | null
	): Promise<number>;
	/** The class it stood in. */
	removeList(of: OwnClass): Promise<string>;

	/** Whether the title stands on a list of the class that has begun. */
	isAssigned(classId: string, publicationId: string, today: string): Promise<boolean>;
	/**
	 * Reads, merges and writes: no report overwrites another, the first ones neither. False when the device does not sit there any more.
	 * Keeps nothing when the title stands on no list that has begun (`today`). `total`: units of the title.
	 */
	takeReport(
		of: ReportOf,
		report: Pick<ProgressReport, 'id' | 'shown' | 'activeSeconds'>,
		given: { readonly today: string; readonly total: number }
	): Promise<boolean>;
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
