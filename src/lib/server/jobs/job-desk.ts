import type { Kysely } from 'kysely';
import { NotAllowed } from '#lib/domain-error.ts';
import { isStaff, type Actor } from '#lib/features/accounts/index.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { Clock } from '#lib/server/ports/clock.ts';

/** What staff see of background work: how much waits, what failed, and a way to try again. */
export function createJobDesk(db: Kysely<Tables>, clock: Clock) {
	const staff = (actor: Actor) => {
		if (!isStaff(actor)) throw new NotAllowed();
	};
	return {
		async overview(actor: Actor) {
			staff(actor);
			const [counts, failed] = await Promise.all([
				db
					.selectFrom('job')
					// What is planned for a later hour does not wait; a further try does.
					.where((row) => row.or([row('run_at', '<=', clock()), row('attempts', '>', 0)]))
					.select((row) => ['status', row.fn.countAll<number>().as('count')])
					.groupBy('status')
					.execute(),
				db
					.selectFrom('job')
					.select(['id', 'kind', 'attempts', 'last_error', 'finished_at'])
					.where('status', '=', 'failed')
					.orderBy('finished_at', 'desc')
					.limit(50)
					.execute()
			]);
			const count = (status: string) => Number(counts.find((row) => row.status === status)?.count ?? 0);
			return {
				waiting: count('pending') + count('running'),
				done: count('done'),
				failed: failed.map((job) => ({
					id: job.id,
					kind: job.kind,
					attempts: job.attempts,
					error: job.last_error?.split('\n', 1)[0] ?? '',
					at: job.finished_at ?? 0
				}))
			};
		},
		async retry(actor: Actor, id: string) {
			staff(actor);
			await db
				.updateTable('job')
				.set({ status: 'pending', attempts: 0, run_at: clock(), finished_at: null })
				.where('id', '=', id)
				.where('status', '=', 'failed')
				.execute();
		}
	};
}
