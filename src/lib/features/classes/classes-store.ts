import type { By } from '#lib/server/unit-of-work.ts';
import type { ProgressReport } from '#lib/features/progress/index.ts';
import type { ReadingList, SchoolClass, SeatsLast } from './school-class.ts';

/** A class of this very teacher, open unless it says otherwise: another teacher's class does not exist for them. */
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
	/** Open ones, newest first. */
	ofTeacher(teacherId: string): Promise<readonly SchoolClass[]>;
	/** Closed ones that can be reopened at `now`, the last one closed first. */
	closedOfTeacher(teacherId: string, now: number): Promise<readonly SchoolClass[]>;
	byId(id: string): Promise<SchoolClass | null>;
	/**
	 * The class and, as one text, the state of all that its board shows: another text once a seat, a list, a report or the catalogue
	 * changed. One statement. Null: closed, or another teacher's.
	 */
	withState(of: OwnClass): Promise<{ readonly schoolClass: SchoolClass; readonly state: string } | null>;
	/** Open or closed: a code is never given to a second class. */
	byCode(code: string): Promise<SchoolClass | null>;
	/** Nobody sits, joins or reports from then on; everything is kept until it is forgotten. */
	close(of: OwnClass): Promise<void>;
	/** As it was when it was closed. `NotFound` when it is open, or closed for too long. */
	reopen(of: OwnClass): Promise<void>;
	/**
	 * Deletes seats, progress and lists of classes that can be reopened no more; the class itself stays for its code: an old card leads
	 * into no other class. Gives how many classes it is about.
	 */
	forgetClosed(now: number, options: { readonly dryRun: boolean }): Promise<number>;

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
	/** Who sits there: since when and last seen (epoch ms), and whether a device holds the seat at `now`; null: nobody. */
	takenSeat(
		classId: string,
		seat: number,
		now: number
	): Promise<{ readonly joinedAt: number; readonly seenAt: number; readonly held: boolean } | null>;
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
	 * Reads, merges and writes: no report overwrites another, the first ones neither. False when the device does not sit there any more, or
	 * the class is closed.
	 * Keeps nothing when the title stands on no list that has begun (`today`). `total`: units of the title.
	 */
	takeReport(
		of: ReportOf,
		report: Pick<ProgressReport, 'id' | 'shown' | 'activeSeconds'>,
		given: { readonly today: string; readonly total: number }
	): Promise<boolean>;
	/** Every seat's progress on these titles. */
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
			activeSeconds: number;
			/** When a report last changed it. Epoch ms. */
			updatedAt: number;
		}[]
	>;
	progressOfSeat(classId: string, seat: number): Promise<ReadonlyMap<string, { finishedAt: number | null }>>;
}
