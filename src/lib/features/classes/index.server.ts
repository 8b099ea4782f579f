import type * as v from 'valibot';
import { InvalidInput, NotFound } from '#lib/domain-error.ts';
import type { Actor } from '#lib/features/accounts/index.ts';
import { stateOf } from '#lib/features/progress/index.ts';
import { newId } from '#lib/server/new-id.ts';
import { childVerbs, type ChildDeps } from './child-verbs.server.ts';
import type { SeatProgress, SeatReading } from './class-board.ts';
import { newClassCode } from './class-code.ts';
import type { ClassResults } from './class-results.ts';
import { listVerbs } from './list-verbs.server.ts';
import { asClass, teacherId } from './own-class.server.ts';
import { listed, type SchoolClass, type SeatsLast } from './school-class.ts';
import { schoolDay } from './school-day.ts';
import type { newClassSchema } from './schema.ts';

export { createClassesStore } from './classes-store.server.ts';

/** As it stands in an address: no database is asked for a seat `abc`. */
function seatNumber(seat: number): number {
	if (!Number.isInteger(seat) || seat < 1) throw new NotFound('seat');
	return seat;
}

export function createClasses(deps: ChildDeps) {
	const { store, catalogue, clock } = deps;

	/** A class of this very teacher, and the state of its board; days pass there too. */
	async function ownBoard(
		actor: Actor,
		classId: string
	): Promise<{ schoolClass: SchoolClass; state: string }> {
		const found = await store.withState({ id: classId, teacherId: teacherId(actor) });
		if (!found) throw new NotFound('class');
		return { ...found, state: `${schoolDay(clock())}-${found.state}` };
	}

	/** A class with everything that its teacher may know of it. */
	async function readClass(actor: Actor, classId: string) {
		// First: what changes while the rest is read is news afterwards.
		const { schoolClass, state } = await ownBoard(actor, classId);
		const [lists, taken] = await Promise.all([store.lists(classId), store.takenSeats(classId)]);
		const ids = [...new Set(lists.flatMap((list) => list.publicationIds))];
		const [publications, rows] = await Promise.all([
			catalogue.tiles(asClass(actor, schoolClass), ids),
			store.progressOfClass(classId, ids)
		]);
		const byPublication = new Map(publications.map((publication) => [publication.id, publication]));
		const readings = rows.map(({ finishedAt, updatedAt, ...row }): SeatReading => ({
			...{ ...row, state: stateOf({ finishedAt }), readAt: updatedAt }
		}));
		return {
			...{ schoolClass, state, taken, readings },
			lists: lists.map(({ publicationIds, ...list }) => ({
				...list,
				publications: listed(publicationIds, byPublication)
			}))
		};
	}

	return {
		...listVerbs(deps),
		...childVerbs(deps),

		async mine(actor: Actor): Promise<readonly SchoolClass[]> {
			return store.ofTeacher(teacherId(actor));
		},

		async create(actor: Actor, input: v.InferOutput<typeof newClassSchema>): Promise<SchoolClass> {
			const teacher = teacherId(actor);
			for (let tries = 0; tries < 20; tries++) {
				const fresh = {
					id: newId(clock()),
					teacherId: teacher,
					code: newClassCode(),
					seatsLast: 'day',
					closedAt: null
				} as const;
				const schoolClass = { ...fresh, ...input };
				if (await store.add(teacher, schoolClass)) return schoolClass;
			}
			throw new InvalidInput('class-code');
		},

		/** Closed ones that can be reopened still. */
		async closed(actor: Actor): Promise<readonly SchoolClass[]> {
			return store.closedOfTeacher(teacherId(actor), clock());
		},

		async close(actor: Actor, classId: string): Promise<void> {
			await store.close({ id: classId, teacherId: teacherId(actor) });
		},

		/** Within thirty days the class goes on as it was closed. */
		async reopen(actor: Actor, classId: string): Promise<void> {
			await store.reopen({ id: classId, teacherId: teacherId(actor) });
		},

		/** The library itself, every night. Gives how many classes it is about. */
		async forgetClosed(options: { dryRun: boolean }): Promise<number> {
			return store.forgetClosed(clock(), options);
		},

		/** Another text than the `state` of a board that was read: there is news on it. */
		async boardState(actor: Actor, classId: string): Promise<string> {
			return (await ownBoard(actor, classId)).state;
		},

		/** The teacher's one screen: seats, lists, and per seat and assigned title how far it got. */
		async board(actor: Actor, classId: string) {
			const { readings, ...board } = await readClass(actor, classId);
			const states = readings.map(({ activeSeconds: _, readAt: __, ...state }): SeatProgress => state);
			return { ...board, states };
		},

		/** All of it, for the teacher to keep. */
		async results(actor: Actor, classId: string): Promise<ClassResults> {
			const { schoolClass, taken, lists, readings } = await readClass(actor, classId);
			return { schoolClass, taken, lists, readings };
		},

		/** One seat: who sits there, and what that child has read of what was assigned. */
		async seat(actor: Actor, classId: string, seat: number) {
			const { schoolClass, lists, readings } = await readClass(actor, classId);
			if (seatNumber(seat) > schoolClass.seats) throw new NotFound('seat');
			const sits = await store.takenSeat(classId, seat, clock());
			return { schoolClass, seat, sits, lists, read: readings.filter((row) => row.seat === seat) };
		},

		async freeSeat(actor: Actor, classId: string, seat: number): Promise<void> {
			await store.freeSeat({ id: classId, teacherId: teacherId(actor) }, seatNumber(seat));
		},

		/** The lesson is over, or a child changes the device: devices leave their seats, all or one. What was read is kept. */
		async endSeats(actor: Actor, classId: string, seat: number | null): Promise<void> {
			await store.endSeats(
				{ id: classId, teacherId: teacherId(actor) },
				seat === null ? null : seatNumber(seat)
			);
		},

		async setSeatsLast(actor: Actor, classId: string, seatsLast: SeatsLast): Promise<void> {
			await store.setSeatsLast({ id: classId, teacherId: teacherId(actor) }, seatsLast);
		}
	};
}
