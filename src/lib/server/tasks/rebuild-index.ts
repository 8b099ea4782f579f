import type { App } from '#lib/server/app.ts';
import { JOBS } from '#lib/server/jobs/job-kinds.ts';

/** Builds the search index and takes back the order for the same work that opening a library with an old index gives. */
export async function rebuildIndex({ discovery, database: { db } }: App): Promise<number> {
	const { titles } = await discovery.reindex();
	await db.deleteFrom('job').where('kind', '=', JOBS.reindex.name).where('status', '=', 'pending').execute();
	return titles;
}
