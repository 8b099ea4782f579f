import { sql, type Kysely, type Selectable } from 'kysely';
import * as v from 'valibot';
import type { Tables } from '#lib/server/database/schema.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import type { ClassesStore, KeptProgress } from './classes-store.ts';

const indexes = v.array(v.number());
const parseShown = (json: string) => v.parse(indexes, JSON.parse(json));

/** How many pages a list of page numbers holds, counted where it lies: the board asks for all seats at once. */
const pagesShown = sql<number>`case when shown = '[]' then 0 else length(shown) - length(replace(shown, ',', '')) + 1 end`;

type ProgressHalf = Pick<ClassesStore, 'isAssigned' | 'addProgress' | 'progressOfClass' | 'progressOfSeat'>;

async function isAssigned(
	db: Kysely<Tables>,
	{ classId, publicationId, today }: { classId: string; publicationId: string; today: string }
): Promise<boolean> {
	const row = await db
		.selectFrom('reading_list_item')
		.innerJoin('reading_list', 'reading_list.id', 'reading_list_item.list_id')
		.select('reading_list.id')
		.where('reading_list.class_id', '=', classId)
		.where('reading_list.starts_on', '<=', today)
		.where('reading_list_item.publication_id', '=', publicationId)
		.limit(1)
		.executeTakeFirst();
	return row !== undefined;
}

/** Rows about assigned reading; free reading never comes here. */
export function assignedProgress(db: Kysely<Tables>, work: UnitOfWork): ProgressHalf {
	return {
		isAssigned: (classId, publicationId, today) => isAssigned(db, { classId, publicationId, today }),
		addProgress: ({ classId, seat, key, publicationId }, today, add) =>
			work.run(null, async ({ tx, now }) => {
				// Holds the seat: a report waits while it is freed, and counts for nobody afterwards.
				const sits = await tx
					.updateTable('class_seat')
					.set({ seen_at: now })
					.where('class_id', '=', classId)
					.where('seat', '=', seat)
					.where('token_hash', '=', key)
					.returning('seat')
					.executeTakeFirst();
				if (!sits || !(await isAssigned(tx, { classId, publicationId, today }))) return;
				const of = { class_id: classId, seat, publication_id: publicationId };
				const row = await tx
					.selectFrom('assigned_progress')
					.selectAll()
					.where((r) => r.and(of))
					.executeTakeFirst();
				const progress = add(row ? toProgress(row) : null, now);
				const after = {
					shown: JSON.stringify(progress.shown),
					total: progress.total,
					active_seconds: progress.activeSeconds,
					finished_at: progress.finishedAt,
					updated_at: now
				};
				await tx
					.insertInto('assigned_progress')
					.values({ ...after, ...of, started_at: now })
					.onConflict((conflict) =>
						conflict.columns(['class_id', 'seat', 'publication_id']).doUpdateSet(after)
					)
					.execute();
			}),
		async progressOfClass(classId, publicationIds) {
			if (publicationIds.length === 0) return [];
			const rows = await db
				.selectFrom('assigned_progress')
				.select(['seat', 'publication_id', 'finished_at', 'total', pagesShown.as('shown')])
				.where('class_id', '=', classId)
				.where('publication_id', 'in', publicationIds)
				.execute();
			return rows.map((row) => ({
				seat: row.seat,
				publicationId: row.publication_id,
				finishedAt: row.finished_at,
				shown: row.shown,
				total: row.total
			}));
		},
		async progressOfSeat(classId, seat) {
			const rows = await db
				.selectFrom('assigned_progress')
				.select(['publication_id', 'finished_at'])
				.where('class_id', '=', classId)
				.where('seat', '=', seat)
				.execute();
			return new Map(rows.map((row) => [row.publication_id, { finishedAt: row.finished_at }]));
		}
	};
}

/** A seat that another child takes begins empty. */
export async function forgetProgress(db: Kysely<Tables>, classId: string, seat: number): Promise<void> {
	await db.deleteFrom('assigned_progress').where('class_id', '=', classId).where('seat', '=', seat).execute();
}

function toProgress(row: Selectable<Tables['assigned_progress']>): KeptProgress {
	return {
		shown: parseShown(row.shown),
		total: row.total,
		activeSeconds: row.active_seconds,
		finishedAt: row.finished_at,
		updatedAt: row.updated_at
	};
}
