import { newId } from '#lib/server/new-id.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { JobQueue } from '#lib/server/ports/job-queue.ts';

const MAX_ATTEMPTS = 8;

export function createJobQueue({ clock }: { clock: Clock }): JobQueue {
	return {
		async add(db, job) {
			const now = clock();
			await db
				.insertInto('job')
				.values({
					id: newId(now),
					kind: job.kind,
					payload: JSON.stringify(job.payload),
					dedupe_key: job.dedupeKey ?? null,
					status: 'pending',
					attempts: 0,
					max_attempts: job.maxAttempts ?? MAX_ATTEMPTS,
					run_at: job.runAt ?? now,
					locked_by: null,
					locked_until: null,
					last_error: null,
					created_at: now,
					finished_at: null
				})
				.onConflict((conflict) => conflict.doNothing())
				.execute();
		}
	};
}
