import { mkdtemp, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OPERATOR } from '#lib/features/accounts/actor.ts';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { createFixity, type Fixity } from '#lib/server/fixity/fixity.ts';
import { BlobStoreUnavailable, type BlobStore } from '#lib/server/ports/blob-store.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';

describe.each(DIALECTS)('fixity on %s', (dialect) => {
	let database: Database;
	let folder: string;
	let blobs: BlobStore;
	let fixity: Fixity;
	let names: string[];
	const placeOf = (name: string) => join(folder, name.slice(0, 2), name.slice(2, 4), name);

	beforeAll(async () => {
		names = [];
		folder = await mkdtemp(join(tmpdir(), 'fixity-'));
		database = await freshDatabase(dialect);
		blobs = createDiskBlobStore(folder);
		fixity = createFixity({ db: database.db, blobs, clock: () => 1_000 });
		const person = { id: 'x', role: 'librarian', login: 'co-lan', display_name: 'Cô Lan' } as const;
		await database.db
			.insertInto('person')
			.values({ ...person, password_hash: '', created_at: 1, disabled_at: null })
			.execute();
		for (const text of ['một', 'hai', 'ba', 'bốn']) {
			const { sha256, bytes } = await blobs.put(Buffer.from(text));
			names.push(sha256);
			await database.db
				.insertInto('intake')
				.values({
					id: text,
					person_id: 'x',
					file_name: text,
					bytes,
					status: 'checked',
					sha256,
					findings: '[]',
					publication_id: null,
					created_at: 1,
					updated_at: 1
				})
				.execute();
		}
	});
	afterAll(async () => {
		await database.close();
		await rm(folder, { recursive: true, force: true });
	});

	it('files that are sound leave nothing to tell', async () => {
		expect(await fixity.check()).toEqual({ checked: 4, damaged: [] });
		expect(await fixity.overview(OPERATOR)).toEqual({ count: 0, files: [] });
	});

	it('tells a missing, a shorter and an altered file apart from sound ones, and remembers them', async () => {
		const [missing = '', shorter = '', altered = ''] = names;
		await blobs.remove(missing);
		await truncate(placeOf(shorter), 1);
		await writeFile(placeOf(altered), 'xy');
		const { checked, damaged } = await fixity.check();
		expect(checked).toBe(4);
		expect(Object.fromEntries(damaged.map(({ sha256, problem }) => [sha256, problem]))).toEqual({
			[missing]: 'missing',
			[shorter]: 'altered',
			[altered]: 'altered'
		});
		expect((await fixity.overview(OPERATOR)).count).toBe(3);
	});

	it('a part of the store that is checked says nothing about the rest', async () => {
		const prefix =
			'0123456789abcdef'.split('').find((digit) => names.every((name) => name[0] !== digit)) ?? '';
		expect((await fixity.check({ prefix })).checked).toBe(0);
		expect((await fixity.overview(OPERATOR)).count).toBe(3);
	});

	it('a file that is put again is sound again, and no longer told', async () => {
		for (const text of ['một', 'hai', 'ba']) await blobs.put(Buffer.from(text));
		expect((await fixity.check()).damaged).toEqual([]);
		expect((await fixity.overview(OPERATOR)).count).toBe(0);
	});

	it('a store that is away says nothing about its files', async () => {
		const away: BlobStore = { ...blobs, verify: () => Promise.reject(new BlobStoreUnavailable('away')) };
		const check = createFixity({ db: database.db, blobs: away, clock: () => 1_000 }).check();
		await expect(check).rejects.toBeInstanceOf(BlobStoreUnavailable);
		expect((await fixity.overview(OPERATOR)).count).toBe(0);
	});
});
