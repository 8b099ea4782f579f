import { randomBytes } from 'node:crypto';
import type * as v from 'valibot';
import { InvalidInput, NotFound } from '#lib/domain-error.ts';
import type { Band } from '#lib/publication/band.ts';
import type { Actor } from '#lib/features/accounts/index.ts';
import { hashToken } from '#lib/features/accounts/index.server.ts';
import { onShelf } from '#lib/features/catalogue/index.ts';
import type { Catalogue } from '#lib/features/catalogue/index.server.ts';
import { seatKey, stateOf, unitsOf, type ProgressReport } from '#lib/features/progress/index.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { ClassesStore } from './classes-store.ts';
import { listed, type AssignedList, type ClassSeat, type SchoolClass } from './school-class.ts';
import { schoolDay } from './school-day.ts';
import type { joinSchema } from './schema.ts';

/** Slows down guessing of codes, by address. */
export interface JoinThrottle {
	take(address: string): Promise<void>;
	/** The code was right. */
	giveBack(address: string): Promise<void>;
}

export interface ChildDeps {
	readonly store: ClassesStore;
	readonly catalogue: Catalogue;
	readonly throttle: JoinThrottle;
	/** How many units of assigned reading a title has, by its own manifest; 0 without a file. */
	readonly units: (publicationId: string) => Promise<number>;
	readonly clock: Clock;
}

/** What a child does: without a name, by the code of the class and the seat alone. */
export function childVerbs({ store, catalogue, throttle, units, clock }: ChildDeps) {
	const today = () => schoolDay(clock());

	async function classOf(code: string, address: string): Promise<SchoolClass> {
		await throttle.take(address);
		const schoolClass = await store.byCode(code);
		if (!schoolClass) throw new InvalidInput('class-code-unknown');
		await throttle.giveBack(address);
		if (schoolClass.closedAt !== null) throw new InvalidInput('class-closed');
		return schoolClass;
	}

	return {
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
				// Closed at this very moment.
				throw error instanceof NotFound ? new InvalidInput('class-closed') : error;
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
