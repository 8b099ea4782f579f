import type { Selectable, Transaction } from 'kysely';
import { NotFound } from '#lib/domain-error.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { OwnClass } from './classes-store.ts';
import { reopenableSince } from './closing.ts';
import type { SchoolClass } from './school-class.ts';

export function toClass(row: Selectable<Tables['school_class']>): SchoolClass {
	const { id, name, code, band, seats } = row;
	return {
		...{ id, name, code, band, seats, teacherId: row.teacher_id },
		...{ seatsLast: row.seats_last, closedAt: row.archived_at }
	};
}

/** Reads an open class and holds it until the unit ends: nobody closes it or gives out its seats meanwhile. */
export async function holdClass(tx: Transaction<Tables>, id: string): Promise<SchoolClass> {
	const row = await tx
		.updateTable('school_class')
		.set((known) => ({ version: known.ref('version') }))
		.where('id', '=', id)
		.where('archived_at', 'is', null)
		.returningAll()
		.executeTakeFirst();
	if (!row) throw new NotFound('class');
	return toClass(row);
}

/** The same for a class of this very teacher. */
export async function holdOwnClass(
	tx: Transaction<Tables>,
	{ id, teacherId }: OwnClass
): Promise<SchoolClass> {
	const schoolClass = await holdClass(tx, id);
	if (schoolClass.teacherId !== teacherId) throw new NotFound('class');
	return schoolClass;
}

/** A closed class of this very teacher that can be reopened at `now`, held until the unit ends. */
export async function holdClosedClass(
	tx: Transaction<Tables>,
	{ id, teacherId }: OwnClass,
	now: number
): Promise<SchoolClass> {
	const row = await tx
		.updateTable('school_class')
		.set((known) => ({ version: known.ref('version') }))
		.where('id', '=', id)
		.where('teacher_id', '=', teacherId)
		.where('archived_at', '>=', reopenableSince(now))
		.returningAll()
		.executeTakeFirst();
	if (!row) throw new NotFound('class');
	return toClass(row);
}
