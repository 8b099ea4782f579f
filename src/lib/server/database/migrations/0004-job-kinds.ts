import { sql, type Kysely } from 'kysely';

/** Work that waits was named by the feature's older name: under the new one a worker takes it up. */
export async function up(db: Kysely<unknown>): Promise<void> {
	for (const [older, newer] of [
		['finding.index', 'discovery.index'],
		['finding.reindex', 'discovery.reindex']
	] as const) {
		await sql`update job set kind = ${newer} where kind = ${older}`.execute(db);
		await sql`update job set dedupe_key = ${newer} where dedupe_key = ${older}`.execute(db);
	}
}
