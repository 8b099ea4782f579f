import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { afterAll, describe, expect, it } from 'vitest';
import { createMeilisearchEngine } from '#search/engines/meilisearch.server.ts';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { startStandIn } from '../support/stand-in-meilisearch/server.ts';
import { describeSearchEngine } from './search-engine.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
const standIn = await startStandIn();
afterAll(async () => {
	await standIn.stop();
	rmSync(folder, { recursive: true, force: true });
});

describeSearchEngine('SQLite', async () => createSqliteEngine(join(folder, 'search.sqlite')));
describeSearchEngine('Meilisearch client against a stand-in server', async () =>
	createMeilisearchEngine(standIn.url)
);

const { MEILI_URL, MEILI_API_KEY, MEILI_MASTER_KEY } = process.env;
if (MEILI_URL) {
	const key = MEILI_API_KEY || MEILI_MASTER_KEY || '';
	const client = new Meilisearch({ host: MEILI_URL, apiKey: key });
	// Others may use the same server: everything of this run has this name, and is gone at its end.
	const prefix = `contract-${randomUUID().slice(0, 8)}-`;
	afterAll(async () => {
		const { results } = await client.getRawIndexes({ limit: 1_000 });
		for (const { uid } of results.filter((index) => index.uid.startsWith(prefix)))
			await client.deleteIndex(uid).waitTask({ timeout: 60_000 });
	});

	describe(`Meilisearch at ${MEILI_URL}`, () => {
		it('answers, and takes the key', async () => {
			expect((await client.getVersion()).pkgVersion).toMatch(/^1\./);
		});
		it.skipIf(!key)('is resting for those with another key', async () => {
			const stranger = createMeilisearchEngine(MEILI_URL, `${key}x`, { prefix });
			expect(await stranger.health()).toMatchObject({ ok: false, titles: null });
			await expect(stranger.remove(['a'])).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } });
		});
	});
	describeSearchEngine(`Meilisearch at ${MEILI_URL}`, async () =>
		createMeilisearchEngine(MEILI_URL, key, { prefix })
	);
} else {
	describe('a search engine: Meilisearch', () => {
		it.skip('skipped: MEILI_URL names no server (set it, and MEILI_API_KEY, to run the contract on a real one)', () => {});
	});
}
