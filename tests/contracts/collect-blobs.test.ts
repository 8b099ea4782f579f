import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { createDiskBlobStore } from '#lib/server/adapters/blob-store.disk.ts';
import { createS3BlobStore } from '#lib/server/adapters/blob-store.s3.ts';
import { migrate, openDatabase, type Database } from '#lib/server/database/connection.ts';
import { createBlobAdmission } from '#lib/server/housekeeping/blob-admission.ts';
import { BLOB_COLUMNS } from '#lib/server/housekeeping/blob-columns.ts';
import { collectBlobs, GRACE_MS } from '#lib/server/housekeeping/collect-blobs.ts';
import { createCollectionLeases } from '#lib/server/housekeeping/collection-lease.ts';
import { newId } from '#lib/server/new-id.ts';
import type { Unit } from '#lib/server/unit-of-work.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { freshDatabase, freshPostgres } from '../support/databases.ts';
import { startS3 } from '../support/start-s3.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const folder = await mkdtemp(join(tmpdir(), 'collect-'));
const s3 = await startS3(join(folder, 's3'));
afterAll(async () => {
	await s3.stop();
	await rm(folder, { recursive: true, force: true });
});

const STORES: Record<string, () => BlobStore> = { disk: () => createDiskBlobStore(join(folder, newId())) };
if (s3.settings) {
	const settings = s3.settings;
	STORES[s3.name] = () => createS3BlobStore({ ...settings, prefix: `${newId()}/` });
}
const PLACES = (['sqlite', 'postgres'] as const).flatMap((dialect) =>
	Object.entries(STORES).map(([name, open]) => ({ dialect, name, open }))
);

/** A row that names a blob, with no more around it than the table asks for. */
async function name({ db }: Pick<Database, 'db'>, sha256: string): Promise<void> {
	const id = newId();
	await db
		.insertInto('intake')
		.values({
			id,
			person_id: 'somebody',
			file_name: 'sach.epub',
			bytes: 1,
			status: 'checked',
			sha256,
			findings: '[]',
			publication_id: null,
			created_at: 0,
			updated_at: 0
		})
		.execute();
}
async function addSomebody({ db }: Database): Promise<void> {
	const person = { role: 'librarian', login: 'x', display_name: 'x', password_hash: 'x' } as const;
	await db
		.insertInto('person')
		.values({ id: 'somebody', ...person, created_at: 0, disabled_at: null })
		.execute();
}

describe.each(PLACES)('collecting blobs with $dialect and $name', ({ dialect, open }) => {
	let database: Database;
	let blobs: BlobStore;
	let now = 0;
	const clock = () => now;
	const put = async (text: string) => (await blobs.put(Buffer.from(text))).sha256;
	const leases = () => createCollectionLeases(database, clock);
	const collect = (options = {}) =>
		collectBlobs({ db: database.db, blobs, leases: leases(), clock }, options);

	beforeEach(async () => {
		database = await freshDatabase(dialect);
		await addSomebody(database);
		blobs = open();
		now = Date.now() + GRACE_MS + 60_000;
		return () => database.close();
	});

	it('removes what nobody names, keeps what a row names, and counts both', async () => {
		const [kept, free] = [await put('có người cần'), await put('không ai cần')];
		await name(database, kept);
		const counted = { seen: 2, removed: 1, bytes: Buffer.byteLength('không ai cần'), busy: false };
		expect(await collect({ dryRun: true })).toEqual(counted);
		expect(await blobs.has(free)).toBe(true);
		expect(await collect()).toEqual(counted);
		expect([await blobs.has(kept), await blobs.has(free)]).toEqual([true, false]);
	});

	it('leaves alone what is younger than a day', async () => {
		const young = await put('vừa đến');
		now = Date.now();
		expect(await collect()).toMatchObject({ seen: 1, removed: 0 });
		expect(await blobs.has(young)).toBe(true);
	});

	it('a blob that is named after it was marked stays', async () => {
		const late = await put('đến muộn');
		const real = leases();
		const begin = async () => {
			await name(database, late);
			return real.begin();
		};
		const { removed } = await collectBlobs({ db: database.db, blobs, clock, leases: { ...real, begin } });
		expect(removed).toBe(0);
		expect(await blobs.has(late)).toBe(true);
	});

	it('a book whose file was collected while it was taken in is not admitted, and can be taken in again', async () => {
		const file = await put('đã có từ lâu');
		const seenThenCollected = async (sha256: string) => {
			const there = await blobs.has(sha256);
			await collect();
			return there;
		};
		const write = ({ tx }: Unit) => name({ db: tx }, file);
		const unlucky = createBlobAdmission({
			work: unitOfWorkOn(database).work,
			blobs: { has: seenThenCollected },
			leases: leases()
		});
		await expect(unlucky.admit(null, [file], write)).rejects.toThrow('not in the store');
		expect(await database.db.selectFrom('intake').select('id').execute()).toEqual([]);

		await put('đã có từ lâu');
		await createBlobAdmission({ work: unitOfWorkOn(database).work, blobs, leases: leases() }).admit(
			null,
			[file],
			write
		);
		await collect();
		expect(await blobs.has(file)).toBe(true);
	});

	it('a book is admitted at the next try when the collection took nothing of it', async () => {
		const [file, other] = [await put('của sách này'), await put('của ai đó')];
		await name(database, file);
		let collections = 0;
		const has = async (sha256: string) => {
			if (collections++ === 0) await collect();
			return blobs.has(sha256);
		};
		let rows = 0;
		await createBlobAdmission({ work: unitOfWorkOn(database).work, blobs: { has }, leases: leases() }).admit(
			null,
			[file],
			async ({ tx }) => {
				rows++;
				await name({ db: tx }, file);
			}
		);
		expect(rows).toBe(2);
		expect(await database.db.selectFrom('intake').select('sha256').execute()).toHaveLength(2);
		expect(await blobs.has(other)).toBe(false);
	});

	it('one collects at a time, and one that died is shut out when somebody takes a book in', async () => {
		const free = await put('không ai cần');
		const died = await leases().begin();
		expect(await collect()).toMatchObject({ removed: 0, busy: true });
		now += 61_000;
		await leases().idle();
		expect(await died?.renew()).toBe(false);
		expect(await collect()).toMatchObject({ removed: 1 });
		expect(await blobs.has(free)).toBe(false);
	});
});

