import { JOBS } from '#lib/server/jobs/job-kinds.ts';
import { handles } from '#lib/server/jobs/worker.ts';
import type { Discovery } from './discovery.ts';

/** Brings one title up to date in the index, or all of them; both may run twice. */
export function discoveryJobs(discovery: Pick<Discovery, 'indexPublication' | 'reindex'>) {
	return [
		handles(JOBS.indexPublication, { handle: ({ id }) => discovery.indexPublication(id) }),
		handles(JOBS.reindex, { handle: async () => void (await discovery.reindex()) })
	];
}
