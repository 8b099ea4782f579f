import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Meilisearch } from 'meilisearch';
import { afterAll, describe, expect, it } from 'vitest';
import { createMeilisearchEngine } from '#search/engines/meilisearch.server.ts';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { realMeilisearch } from '../support/meilisearch-for-tests.ts';
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

if (realMeilisearch) {
	const { name, url, key, prefix, close } = realMeilisearch();
	afterAll(close);

	describe(name, () => {
		it('answers, and takes the key', async () => {
			const { pkgVersion } = await new Meilisearch({ host: url, apiKey: key }).getVersion();
			expect(pkgVersion).toMatch(/^1\./);
		});
		it.skipIf(!key)('is resting for those with another key', async () => {
			const stranger = createMeilisearchEngine(url, `${key}x`, { prefix });
			expect(await stranger.health()).toMatchObject({ ok: false, titles: null });
			await expect(stranger.remove(['a'])).rejects.toMatchObject({ cause: { code: 'invalid_api_key' } });
		});
	});
	describeSearchEngine(name, async () => createMeilisearchEngine(url, key, { prefix }));
} else {
	describe('a search engine: Meilisearch', () => {
		it.skip('skipped: MEILI_URL names no server (set it, and MEILI_API_KEY, to run the contract on a real one)', () => {});
	});
}
