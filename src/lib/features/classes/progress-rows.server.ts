import { sql, type Kysely, type Selectable } from 'kysely';
import * as v from 'valibot';
import type { Tables } from '#lib/server/database/schema.ts';
import type { UnitOfWork } from '#lib/server/unit-of-work.ts';
import { mergeReport, type Progress } from '#lib/features/progress/index.ts';
import type { ClassesStore } from './classes-store.ts';
import { noteSession, secondsTold, type OfTitle } from './reading-session-rows.server.ts';

const indexes = v.array(v.number());
const parseShown = (json: string) => v.parse(indexes, JSON.parse(json));

/** How many pages a list of page numbers holds, counted where it lies: the board asks for all seats at once. */
const pagesShown = sql<number>`case when shown = '[]' then 0 else length(shown) - length(replace(shown, ',', '')) + 1 end`;

type ProgressHalf = Pick<ClassesStore, 'isAssigned' | 'takeReport' | 'progressOfClass' | 'progressOfSeat'>;

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

async function isOpen(db: Kysely<Tables>, classId: string): Promise<boolean> {
	const row = await db
		.selectFrom('school_class')
		.select('id')
		.where('id', '=', classId)
		.where('archived_at', 'is', null)
		.executeTakeFirst();
	return row !== undefined;
}

/** Rows about assigned reading; free reading never comes here. */
export function assignedProgress(db: Kysely<Tables>, work: UnitOfWork): ProgressHalf {
	return {
		isAssigned: (classId, publicationId, today) => isAssigned(db, { classId, publicationId, today }),
		takeReport: ({ classId, seat, key, publicationId }, report, { today, total }) =>
			work.run(null, async ({ tx, now }) => {
				// Holds the seat: a report waits while it is freed, and counts for nobody afterwards.
				const sits = await tx
					.updateTable('class_seat')
					.set({ seen_at: now })
					.where('class_id', '=', classId)
					.where('seat', '=', seat)
					.where('token_hash', '=', key)
					.returning('joined_at')
					.executeTakeFirst();
				if (!sits || !(await isOpen(tx, classId))) return false;
				if (total === 0 || !(await isAssigned(tx, { classId, publicationId, today }))) return true;
				const of = { class_id: classId, seat };
				const rows = await tx
					.selectFrom('assigned_progress')
					.selectAll()
					.where((r) => r.and(of))
					.execute();
				const kept = new Map(rows.map((row) => [row.publication_id, toProgress(row)]));
				const title = { ...of, publication_id: publicationId };
				await noteSession(tx, title, { ...report, before: kept.get(publicationId)?.activeSeconds ?? 0 }, now);
				const told = await secondsTold(tx, of, kept);
				const elapsed = Math.max(0, Math.floor((now - sits.joined_at) / 1000));
				const changed = mergeReport({ kept, told, elapsed }, { ...report, publicationId }, total, now);
				for (const [id, progress] of changed) await write(tx, { ...of, publication_id: id }, progress, now);
				return true;
			}),
		async progressOfClass(classId, publicationIds) {
			if (publicationIds.length === 0) return [];
			const rows = await db
				.selectFrom('assigned_progress')
				.select(['seat', 'publication_id', 'finished_at', 'total', 'active_seconds', 'updated_at'])
				.select(pagesShown.as('shown'))
				.where('class_id', '=', classId)
				.where('publication_id', 'in', publicationIds)
				.execute();
			return rows.map((row) => ({
				seat: row.seat,
				publicationId: row.publication_id,
				finishedAt: row.finished_at,
				shown: row.shown,
				total: row.total,
				activeSeconds: row.active_seconds,
				updatedAt: row.updated_at
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
	for (const table of ['assigned_progress', 'reading_session'] as const)
		await db.deleteFrom(table).where('class_id', '=', classId).where('seat', '=', seat).execute();
}

async function write(tx: Kysely<Tables>, of: OfTitle, progress: Progress, now: number): Promise<void> {
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
		.onConflict((conflict) => conflict.columns(['class_id', 'seat', 'publication_id']).doUpdateSet(after))
		.execute();
}

function toProgress(row: Selectable<Tables['assigned_progress']>): Progress {
	return {
		shown: parseShown(row.shown),
		total: row.total,
		activeSeconds: row.active_seconds,
		finishedAt: row.finished_at
	};
}
