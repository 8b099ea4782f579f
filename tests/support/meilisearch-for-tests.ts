import { randomUUID } from 'node:crypto';
import { Meilisearch } from 'meilisearch';
import { startStandIn } from './stand-in-meilisearch/server.ts';

const { MEILI_URL, MEILI_API_KEY, MEILI_MASTER_KEY } = process.env;

export interface MeilisearchForTests {
	readonly name: string;
	readonly url: string;
	readonly key: string;
	/** Others may use the same server: everything of these tests has this name, and is gone at `close`. */
	readonly prefix: string;
	close(): Promise<void>;
}

/** The server that MEILI_URL names, with the key MEILI_API_KEY or MEILI_MASTER_KEY; null when it names none. */
export const realMeilisearch: (() => MeilisearchForTests) | null = MEILI_URL
	? () => {
			const key = MEILI_API_KEY || MEILI_MASTER_KEY || '';
			const prefix = `contract-${randomUUID().slice(0, 8)}-`;
			const close = () => dropAll(new Meilisearch({ host: MEILI_URL, apiKey: key }), prefix);
			return { name: `Meilisearch at ${MEILI_URL}`, url: MEILI_URL, key, prefix, close };
		}
	: null;

/** A real server when there is one, else the stand-in. */
export async function meilisearchForTests(): Promise<MeilisearchForTests> {
	if (realMeilisearch) return realMeilisearch();
	const { url, stop } = await startStandIn();
	return { name: 'a stand-in', url, key: '', prefix: 'library-', close: stop };
}

async function dropAll(client: Meilisearch, prefix: string): Promise<void> {
	const { results } = await client.getRawIndexes({ limit: 1_000 });
	for (const { uid } of results.filter((index) => index.uid.startsWith(prefix)))
		await client.deleteIndex(uid).waitTask({ timeout: 60_000 });
}
