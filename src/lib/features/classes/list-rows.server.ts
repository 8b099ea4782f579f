import type { Kysely, Selectable, SelectQueryBuilder, Transaction } from 'kysely';
import { NotFound } from '#lib/domain-error.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { EditableRows, UnitOfWork } from '#lib/server/unit-of-work.ts';
import { holdOwnClass } from './held-class.server.ts';
import type { OwnClass, OwnList } from './classes-store.ts';
import type { ReadingList } from './school-class.ts';

type Row = Selectable<Tables['reading_list']>;

const MOST_LISTS = 100;

/** Newest first. */
export async function readLists(db: Kysely<Tables>, classId: string): Promise<readonly ReadingList[]> {
	const newest = db
		.selectFrom('reading_list')
		.selectAll()
		.where('class_id', '=', classId)
		.orderBy('starts_on', 'desc')
		.orderBy('created_at', 'desc')
		.limit(MOST_LISTS);
	return withPublications(db, newest);
}

export async function readList(db: Kysely<Tables>, id: string): Promise<ReadingList | null> {
	const [list] = await withPublications(db, db.selectFrom('reading_list').selectAll().where('id', '=', id));
	return list ?? null;
}

/** One statement: a row for each title of a list, and one for a list without any. */
async function withPublications(
	db: Kysely<Tables>,
	lists: SelectQueryBuilder<Tables, 'reading_list', Row>
): Promise<ReadingList[]> {
	const rows = await db
		.selectFrom(lists.as('list'))
		.leftJoin('reading_list_item as item', 'item.list_id', 'list.id')
		.selectAll('list')
		.select('item.publication_id')
		.orderBy('list.starts_on', 'desc')
		.orderBy('list.created_at', 'desc')
		.orderBy('list.id')
		.orderBy('item.position')
		.execute();
	const titles = Map.groupBy(rows, ({ id }) => id);
	return [...titles.values()].flatMap((of) => {
		const [row] = of;
		if (!row) return [];
		return [
			{
				id: row.id,
				classId: row.class_id,
				title: row.title,
				note: row.note,
				startsOn: row.starts_on,
				dueOn: row.due_on,
				version: row.version,
				publicationIds: of.flatMap(({ publication_id }) => publication_id ?? [])
			}
		];
	});
}

/** Class first, then list: one order for everybody, so that nobody waits in a circle. */
async function holdList(tx: Transaction<Tables>, { id, teacherId }: OwnClass): Promise<ReadingList | null> {
	const found = await tx
		.selectFrom('reading_list')
		.select('class_id')
		.where('id', '=', id)
		.executeTakeFirst();
	if (!found) return null;
	await holdOwnClass(tx, { id: found.class_id, teacherId });
	return readList(tx, id);
}

function listRows(teacherId: string): EditableRows<ReadingList, Omit<ReadingList, 'version'>> {
	return {
		what: 'list',
		hold: (tx, id) => holdList(tx, { id, teacherId }),
		async write({ tx, now }, before, list) {
			await tx
				.updateTable('reading_list')
				.set({ ...columns(list), updated_at: now, version: before.version + 1 })
				.where('id', '=', before.id)
				.execute();
			await writeItems(tx, before.id, list.publicationIds);
		}
	};
}

function columns({
	title,
	note,
	startsOn,
	dueOn
}: Pick<ReadingList, 'title' | 'note' | 'startsOn' | 'dueOn'>) {
	return { title, note, starts_on: startsOn, due_on: dueOn };
}

async function writeItems(tx: Transaction<Tables>, id: string, publicationIds: readonly string[]) {
	await tx.deleteFrom('reading_list_item').where('list_id', '=', id).execute();
	if (publicationIds.length === 0) return;
	const items = publicationIds.map((publication_id, position) => ({ list_id: id, publication_id, position }));
	await tx.insertInto('reading_list_item').values(items).execute();
}

export function addList(
	work: UnitOfWork,
	of: OwnClass,
	{ id, ...list }: Omit<ReadingList, 'classId' | 'version'>
): Promise<void> {
	return work.run(of.teacherId, async (unit) => {
		const { id: classId } = await holdOwnClass(unit.tx, of);
		await unit.tx
			.insertInto('reading_list')
			.values({ ...columns(list), id, class_id: classId, created_at: unit.now, updated_at: unit.now })
			.execute();
		await writeItems(unit.tx, id, list.publicationIds);
		await unit.audit({ verb: 'classes.create-list', subject: id, after: list, version: 1 });
	});
}

export function changeList(
	work: UnitOfWork,
	{ id, teacherId, expected }: OwnList,
	verb: string,
	decide: (list: ReadingList) => Omit<ReadingList, 'version'> | null
): Promise<number> {
	return work.change(teacherId, listRows(teacherId), { id, expected }, (before) => {
		const change = decide(before);
		if (!change) return null;
		const facts = ({ title, note, startsOn, dueOn, publicationIds }: Omit<ReadingList, 'version'>) => ({
			...{ title, note, startsOn, dueOn, publicationIds }
		});
		return { change, audit: { verb, before: facts(before), after: facts(change) } };
	});
}

export function removeList(work: UnitOfWork, of: OwnClass): Promise<string> {
	return work.run(of.teacherId, async (unit) => {
		const list = await holdList(unit.tx, of);
		if (!list) throw new NotFound('list');
		await unit.tx.deleteFrom('reading_list').where('id', '=', of.id).execute();
		await unit.audit({ verb: 'classes.remove-list', subject: of.id, before: list });
		return list.classId;
	});
}
