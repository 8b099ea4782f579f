import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createAccountsStore } from '#lib/features/accounts/accounts-store.server.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createClassesStore } from '#lib/features/classes/classes-store.server.ts';
import type { ClassesStore } from '#lib/features/classes/classes-store.ts';
import { addReport } from '#lib/features/progress/index.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

describe.each(DIALECTS)('progress of a seat on %s', (dialect) => {
	let database: Database;
	let store: ClassesStore;
	let publicationId = '';

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		const { db } = database;
		store = createClassesStore(db);
		const teacher = { login: 'dung', displayName: 'Thầy Dũng', role: 'teacher', passwordHash: '' } as const;
		await createAccountsStore(db).add({ id: 't', ...teacher }, 1);
		await store.add({ id: 'c', teacherId: 't', name: '2A1', code: 'ABCD', band: 'la', seats: 3 }, 1);
		const catalogue = createCatalogueStore(unitOfWorkOn(database, () => 1));
		const record = { slug: 'kien', details: detailsOf('Kiến'), source: 'upload', sourceHash: 'k' } as const;
		publicationId = (await catalogue.admit('operator', openedBook('Kiến'), record)).id;
	});
	afterAll(() => database.close());

	const tell = (seat: number, page: number) => {
		const report = { shown: [page], total: 20, activeSeconds: 3 };
		const of = { classId: 'c', seat, publicationId };
		return store.addProgress(of, (before) => addReport(before, report, 60, 2), 2);
	};

	it('reports that come at once are all added', async () => {
		await tell(1, 0);
		await Promise.all(Array.from({ length: 8 }, (_, page) => tell(1, page + 1)));
		const [row] = await store.progressOfClass('c', [publicationId]);
		expect(row).toMatchObject({ seat: 1, shown: 9, total: 20 });
	});

	it('a seat is taken once; the same child may come back to it, another child finds it empty when freed', async () => {
		expect(await store.claimSeat('c', 3, 'tablet', 1)).toBe(true);
		await tell(3, 1);
		expect(await store.claimSeat('c', 3, 'stranger', 2)).toBe(false);
		await store.reclaimSeat('c', 3, 'other tablet', 3);
		expect((await store.progressOfSeat('c', 3)).size).toBe(1);
		await store.freeSeat('c', 3);
		expect(await store.takenSeats('c')).toEqual([]);
		expect((await store.progressOfSeat('c', 3)).size).toBe(0);
		const both = await Promise.all(['one', 'two'].map((token) => store.claimSeat('c', 3, token, 4)));
		expect(both.toSorted()).toEqual([false, true]);
		await store.freeSeat('c', 3);
	});

	it('each seat has its own', async () => {
		await tell(2, 5);
		const rows = await store.progressOfClass('c', [publicationId]);
		expect(new Map(rows.map(({ seat, shown }) => [seat, shown]))).toEqual(
			new Map([
				[1, 9],
				[2, 1]
			])
		);
	});
});
