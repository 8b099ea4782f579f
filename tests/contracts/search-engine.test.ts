import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, it } from 'vitest';
import { createMeilisearchEngine } from '#search/engines/meilisearch.server.ts';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { startStandIn } from '../support/stand-in-meilisearch.ts';
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

const { MEILI_URL, MEILI_API_KEY } = process.env;
if (MEILI_URL) {
	const prefix = `contract-${process.pid}-`;
	describeSearchEngine(`Meilisearch at ${MEILI_URL}`, async () =>
		createMeilisearchEngine(MEILI_URL, MEILI_API_KEY, { prefix })
	);
} else {
	describe('a search engine: Meilisearch', () => {
		it.skip('skipped: MEILI_URL names no server (set it, and MEILI_API_KEY, to run the contract on a real one)', () => {});
	});
}
