import type { Kysely, Transaction } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { ClassesStore } from './classes-store.ts';
import { forgottenBefore, reopenableSince } from './closing.ts';
import { holdClosedClass, holdOwnClass, toClass } from './held-class.server.ts';

type ClosedHalf = Pick<ClassesStore, 'closedOfTeacher' | 'close' | 'reopen' | 'forgetClosed'>;

/** All that a class has beside its own row. */
const OF_A_CLASS = ['class_seat', 'assigned_progress', 'reading_session', 'reading_list'] as const;

/** Closing a class, and what becomes of it afterwards. */
export function closedClasses(db: Kysely<Tables>, work: UnitOfWork): ClosedHalf {
	return {
		async closedOfTeacher(teacherId, now) {
			const rows = await db
				.selectFrom('school_class')
				.selectAll()
				.where('teacher_id', '=', teacherId)
				.where('archived_at', '>=', reopenableSince(now))
				.orderBy('archived_at', 'desc')
				.execute();
			return rows.map(toClass);
		},
		close: (of) =>
			work.run(of.teacherId, async (unit) => {
				const { tx, now } = unit;
				const { id } = await holdOwnClass(tx, of);
				await setClosedAt(tx, id, now);
				// Holds the seats: a report that is being taken comes first, later ones find the class closed.
				await tx
					.updateTable('class_seat')
					.set((seat) => ({ seen_at: seat.ref('seen_at') }))
					.where('class_id', '=', id)
					.execute();
				await unit.audit({ verb: 'classes.close', subject: id, after: { closedAt: now } });
			}),
		reopen: (of) =>
			work.run(of.teacherId, async (unit) => {
				const { id, closedAt } = await holdClosedClass(unit.tx, of, unit.now);
				await setClosedAt(unit.tx, id, null);
				await unit.audit({ verb: 'classes.reopen', subject: id, before: { closedAt } });
			}),
		async forgetClosed(now, { dryRun }) {
			const rows = await db
				.selectFrom('school_class')
				.select('id')
				.where('archived_at', '<', forgottenBefore(now))
				.where((row) =>
					row.or(OF_A_CLASS.map((table) => row('id', 'in', row.selectFrom(table).select('class_id'))))
				)
				.execute();
			if (!dryRun) for (const { id } of rows) await forget(work, id);
			return rows.length;
		}
	};
}

async function setClosedAt(tx: Transaction<Tables>, id: string, closedAt: number | null): Promise<void> {
	await tx
		.updateTable('school_class')
		.set((row) => ({ archived_at: closedAt, version: row('version', '+', 1) }))
		.where('id', '=', id)
		.execute();
}

function forget(work: UnitOfWork, id: string): Promise<void> {
	return work.run(null, async (unit) => {
		const { tx, now } = unit;
		const held = await tx
			.updateTable('school_class')
			.set((row) => ({ version: row.ref('version') }))
			.where('id', '=', id)
			.where('archived_at', '<', forgottenBefore(now))
			.returning('id')
			.execute();
		if (held.length === 0) return;
		for (const table of OF_A_CLASS) await tx.deleteFrom(table).where('class_id', '=', id).execute();
		await unit.audit({ verb: 'classes.forget', subject: id });
	});
}
