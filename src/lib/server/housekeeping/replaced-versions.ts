import type { Kysely } from 'kysely';
import type { Tables } from '#lib/server/database/schema.ts';

/** A tablet may still have the old version open, or an address of it in its memory. */
export const REPLACED_MS = 30 * 86_400_000;
const AT_ONCE = 50;

/**
 * Lets go of what was made from versions that were replaced long ago: unpacked files, pictures, text. The version itself and the file that
 * was received stay, for they are what the library was given. Returns how many versions.
 */
export async function forgetReplacedVersions(db: Kysely<Tables>, now: number): Promise<number> {
	let forgotten = 0;
	for (;;) {
		const replaced = await db
			.selectFrom('publication_version as old')
			.innerJoin('publication', 'publication.id', 'old.publication_id')
			.innerJoin('publication_version as current', 'current.id', 'publication.version_id')
			.select('old.id')
			.whereRef('old.id', '!=', 'current.id')
			.whereRef('old.created_at', '<=', 'current.created_at')
			.where('current.created_at', '<', now - REPLACED_MS)
			.where((row) =>
				row.exists(row.selectFrom('resource').select('path').whereRef('version_id', '=', 'old.id'))
			)
			.limit(AT_ONCE)
			.execute();
		if (replaced.length === 0) return forgotten;
		const ids = replaced.map(({ id }) => id);
		await db.transaction().execute(async (tx) => {
			for (const table of ['section', 'cover', 'resource'] as const)
				await tx.deleteFrom(table).where('version_id', 'in', ids).execute();
		});
		forgotten += ids.length;
	}
}
