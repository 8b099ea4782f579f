import * as v from 'valibot';
import type { Discovery } from './discovery.ts';

const indexPayload = v.object({ id: v.string() });

/** `discovery.index` brings one title up to date, `discovery.reindex` all of them; both may run twice. */
export function discoveryJobs(discovery: Pick<Discovery, 'indexPublication' | 'reindex'>) {
	return [
		{
			kind: 'discovery.index',
			handle: async (payload: unknown): Promise<void> =>
				discovery.indexPublication(v.parse(indexPayload, payload).id)
		},
		{
			kind: 'discovery.reindex',
			handle: async (): Promise<void> => {
				await discovery.reindex();
			}
		}
	];
}
