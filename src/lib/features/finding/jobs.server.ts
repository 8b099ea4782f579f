import * as v from 'valibot';
import type { Finding } from './finding.ts';

const indexPayload = v.object({ id: v.string() });

/** `finding.index` brings one title up to date, `finding.reindex` all of them; both may run twice. */
export function findingJobs(finding: Pick<Finding, 'indexPublication' | 'reindex'>) {
	return [
		{
			kind: 'finding.index',
			handle: async (payload: unknown): Promise<void> =>
				finding.indexPublication(v.parse(indexPayload, payload).id)
		},
		{
			kind: 'finding.reindex',
			handle: async (): Promise<void> => {
				await finding.reindex();
			}
		}
	];
}
