import { randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import { InvalidInput, NotAllowed, NotFound } from '#lib/domain-error.ts';
import type { Edited } from '#lib/edited.ts';
import type { Band } from '#lib/publication/band.ts';
import { mayTeach, type Actor } from '#lib/features/accounts/index.ts';
import { hashToken } from '#lib/features/accounts/index.server.ts';
import { onShelf } from '#lib/features/catalogue/index.ts';
import type { Catalogue } from '#lib/features/catalogue/index.server.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import { newClassCode } from './class-code.ts';
import type { ClassesStore } from './classes-store.ts';
import { seatKey, stateOf, unitsOf, type ProgressReport } from '#lib/features/progress/index.ts';
import {
	listed,
	type AssignedList,
	type ClassSeat,
	type ReadingList,
	type SchoolClass,
	type SeatsLast
} from './school-class.ts';
import { schoolDay } from './school-day.ts';
import type { joinSchema, listSchema, newClassSchema } from './schema.ts';

export { createClassesStore } from './classes-store.server.ts';

/** Slows down guessing of codes, by address. */
export interface JoinThrottle {
	take(address: string): Promise<void>;
	/** The code was right. */
	giveBack(address: string): Promise<void>;
}

interface Deps {
	readonly store: ClassesStore;
	readonly catalogue: Catalogue;
	readonly throttle: JoinThrottle;
	/** How many units of assigned reading a title has, by its own manifest; 0 without a file. */
	readonly units: (publicationId: string) => Promise<number>;
	readonly clock: Clock;
}

const LONGEST_LIST = 30;

export function createClasses({ store, catalogue, throttle, units, clock }: Deps) {
	const today = () => schoolDay(clock());

	function teacher(actor: Actor): string {
		if (!mayTeach(actor) || !actor.person) throw new NotAllowed();
		return actor.person.id;
	}

	/** A class of this very teacher; another teacher's class does not exist for them. */
	async function own(actor: Actor, classId: string): Promise<SchoolClass> {
		const teacherId = teacher(actor);
		const schoolClass = await store.byId(classId);
		if (!schoolClass || schoolClass.teacherId !== teacherId) throw new NotFound('class');
		return schoolClass;
	}

	/** The same with the state of its board; days pass there too. */
	async function ownBoard(
		actor: Actor,
		classId: string
	): Promise<{ schoolClass: SchoolClass; state: string }> {
		const found = await store.withState({ id: classId, teacherId: teacher(actor) });
		if (!found) throw new NotFound('class');
		return { ...found, state: `${today()}-${found.state}` };
	}

	async function ownList(
		actor: Actor,
		listId: string
	): Promise<{ schoolClass: SchoolClass; list: ReadingList }> {
		teacher(actor);
		const list = await store.list(listId);
		if (!list) throw new NotFound('list');
		return { schoolClass: await own(actor, list.classId), list };
	}

	/** Adding and removing do not overwrite each other: they take the list as it is. */
	const anyVersion = (actor: Actor, id: string) => ({ id, teacherId: teacher(actor), expected: null });

	/** The library as the class sees it: lists hold nothing a child of the class could not open. */
	const asClass = (actor: Actor, schoolClass: SchoolClass): Actor => ({
		...actor,
		band: schoolClass.band,
		grownUp: false
	});

	async function classOf(code: string, address: string): Promise<SchoolClass> {
		await throttle.take(address);
		const schoolClass = await store.byCode(code);
		if (!schoolClass) throw new InvalidInput('class-code-unknown');
		await throttle.giveBack(address);
		return schoolClass;
	}

	return {
		async mine(actor: Actor): Promise<readonly SchoolClass[]> {
			return store.ofTeacher(teacher(actor));
		},

		async create(actor: Actor, input: v.InferOutput<typeof newClassSchema>): Promise<SchoolClass> {
			const teacherId = teacher(actor);
			for (let tries = 0; tries < 20; tries++) {
				const fresh = { id: newId(clock()), teacherId, code: newClassCode(), seatsLast: 'day' } as const;
				const schoolClass = { ...fresh, ...input };
				if (await store.add(teacherId, schoolClass)) return schoolClass;
			}
			throw new InvalidInput('class-code');
		},

		async archive(actor: Actor, classId: string): Promise<void> {
			await store.archive({ id: classId, teacherId: teacher(actor) });
		},

		/** Another text than the `state` of a board that was read: there is news on it. */
		async boardState(actor: Actor, classId: string): Promise<string> {
			return (await ownBoard(actor, classId)).state;
		},

		/** The teacher's one screen: seats, lists, and per seat and assigned title how far it got. */
		async board(actor: Actor, classId: string) {
			// First: what changes while the rest is read is news afterwards.
			const { schoolClass, state } = await ownBoard(actor, classId);
			const [lists, taken] = await Promise.all([store.lists(classId), store.takenSeats(classId)]);
			const ids = [...new Set(lists.flatMap((list) => list.publicationIds))];
			const [publications, rows] = await Promise.all([
				catalogue.tiles(asClass(actor, schoolClass), ids),
				store.progressOfClass(classId, ids)
			]);
			const byPublication = new Map(publications.map((publication) => [publication.id, publication]));
			const states = rows.map(({ seat, publicationId, ...row }) => ({
				seat,
				publicationId,
				state: stateOf(row),
				shown: row.shown,
				total: row.total
			}));
			return {
				schoolClass,
				state,
				taken,
				states,
				lists: lists.map(({ publicationIds, ...list }) => ({
					...list,
					publications: listed(publicationIds, byPublication)
				}))
			};
		},

		/** A list with its titles; `viewer` is the actor as the class sees the library, for searching titles to assign. */
		async list(actor: Actor, listId: string) {
			const { schoolClass, list } = await ownList(actor, listId);
			const viewer = asClass(actor, schoolClass);
			const tiles = new Map(
				(await catalogue.tiles(viewer, list.publicationIds)).map((tile) => [tile.id, tile])
			);
			return { schoolClass, list, viewer, publications: listed(list.publicationIds, tiles) };
		},

		async createList(
			actor: Actor,
			classId: string,
			input: v.InferOutput<typeof listSchema>
		): Promise<string> {
			const id = newId(clock());
			await store.addList({ id: classId, teacherId: teacher(actor) }, { id, ...input, publicationIds: [] });
			return id;
		},

		/** `StaleEdit` when somebody saved since `expected` (the teacher in another tab). Gives the new version. */
		async editList(
			actor: Actor,
			{ id, expected }: Edited,
			input: v.InferOutput<typeof listSchema>
		): Promise<number> {
			const of = { id, teacherId: teacher(actor), expected };
			return store.changeList(of, 'classes.edit-list', (list) => ({ ...list, ...input }));
		},

		async removeList(actor: Actor, listId: string): Promise<string> {
			return store.removeList({ id: listId, teacherId: teacher(actor) });
		},

		/** Adds a title that the class may see; what it may not see does not exist. */
		async addPublication(actor: Actor, listId: string, publicationId: string): Promise<void> {
			const { schoolClass } = await ownList(actor, listId);
			const [publication] = await catalogue.tiles(asClass(actor, schoolClass), [publicationId]);
			if (!publication) throw new NotFound('publication');
			await store.changeList(anyVersion(actor, listId), 'classes.add-publication', (list) => {
				if (list.publicationIds.includes(publicationId)) return null;
				if (list.publicationIds.length >= LONGEST_LIST)
					throw new InvalidInput('list-full', { limit: LONGEST_LIST });
				return { ...list, publicationIds: [...list.publicationIds, publicationId] };
			});
		},

		async removePublication(actor: Actor, listId: string, publicationId: string): Promise<void> {
			await store.changeList(anyVersion(actor, listId), 'classes.remove-publication', (list) => {
				const publicationIds = list.publicationIds.filter((id) => id !== publicationId);
				return publicationIds.length === list.publicationIds.length ? null : { ...list, publicationIds };
			});
		},

		/** One seat, for the question before it is freed: what the child there has read of what was assigned. */
		async seat(actor: Actor, classId: string, seat: number) {
			const { schoolClass, taken, states, lists } = await this.board(actor, classId);
			if (!taken.includes(seat)) throw new NotFound('seat');
			const tiles = new Map(lists.flatMap((list) => list.publications.map(({ id, tile }) => [id, tile])));
			const read = states.flatMap((row) => {
				const publication = row.seat === seat ? tiles.get(row.publicationId) : undefined;
				return publication ? [{ publication, state: row.state, shown: row.shown, total: row.total }] : [];
			});
			return { schoolClass, seat, read };
		},

		async freeSeat(actor: Actor, classId: string, seat: number): Promise<void> {
			await store.freeSeat({ id: classId, teacherId: teacher(actor) }, seat);
		},

		/** The lesson is over, or a child changes the device: devices leave their seats, all or one. What was read is kept. */
		async endSeats(actor: Actor, classId: string, seat: number | null): Promise<void> {
			await store.endSeats({ id: classId, teacherId: teacher(actor) }, seat);
		},

		async setSeatsLast(actor: Actor, classId: string, seatsLast: SeatsLast): Promise<void> {
			await store.setSeatsLast({ id: classId, teacherId: teacher(actor) }, seatsLast);
		},

		/** The class behind a code, as much as a child needs to choose a seat. */
		async byCode(code: string, address: string) {
			const schoolClass = await classOf(code, address);
			const { name, band, seats } = schoolClass;
			return { name, code, band, seats, taken: await store.takenSeats(schoolClass.id) };
		},

		/**
		 * A child takes a seat: no name, no account. Gives the secret of the seat for the device's cookie.
		 * Where somebody sits, only the same child goes on: at the device that sits there, or, when it says so, at another one once the first has
		 * left the seat (`held`: it has not, and the teacher is to be asked).
		 */
		async join(
			actor: Actor,
			input: v.InferOutput<typeof joinSchema>,
			address: string
		): Promise<{ token: string; band: Band } | { taken: number; held: boolean }> {
			const schoolClass = await classOf(input.code, address);
			if (input.seat > schoolClass.seats)
				throw new InvalidInput('class-seat-unknown', { seats: schoolClass.seats });
			const token = randomBytes(24).toString('base64url');
			const isOwn = actor.seat?.classId === schoolClass.id && actor.seat.seat === input.seat;
			const isSame = input.same || isOwn;
			const seat = [schoolClass.id, input.seat, hashToken(token)] as const;
			try {
				const sits = isSame
					? await store.reclaimSeat(...seat, isOwn ? actor.seat.key : null)
					: await store.claimSeat(...seat);
				if (!sits) return { taken: input.seat, held: isSame };
			} catch (error) {
				// Closed at this very moment: to a child its code leads nowhere.
				throw error instanceof NotFound ? new InvalidInput('class-code-unknown') : error;
			}
			return { token, band: schoolClass.band };
		},

		/** Where the child sits; null for anybody without a seat. */
		async ownSeat(actor: Actor): Promise<ClassSeat | null> {
			const schoolClass = actor.seat && (await store.byId(actor.seat.classId));
			return schoolClass ? { name: schoolClass.name, seat: actor.seat.seat } : null;
		},

		/** Lists that have begun, with the seat's own progress; none for anybody without a seat. */
		async assigned(actor: Actor): Promise<readonly AssignedList[]> {
			if (!actor.seat) return [];
			const { classId, seat } = actor.seat;
			const lists = (await store.lists(classId)).filter((list) => list.startsOn <= today());
			const [publications, progress] = await Promise.all([
				catalogue.tiles(actor, [...new Set(lists.flatMap((list) => list.publicationIds))]),
				store.progressOfSeat(classId, seat)
			]);
			const tiles = new Map(
				publications.map((publication) => [publication.id, { ...onShelf(publication), id: publication.id }])
			);
			return lists.map(({ id, title, note, dueOn, publicationIds }) => ({
				...{ id, title, note, dueOn },
				publications: listed(publicationIds, tiles).map((one) => ({
					...{ tile: one.tile, state: stateOf(progress.get(one.id)) }
				}))
			}));
		},

		/** Whether a report about this title belongs on the server: only for a seat, only for assigned reading. */
		async isAssigned(actor: Actor, publicationId: string): Promise<boolean> {
			return actor.seat ? store.isAssigned(actor.seat.classId, publicationId, today()) : false;
		},

		/**
		 * Takes what a seat's device tells. Reading that nobody assigned is private: such a report is dropped. True: the device need not
		 * tell it again. False: it does not sit at the seat that the report names.
		 */
		async recordProgress(actor: Actor, report: ProgressReport): Promise<boolean> {
			if (!actor.seat || seatKey(actor.seat) !== report.seat) return false;
			const { publicationId, activeSeconds } = report;
			const total = await units(publicationId);
			const shown = unitsOf(report.shown, total);
			if (shown.length === 0 && activeSeconds === 0) return true;
			const of = { ...actor.seat, publicationId };
			return store.takeReport(of, { ...report, shown }, { today: today(), total });
		}
	};
}
