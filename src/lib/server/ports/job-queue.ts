import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';
import type { JobKind } from '#lib/server/jobs/job-kinds.ts';

export interface JobOptions {
	/** Epoch ms; now when left out. */
	readonly runAt?: number;
}

/** Durable jobs in the database. `add` inside a transaction makes "saved" and "will be done" one step. */
export interface JobQueue {
	add<Payload>(
		db: Kysely<Tables>,
		kind: JobKind<Payload>,
		payload: Payload,
		options?: JobOptions
	): Promise<void>;
}
