import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { ClassesStore } from './classes-store.ts';
import { holdClass, holdOwnClass } from './held-class.server.ts';
import { forgetProgress } from './progress-rows.server.ts';
import type { SeatsLast } from './school-class.ts';
import { endOfSchoolDay } from './school-day.ts';

type SeatHalf = Pick<
	ClassesStore,
	'claimSeat' | 'reclaimSeat' | 'takenSeats' | 'takenSeat' | 'freeSeat' | 'endSeats' | 'setSeatsLast'
>;

const endsAt = (seatsLast: SeatsLast, now: number) => (seatsLast === 'day' ? endOfSchoolDay(now) : null);

/** Seats of a class, and the devices that hold them. */
export function seats(db: Kysely<Tables>, work: UnitOfWork): SeatHalf {
	return {
		claimSeat: (classId, seat, key) =>
			work.run(null, async ({ tx, now }) => {
				const { seatsLast } = await holdClass(tx, classId);
				const row = { token_hash: key, joined_at: now, seen_at: now, ends_at: endsAt(seatsLast, now) };
				const added = await tx
					.insertInto('class_seat')
					.values({ ...row, class_id: classId, seat })
					.onConflict((conflict) => conflict.columns(['class_id', 'seat']).doNothing())
					.returning('seat')
					.execute();
				if (added.length > 0) await forgetProgress(tx, classId, seat);
				return added.length > 0;
			}),
		reclaimSeat: (classId, seat, key, own) =>
			work.run(null, async ({ tx, now }) => {
				const { seatsLast } = await holdClass(tx, classId);
				const sits = await tx
					.selectFrom('class_seat')
					.select(['token_hash', 'ends_at'])
					.where('class_id', '=', classId)
					.where('seat', '=', seat)
					.executeTakeFirst();
				const isHeld = sits !== undefined && (sits.ends_at === null || sits.ends_at > now);
				if (isHeld && sits.token_hash !== own) return false;
				const row = { token_hash: key, seen_at: now, ends_at: endsAt(seatsLast, now) };
				await tx
					.insertInto('class_seat')
					.values({ ...row, class_id: classId, seat, joined_at: now })
					.onConflict((conflict) => conflict.columns(['class_id', 'seat']).doUpdateSet(row))
					.execute();
				return true;
			}),
		async takenSeats(classId) {
			const rows = await db
				.selectFrom('class_seat')
				.select('seat')
				.where('class_id', '=', classId)
				.orderBy('seat')
				.execute();
			return rows.map((row) => row.seat);
		},
		async takenSeat(classId, seat, now) {
			const row = await db
				.selectFrom('class_seat')
				.select(['joined_at', 'seen_at', 'ends_at'])
				.where('class_id', '=', classId)
				.where('seat', '=', seat)
				.executeTakeFirst();
			if (!row) return null;
			const { joined_at: joinedAt, seen_at: seenAt, ends_at: endsAt } = row;
			return { joinedAt, seenAt, held: endsAt === null || endsAt > now };
		},
		freeSeat: (of, seat) =>
			work.run(of.teacherId, async (unit) => {
				const { id } = await holdOwnClass(unit.tx, of);
				await unit.tx.deleteFrom('class_seat').where('class_id', '=', id).where('seat', '=', seat).execute();
				await forgetProgress(unit.tx, id, seat);
				await unit.audit({ verb: 'classes.free-seat', subject: id, after: { seat } });
			}),
		endSeats: (of, seat) =>
			work.run(of.teacherId, async (unit) => {
				const { id } = await holdOwnClass(unit.tx, of);
				await unit.tx
					.updateTable('class_seat')
					.set({ ends_at: unit.now })
					.where('class_id', '=', id)
					.where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', unit.now)]))
					.$if(seat !== null, (rows) => rows.where('seat', '=', seat))
					.execute();
				await unit.audit({ verb: 'classes.end-seats', subject: id, after: { seat } });
			}),
		setSeatsLast: (of, seatsLast) =>
			work.run(of.teacherId, async (unit) => {
				const { tx, now } = unit;
				const before = await holdOwnClass(tx, of);
				if (before.seatsLast === seatsLast) return;
				await tx
					.updateTable('school_class')
					.set((row) => ({ seats_last: seatsLast, version: row('version', '+', 1) }))
					.where('id', '=', before.id)
					.execute();
				await tx
					.updateTable('class_seat')
					.set({ ends_at: endsAt(seatsLast, now) })
					.where('class_id', '=', before.id)
					.where((row) => row.or([row('ends_at', 'is', null), row('ends_at', '>', now)]))
					.execute();
				await unit.audit({
					verb: 'classes.seats-last',
					subject: before.id,
					before: { seatsLast: before.seatsLast },
					after: { seatsLast }
				});
			})
	};
}
