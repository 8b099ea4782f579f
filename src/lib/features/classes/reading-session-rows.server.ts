import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { Progress } from '#lib/features/progress/index.ts';

export interface OfSeat {
	readonly class_id: string;
	readonly seat: number;
}
export interface OfTitle extends OfSeat {
	readonly publication_id: string;
}

/** No UUID, so no report can name it: what was read before sessions were kept, and sessions that were laid together. */
const EARLIER = 'earlier';
/** A title that is opened more often has its oldest sessions laid together: a device that lies cannot fill the table. */
const KEPT_SESSIONS = 100;

/**
 * Keeps what a reading session told; told twice it is the same, and less than before is an older report that comes late.
 * `before`: seconds that are kept of the title, for rows of a version or a backup that had no sessions. The caller holds the seat.
 */
export async function noteSession(
	tx: Kysely<Tables>,
	of: OfTitle,
	{
		id,
		activeSeconds,
		before
	}: { readonly id: string; readonly activeSeconds: number; readonly before: number },
	now: number
): Promise<void> {
	const rows = await tx
		.selectFrom('reading_session')
		.select(['id', 'seconds'])
		.where((row) => row.and(of))
		.orderBy('told_at')
		.orderBy('id')
		.execute();
	const sessions = new Map(rows.map((row) => [row.id, row.seconds]));
	if ((sessions.get(id) ?? -1) >= activeSeconds) return;

	const put = (session: string, seconds: number) =>
		tx
			.insertInto('reading_session')
			.values({ ...of, id: session, seconds, told_at: now })
			.onConflict((conflict) =>
				conflict.columns(['class_id', 'seat', 'publication_id', 'id']).doUpdateSet({ seconds, told_at: now })
			)
			.execute();
	await put(id, activeSeconds);

	let earlier = sessions.get(EARLIER) ?? (sessions.size === 0 ? before : 0);
	const oldest = rows.find((row) => row.id !== EARLIER && row.id !== id);
	if (oldest && !sessions.has(id) && sessions.size >= KEPT_SESSIONS) {
		earlier += oldest.seconds;
		await tx
			.deleteFrom('reading_session')
			.where((row) => row.and({ ...of, id: oldest.id }))
			.execute();
	}
	if (earlier !== (sessions.get(EARLIER) ?? 0)) await put(EARLIER, earlier);
}

/** Seconds that a seat told, by title; for a title without sessions what is kept of it. */
export async function secondsTold(
	tx: Kysely<Tables>,
	of: OfSeat,
	kept: ReadonlyMap<string, Progress>
): Promise<Map<string, number>> {
	const rows = await tx
		.selectFrom('reading_session')
		.select((row) => ['publication_id', row.fn.sum<number | string>('seconds').as('seconds')])
		.where((row) => row.and({ ...of }))
		.groupBy('publication_id')
		.execute();
	return new Map([
		...[...kept].map(([id, { activeSeconds }]): [string, number] => [id, activeSeconds]),
		...rows.map((row): [string, number] => [row.publication_id, Number(row.seconds)])
	]);
}
