import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { ClassesStore } from './classes-store.ts';
import { readList, readLists, removeList, saveList } from './list-rows.server.ts';
import { assignedProgress, forgetProgress } from './progress-rows.server.ts';
import type { SchoolClass } from './school-class.ts';

function toClass(row: Selectable<Tables['school_class']>): SchoolClass {
	const { id, name, code, band, seats } = row;
	return { id, teacherId: row.teacher_id, name, code, band, seats };
}

export function createClassesStore(db: Kysely<Tables>): ClassesStore {
	const open = () => db.selectFrom('school_class').selectAll().where('archived_at', 'is', null);

	return {
		...assignedProgress(db),
		lists: (classId) => readLists(db, classId),
		list: (id) => readList(db, id),
		saveList: (list, now) => saveList(db, list, now),
		removeList: (id) => removeList(db, id),

		async add({ id, teacherId, name, code, band, seats }, now) {
			const added = await db
				.insertInto('school_class')
				.values({ id, teacher_id: teacherId, name, code, band, seats, created_at: now, archived_at: null })
				.onConflict((conflict) => conflict.column('code').doNothing())
				.returning('id')
				.execute();
			return added.length === 1;
		},
		async ofTeacher(teacherId) {
			return (await open().where('teacher_id', '=', teacherId).orderBy('created_at', 'desc').execute()).map(
				toClass
			);
		},
		async byId(id) {
			const row = await open().where('id', '=', id).executeTakeFirst();
			return row ? toClass(row) : null;
		},
		async byCode(code) {
			const row = await open().where('code', '=', code).executeTakeFirst();
			return row ? toClass(row) : null;
		},
		async archive(id, now) {
			await db.transaction().execute(async (tx) => {
				await tx.updateTable('school_class').set({ archived_at: now }).where('id', '=', id).execute();
				await tx.deleteFrom('class_seat').where('class_id', '=', id).execute();
				await tx.deleteFrom('assigned_progress').where('class_id', '=', id).execute();
			});
		},
		async claimSeat(classId, seat, tokenHash, now) {
			return db.transaction().execute(async (tx) => {
				const added = await tx
					.insertInto('class_seat')
					.values({ class_id: classId, seat, token_hash: tokenHash, joined_at: now, seen_at: now })
					.onConflict((conflict) => conflict.columns(['class_id', 'seat']).doNothing())
					.returning('seat')
					.execute();
				if (added.length > 0) await forgetProgress(tx, classId, seat);
				return added.length > 0;
			});
		},
		async reclaimSeat(classId, seat, tokenHash, now) {
			const row = { token_hash: tokenHash, seen_at: now };
			await db
				.insertInto('class_seat')
				.values({ ...row, class_id: classId, seat, joined_at: now })
				.onConflict((conflict) => conflict.columns(['class_id', 'seat']).doUpdateSet(row))
				.execute();
		},
		async takenSeats(classId) {
			const rows = await db
				.selectFrom('class_seat')
				.select('seat')
				.where('class_id', '=', classId)
				.orderBy('seat')
				.execute();
			return rows.map((row) => row.seat);
		},
		async freeSeat(classId, seat) {
			await db.transaction().execute(async (tx) => {
				await tx.deleteFrom('class_seat').where('class_id', '=', classId).where('seat', '=', seat).execute();
				await forgetProgress(tx, classId, seat);
			});
		}
	};
}
