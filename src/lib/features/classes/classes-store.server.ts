import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import { boardState } from './board-state.server.ts';
import type { ClassesStore } from './classes-store.ts';
import { closedClasses } from './closed-rows.server.ts';
import { toClass } from './held-class.server.ts';
import { addList, changeList, readList, readLists, removeList } from './list-rows.server.ts';
import { assignedProgress } from './progress-rows.server.ts';
import { seats } from './seat-rows.server.ts';

export function createClassesStore({ db, work }: { db: Kysely<Tables>; work: UnitOfWork }): ClassesStore {
	const open = () => db.selectFrom('school_class').selectAll().where('archived_at', 'is', null);

	return {
		...assignedProgress(db, work),
		...seats(db, work),
		...closedClasses(db, work),
		lists: (classId) => readLists(db, classId),
		list: (id) => readList(db, id),
		addList: (of, list) => addList(work, of, list),
		changeList: (of, verb, decide) => changeList(work, of, verb, decide),
		removeList: (of) => removeList(work, of),

		add: (by, { id, teacherId, name, code, band, seats, seatsLast }) =>
			work.run(by, async (unit) => {
				const added = await unit.tx
					.insertInto('school_class')
					.values({
						id,
						teacher_id: teacherId,
						name,
						code,
						band,
						seats,
						seats_last: seatsLast,
						created_at: unit.now,
						archived_at: null
					})
					.onConflict((conflict) => conflict.column('code').doNothing())
					.returning('id')
					.execute();
				if (added.length === 0) return false;
				await unit.audit({ verb: 'classes.create', subject: id, after: { name, band, seats }, version: 1 });
				return true;
			}),
		async ofTeacher(teacherId) {
			return (await open().where('teacher_id', '=', teacherId).orderBy('created_at', 'desc').execute()).map(
				toClass
			);
		},
		async byId(id) {
			const row = await open().where('id', '=', id).executeTakeFirst();
			return row ? toClass(row) : null;
		},
		async withState({ id, teacherId }) {
			const row = await open()
				.select(boardState.as('state'))
				.where('id', '=', id)
				.where('teacher_id', '=', teacherId)
				.executeTakeFirst();
			return row ? { schoolClass: toClass(row), state: row.state } : null;
		},
		async byCode(code) {
			const row = await db.selectFrom('school_class').selectAll().where('code', '=', code).executeTakeFirst();
			return row ? toClass(row) : null;
		}
	};
}
