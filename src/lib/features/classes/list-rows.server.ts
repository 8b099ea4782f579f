import type { Kysely, Selectable } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { ReadingList } from './school-class.ts';

type Row = Selectable<Tables['reading_list']>;

/** Newest first. */
export async function readLists(db: Kysely<Tables>, classId: string): Promise<readonly ReadingList[]> {
	const rows = await db
		.selectFrom('reading_list')
		.selectAll()
		.where('class_id', '=', classId)
		.orderBy('starts_on', 'desc')
		.orderBy('created_at', 'desc')
		.limit(100)
		.execute();
	return withPublications(db, rows);
}

export async function readList(db: Kysely<Tables>, id: string): Promise<ReadingList | null> {
	const rows = await db.selectFrom('reading_list').selectAll().where('id', '=', id).execute();
	return (await withPublications(db, rows))[0] ?? null;
}

async function withPublications(db: Kysely<Tables>, rows: readonly Row[]): Promise<ReadingList[]> {
	if (rows.length === 0) return [];
	const items = await db
		.selectFrom('reading_list_item')
		.selectAll()
		.where(
			'list_id',
			'in',
			rows.map((row) => row.id)
		)
		.orderBy('position')
		.execute();
	return rows.map((row) => ({
		id: row.id,
		classId: row.class_id,
		title: row.title,
		note: row.note,
		startsOn: row.starts_on,
		dueOn: row.due_on,
		publicationIds: items.filter((item) => item.list_id === row.id).map((item) => item.publication_id)
	}));
}

export async function saveList(db: Kysely<Tables>, list: ReadingList, now: number): Promise<void> {
	await db.transaction().execute(async (tx) => {
		const row = {
			title: list.title,
			note: list.note,
			starts_on: list.startsOn,
			due_on: list.dueOn,
			updated_at: now
		};
		await tx
			.insertInto('reading_list')
			.values({ ...row, id: list.id, class_id: list.classId, created_at: now })
			.onConflict((conflict) => conflict.column('id').doUpdateSet(row))
			.execute();
		await tx.deleteFrom('reading_list_item').where('list_id', '=', list.id).execute();
		if (list.publicationIds.length === 0) return;
		await tx
			.insertInto('reading_list_item')
			.values(
				list.publicationIds.map((publication_id, position) => ({
					list_id: list.id,
					publication_id,
					position
				}))
			)
			.execute();
	});
}

export async function removeList(db: Kysely<Tables>, id: string): Promise<void> {
	await db.deleteFrom('reading_list').where('id', '=', id).execute();
}
