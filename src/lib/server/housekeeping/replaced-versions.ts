import { sql, type Kysely, type SqlBool, type Transaction } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';

/** A tablet may still have the old version open, or an address of it in its memory. */
export const REPLACED_MS = 30 * 86_400_000;
const AT_ONCE = 50;

/**
 * Lets go of what was made from versions that nobody will put back: unpacked files, pictures, text. What readers see and the version
 * before it stay whole, and what a voice was lent to, for it comes back when the voice is taken back; of older ones the version itself and the file that was received stay, for they are what the library was given. A file
 * that was offered and that nobody decided about in this time goes altogether. Returns how many versions.
 */
export async function forgetReplacedVersions(db: Kysely<Tables>, now: number): Promise<number> {
	const before = now - REPLACED_MS;
	let forgotten = 0;
	for (;;) {
		const titles = await db
			.selectFrom('publication_version as old')
			.innerJoin('publication as p', 'p.id', 'old.publication_id')
			.select('p.id')
			.distinct()
			.where(isOver(before))
			.limit(AT_ONCE)
			.execute();
		if (titles.length === 0) return forgotten;
		const ids = titles.map(({ id }) => id);
		forgotten += await db.transaction().execute(async (tx) => {
			// Held, so that nobody puts one of them back meanwhile.
			await tx
				.updateTable('publication')
				.set((row) => ({ version: row.ref('version') }))
				.where('id', 'in', ids)
				.execute();
			return letGo(tx, ids, before);
		});
	}
}

/** About a version `old` of the title `p`. */
const isOver = (before: number) => sql<SqlBool>`(
	(old.used_at is null and old.created_at < ${before})
	or (old.id <> p.version_id
		and not exists (select 1 from lending where lending.version_id = old.id and lending.status <> 'withdrawn')
		and exists (select 1 from publication_version as later where later.publication_id = p.id
			and later.id <> p.version_id and later.used_at > old.used_at and later.used_at < ${before})
		and exists (select 1 from resource where resource.version_id = old.id))
)`;

async function letGo(tx: Transaction<Tables>, titles: readonly string[], before: number): Promise<number> {
	const over = await tx
		.selectFrom('publication_version as old')
		.innerJoin('publication as p', 'p.id', 'old.publication_id')
		.select(['old.id', 'old.used_at'])
		.where('p.id', 'in', titles)
		.where(isOver(before))
		.execute();
	const ids = over.map(({ id }) => id);
	if (ids.length === 0) return 0;
	for (const table of ['section', 'cover', 'voice_track', 'resource'] as const)
		await tx.deleteFrom(table).where('version_id', 'in', ids).execute();
	const undecided = over.filter((version) => version.used_at === null).map(({ id }) => id);
	if (undecided.length > 0) await tx.deleteFrom('publication_version').where('id', 'in', undecided).execute();
	return ids.length;
}
