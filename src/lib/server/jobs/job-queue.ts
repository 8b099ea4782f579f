import { sql } from 'kysely';
import { newId } from '#lib/server/new-id.ts';
import type { Clock } from '#lib/server/ports/clock.ts';
import type { JobQueue } from '#lib/server/ports/job-queue.ts';

export function createJobQueue({ clock }: { clock: Clock }): JobQueue {
	return {
		async add(db, kind, payload, { runAt } = {}) {
			const now = clock();
			await db
				.insertInto('job')
				.values({
					id: newId(now),
					kind: kind.name,
					payload: JSON.stringify(payload),
					dedupe_key: kind.dedupeKey(payload),
					status: 'pending',
					attempts: 0,
					max_attempts: kind.maxAttempts,
					run_at: runAt ?? now,
					locked_by: null,
					locked_until: null,
					last_error: null,
					created_at: now,
					finished_at: null
				})
				// Literals: a statement with bound values does not match the partial index. Changes nothing, but holds the job that waits already until the caller's transaction ends: no worker takes it
				// and looks at rows as they were before.
				.onConflict((conflict) =>
					conflict
						.column('dedupe_key')
						.where('dedupe_key', 'is not', null)
						.where('status', '=', sql.lit('pending'))
						.doUpdateSet((waiting) => ({ run_at: waiting.ref('job.run_at') }))
				)
				.execute();
		}
	};
}
