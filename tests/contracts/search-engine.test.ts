import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { createSqliteEngine } from '#search/engines/sqlite.server.ts';
import { describeSearchEngine } from './search-engine.contract.ts';

const folder = mkdtempSync(join(tmpdir(), 'search-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeSearchEngine('SQLite', async () => createSqliteEngine(join(folder, 'search.sqlite')));