describe.each(['sqlite', 'postgres'] as const)('collectors and writers at once on %s', (dialect) => {
	it('whatever was admitted has all its files', async () => {
		const url = dialect === 'sqlite' ? join(folder, `${newId()}.sqlite`) : await freshPostgres();
		const databases = Array.from({ length: 3 }, () => openDatabase(url));
		const [first, ...others] = databases;
		if (!first) throw new Error('no database');
		await migrate(first);
		await addSomebody(first);
		const blobs = createDiskBlobStore(join(folder, newId()));
		const clock = Date.now;
		let writing = true;
		let [admitted, missed, removed] = [0, 0, 0];

		/** Takes in books from a small set of files, and gives them up again, so that files come, go and are shared. */
		async function write(database: Database, seed: number) {
			const admission = createBlobAdmission({
				work: unitOfWorkOn(database).work,
				blobs,
				leases: createCollectionLeases(database, clock)
			});
			for (let round = 0; round < 30; round++) {
				const files = [0, 1, 2].map((at) => Buffer.from(`trang ${(round * 7 + at * seed) % 11}`));
				const names = await Promise.all(files.map(async (file) => (await blobs.put(file)).sha256));
				await admission
					.admit(null, names, async ({ tx }) => {
						for (const sha256 of names) await name({ db: tx }, sha256);
					})
					.then(
						() => admitted++,
						(failure: Error) => {
							if (!failure.message.includes('not in the store')) throw failure;
							missed++;
						}
					);
				if (round % 3 === 2) await database.db.deleteFrom('intake').execute();
			}
		}
		async function collectAlways() {
			const database = first as Database;
			const leases = createCollectionLeases(database, clock);
			while (writing)
				removed += (await collectBlobs({ db: database.db, blobs, leases, clock }, { graceMs: -60_000 }))
					.removed;
		}

		const collecting = collectAlways();
		await Promise.all(others.map((database, index) => write(database, index + 2))).finally(
			() => (writing = false)
		);
		await collecting;
		for (const { sha256 } of await first.db.selectFrom('intake').select('sha256').distinct().execute())
			expect(await blobs.has(sha256 ?? '')).toBe(true);
		expect(admitted + missed).toBe(60);
		expect(admitted).toBeGreaterThan(0);
		expect(removed).toBeGreaterThan(0);
		for (const database of databases) await database.close();
	});
});

it('every column that names blobs is known to the collection', async () => {
	const database = await freshDatabase('sqlite');
	const tables = await database.db.introspection.getTables();
	const found = tables.flatMap((table) =>
		table.columns
			.filter((column) => /sha256|blob/.test(column.name))
			.map((column) => `${table.name}.${column.name}`)
	);
	expect(found.sort()).toEqual(BLOB_COLUMNS.map(([table, column]) => `${table}.${column}`).sort());
	await database.close();
});
