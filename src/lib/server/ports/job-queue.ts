import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';

export interface NewJob {
	readonly kind: string;
	readonly payload: unknown;
	/** A pending job with the same key is not added twice. */
	readonly dedupeKey?: string;
	/** Epoch ms; now when left out. */
	readonly runAt?: number;
	/** 8 when left out. */
	readonly maxAttempts?: number;
}

/** Durable jobs in the database. `add` inside a transaction makes "saved" and "will be done" one step. */
export interface JobQueue {
	add(db: Kysely<Tables>, job: NewJob): Promise<void>;
}
