import { setTimeout as pause } from 'node:timers/promises';
import { sql, type Transaction } from 'kysely';
import * as v from 'valibot';
import type { Database } from '#lib/server/database/connection.ts';
import type { Tables } from '#lib/server/database/schema.ts';
import type { Clock } from '#lib/server/ports/clock.ts';

const KEY = 'blob-collection';
/** A collector that does not renew its turn for this long has died, and loses it. */
const LEASE_MS = 60_000;
const WAIT_MS = 250;

/** `until` is 0 while nobody collects. */
const leaseSchema = v.pipe(v.string(), v.parseJson(), v.object({ number: v.number(), until: v.number() }));
type Lease = v.InferOutput<typeof leaseSchema>;

export interface RunningTurn {
	/** Before each small batch of removals. False: the turn was lost, nothing more may be removed. */
	renew(): Promise<boolean>;
	end(): Promise<void>;
}

export type CollectionLeases = ReturnType<typeof createCollectionLeases>;

/**
 * Collections of blobs take turns, and the turns are numbered, in one row of `setting`. Whoever writes rows that name blobs compares
 * the number before and after. Every change says which value it replaces, so that of two one fails.
 */
export function createCollectionLeases({ db, dialect }: Pick<Database, 'db' | 'dialect'>, clock: Clock) {
	const parse = (value: string): Lease => v.parse(leaseSchema, value);

	async function read(): Promise<Lease> {
		const row = await db.selectFrom('setting').select('value').where('key', '=', KEY).executeTakeFirst();
		if (row) return parse(row.value);
		const value = JSON.stringify({ number: 0, until: 0 } satisfies Lease);
		await db
			.insertInto('setting')
			.values({ key: KEY, value })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		return read();
	}

	async function replace(old: Lease, next: Lease): Promise<boolean> {
		const changed = await db
			.updateTable('setting')
			.set({ value: JSON.stringify(next) })
			.where('key', '=', KEY)
			.where('value', '=', JSON.stringify(old))
			.executeTakeFirst();
		return Number(changed.numUpdatedRows) === 1;
	}

	return {
		/** Null when somebody else collects. */
		async begin(): Promise<RunningTurn | null> {
			const now = clock();
			const before = await read();
			if (before.until > now) return null;
			let mine: Lease = { number: before.number + 1, until: now + LEASE_MS };
			if (!(await replace(before, mine))) return null;
			return {
				async renew() {
					const at = clock();
					if (at >= mine.until) return false;
					const next = { ...mine, until: at + LEASE_MS };
					// The same millisecond: nothing to write.
					if (next.until !== mine.until && !(await replace(mine, next))) return false;
					mine = next;
					return true;
				},
				async end() {
					await replace(mine, { ...mine, until: 0 });
				}
			};
		},

		/** Waits until nobody collects; the number of the last turn. A collector that died is shut out first. */
		async idle(): Promise<number> {
			for (;;) {
				const lease = await read();
				if (lease.until === 0) return lease.number;
				if (lease.until > clock()) await pause(WAIT_MS);
				else if (await replace(lease, { number: lease.number + 1, until: 0 })) return lease.number + 1;
			}
		},

		/** Whether nobody has collected since `idle` gave the number. After it, nobody begins until the transaction ends. */
		async unchanged(tx: Transaction<Tables>, number: number): Promise<boolean> {
			const locked = dialect === 'postgres' ? sql`for share` : sql``;
			const { rows } = await sql<{
				value: string;
			}>`select value from setting where key = ${KEY} ${locked}`.execute(tx);
			const lease = rows[0] ? parse(rows[0].value) : null;
			return lease?.until === 0 && lease.number === number;
		}
	};
}
