import { sql, type Kysely, type Selectable } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import * as v from 'valibot';
import { checkMessagesSchema } from '#lib/publication/check-message.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { Intake } from './intake.ts';
import type { IntakeStore } from './intake-store.ts';

function toIntake(row: Selectable<Tables['intake']>): Intake {
	return {
		id: row.id,
		personId: row.person_id,
		fileName: row.file_name,
		bytes: row.bytes,
		status: row.status,
		checkMessages: v.parse(checkMessagesSchema, JSON.parse(row.findings)),
		publicationId: row.publication_id,
		replaces: row.replaces,
		versionId: row.version_id,
		createdAt: row.created_at
	};
}

export function createIntakeStore(db: Kysely<Tables>, work: UnitOfWork): IntakeStore {
	return {
		async open({ id, personId, fileName, bytes, replaces }, now) {
			await db
				.insertInto('intake')
				.values({
					id,
					person_id: personId,
					file_name: fileName,
					bytes,
					status: 'uploading',
					sha256: null,
					findings: '[]',
					publication_id: replaces,
					replaces,
					created_at: now,
					updated_at: now
				})
				.execute();
		},
		async byId(id) {
			const row = await db.selectFrom('intake').selectAll().where('id', '=', id).executeTakeFirst();
			return row ? toIntake(row) : null;
		},
		async recent(limit, before) {
			let query = db.selectFrom('intake').selectAll();
			if (before) query = query.where(sql<boolean>`(created_at, id) < (${before.createdAt}, ${before.id})`);
			const rows = await query.orderBy('created_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
			return rows.map(toIntake);
		},
		async uploading() {
			const rows = await db.selectFrom('intake').selectAll().where('status', '=', 'uploading').execute();
			return rows.map(toIntake);
		},
		async received(id, now) {
			await work.run(null, async (unit) => {
				const changed = await unit.tx
					.updateTable('intake')
					.set({ status: 'received', updated_at: now })
					.where('id', '=', id)
					.where('status', '=', 'uploading')
					.executeTakeFirst();
				if (Number(changed.numUpdatedRows) === 1) await unit.announce('intake.received', { id });
			});
		},
		async checking(id, now) {
			const changed = await db
				.updateTable('intake')
				.set({ status: 'checking', updated_at: now })
				.where('id', '=', id)
				.where('status', 'in', ['received', 'checking'])
				.executeTakeFirst();
			return Number(changed.numUpdatedRows) === 1;
		},
		async settled(id, { status, checkMessages, publicationId, versionId }, now) {
			await db
				.updateTable('intake')
				.set({
					status,
					findings: JSON.stringify(checkMessages),
					publication_id: publicationId,
					version_id: versionId,
					updated_at: now
				})
				.where('id', '=', id)
				.where('status', 'in', ['received', 'checking'])
				.execute();
		},
		async forget(id) {
			const forgotten = await db
				.deleteFrom('intake')
				.where('id', '=', id)
				.where('status', '=', 'uploading')
				.executeTakeFirst();
			return Number(forgotten.numDeletedRows) === 1;
		},
		async awaited() {
			const rows = await db
				.selectFrom('intake')
				.select('id')
				.where('status', 'in', ['uploading', 'received', 'checking'])
				.execute();
			return new Set(rows.map((row) => row.id));
		}
	};
}
