import { sql } from 'kysely';
import type { Database } from '#lib/server/database/connection.ts';

/** A worker that does not renew its lease for this long has died; the next one takes its job. */
export const LEASE_MS = 30_000;
const FIRST_RETRY_MS = 2_000;
const LONGEST_RETRY_MS = 3_600_000;
/** Done jobs are kept this long for the operator to look at. */
const KEEP_DONE_MS = 7 * 86_400_000;

export interface ClaimedJob {
	readonly id: string;
	readonly kind: string;
	readonly payload: string;
	readonly attempts: number;
	readonly max_attempts: number;
}

/** 2 s, 4 s, 8 s … at most an hour. */
function retryDelay(attempts: number): number {
	return Math.min(FIRST_RETRY_MS * 2 ** (attempts - 1), LONGEST_RETRY_MS);
}

/** The statements of one worker on the job table. */
export function createJobTable({ db, dialect }: Database, worker: string) {
	const mine = (id: string) => db.updateTable('job').where('id', '=', id).where('locked_by', '=', worker);
	const skipLocked = dialect === 'postgres' ? sql`for update skip locked` : sql``;

	return {
		/** Takes the oldest due job, or one whose worker went silent; `but`: none of these kinds. One statement: two workers never take the same. */
		async claim(now: number, but: readonly string[] = []): Promise<ClaimedJob | undefined> {
			const others = but.length > 0 ? sql`kind not in (${sql.join(but)}) and` : sql``;
			const taken = await sql<ClaimedJob>`
				update job set status = 'running', locked_by = ${worker}, locked_until = ${now + LEASE_MS},
					attempts = attempts + 1, dedupe_key = null
				where id = (
					select id from job
					where ${others} ((status = 'pending' and run_at <= ${now}) or (status = 'running' and locked_until < ${now}))
					order by run_at, id limit 1 ${skipLocked}
				)
				returning id, kind, payload, attempts, max_attempts`.execute(db);
			return taken.rows[0];
		},

		async extend(id: string, now: number) {
			await mine(id)
				.set({ locked_until: now + LEASE_MS })
				.execute();
		},

		async finish(id: string, now: number) {
			await mine(id)
				.set({ status: 'done', finished_at: now, locked_by: null, locked_until: null, last_error: null })
				.execute();
		},

		/** Back to the queue with a delay; failed for good (and visible) after the last attempt: then true. */
		async giveBack(
			job: ClaimedJob,
			{ stopped, error, now }: { stopped: boolean; error: string; now: number }
		): Promise<boolean> {
			const exhausted = !stopped && job.attempts >= job.max_attempts;
			await mine(job.id)
				.set({
					status: exhausted ? 'failed' : 'pending',
					run_at: stopped ? now : now + retryDelay(job.attempts),
					attempts: stopped ? job.attempts - 1 : job.attempts,
					last_error: stopped ? null : error.slice(0, 2_000),
					finished_at: exhausted ? now : null,
					locked_by: null,
					locked_until: null
				})
				.execute();
			return exhausted;
		},

		/** Gives back all that this worker still holds; being asked to stop is no failed try. */
		async release() {
			await db
				.updateTable('job')
				.set((row) => ({
					status: 'pending',
					attempts: row('attempts', '-', 1),
					locked_by: null,
					locked_until: null
				}))
				.where('locked_by', '=', worker)
				.where('status', '=', 'running')
				.execute();
		},

		async sweep(now: number) {
			await db
				.deleteFrom('job')
				.where('status', '=', 'done')
				.where('finished_at', '<', now - KEEP_DONE_MS)
				.execute();
		}
	};
}
