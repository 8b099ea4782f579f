import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createClassesStore } from '#lib/features/classes/classes-store.server.ts';
import type { ClassesStore } from '#lib/features/classes/classes-store.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

describe.each(DIALECTS)('progress of a seat on %s', (dialect) => {
	let database: Database;
	let store: ClassesStore;
	let publicationId = '';

	const own = { id: 'c', teacherId: 't' };

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		const parts = unitOfWorkOn(database, () => 2);
		store = createClassesStore(parts);
		await database.db
			.insertInto('person')
			.values({
				id: 't',
				login: 'dung',
				display_name: 'Thầy Dũng',
				role: 'teacher',
				password_hash: '',
				created_at: 1,
				disabled_at: null
			})
			.execute();
		await store.add('t', {
			...own,
			name: '2A1',
			code: 'ABCD',
			band: 'la',
			seats: 3,
			seatsLast: 'class',
			closedAt: null
		});
		const record = { slug: 'kien', details: detailsOf('Kiến'), source: 'upload', sourceHash: 'k' } as const;
		publicationId = (await createCatalogueStore(parts).admit('operator', openedBook('Kiến'), record)).id;
		const list = { id: 'l', title: 'Tuần này', note: '', startsOn: '2026-01-01', dueOn: null };
		await store.addList(own, { ...list, publicationIds: [publicationId] });
		for (const seat of [1, 2]) await store.claimSeat('c', seat, `tablet ${seat}`);
	});
	afterAll(() => database.close());

	const tell = (seat: number, page: number, key = `tablet ${seat}`) => {
		const of = { classId: 'c', seat, key, publicationId };
		const report = { id: randomUUID(), shown: [page], activeSeconds: 3 };
		return store.takeReport(of, report, { today: '2026-02-02', total: 20 });
	};

	it('first reports that come at once are all added, and all that follow', async () => {
		await Promise.all(Array.from({ length: 9 }, (_, page) => tell(1, page)));
		await Promise.all(Array.from({ length: 3 }, (_, page) => tell(1, page + 9)));
		const [row] = await store.progressOfClass('c', [publicationId]);
		expect(row).toMatchObject({ seat: 1, shown: 12, total: 20 });
	});

	it('a seat is taken once; the same child may come back to it, another child finds it empty when freed', async () => {
		expect(await store.claimSeat('c', 3, 'tablet 3')).toBe(true);
		await tell(3, 1);
		expect(await store.claimSeat('c', 3, 'stranger')).toBe(false);
		expect(await store.reclaimSeat('c', 3, 'other tablet', null)).toBe(false);
		expect(await store.reclaimSeat('c', 3, 'other tablet', 'tablet 3')).toBe(true);
		expect((await store.progressOfSeat('c', 3)).size).toBe(1);
		await store.freeSeat(own, 3);
		expect(await store.takenSeats('c')).toEqual([1, 2]);
		expect((await store.progressOfSeat('c', 3)).size).toBe(0);
		const both = await Promise.all(['one', 'two'].map((key) => store.claimSeat('c', 3, key)));
		expect(both.toSorted()).toEqual([false, true]);
		await store.freeSeat(own, 3);
	});

	it('a report of a device that sat there before counts for nobody', async () => {
		await store.claimSeat('c', 3, 'next child');
		expect(await tell(3, 1, 'tablet 3')).toBe(false);
		expect((await store.progressOfSeat('c', 3)).size).toBe(0);
		await store.freeSeat(own, 3);
	});

	it('a session counts once, however often and in which order its reports come', async () => {
		const elapsed = 2_000;
		await database.db
			.updateTable('class_seat')
			.set({ joined_at: 2 - elapsed * 1_000 })
			.execute();
		await store.claimSeat('c', 3, 'tablet 3');
		await database.db
			.updateTable('class_seat')
			.set({ joined_at: 2 - elapsed * 1_000 })
			.execute();
		const of = { classId: 'c', seat: 3, key: 'tablet 3', publicationId };
		const given = { today: '2026-02-02', total: 20 };
		const row = () =>
			database.db
				.selectFrom('assigned_progress')
				.select(['shown', 'active_seconds'])
				.where('seat', '=', 3)
				.executeTakeFirst();
		const [one, other] = [randomUUID(), randomUUID()];
		for (const [id, shown, activeSeconds] of [
			[one, [0, 1, 2], 60],
			[other, [7], 30],
			[one, [0], 20],
			[one, [0, 1, 2], 60]
		] as const)
			expect(await store.takeReport(of, { id, shown, activeSeconds }, given)).toBe(true);
		expect(await row()).toEqual({ shown: '[0,1,2,7]', active_seconds: 90 });

		// A row of the version before has no sessions: what it holds counts as one.
		await database.db.deleteFrom('reading_session').execute();
		await store.takeReport(of, { id: other, shown: [], activeSeconds: 10 }, given);
		expect(await row()).toMatchObject({ active_seconds: 100 });

		// The oldest of very many sessions are laid together, and not one second is lost.
		for (let at = 0; at < 110; at++)
			await store.takeReport(of, { id: randomUUID(), shown: [], activeSeconds: 1 }, given);
		const sessions = await database.db.selectFrom('reading_session').select('seconds').execute();
		expect(sessions.length).toBeLessThanOrEqual(102);
		expect(await row()).toMatchObject({ active_seconds: 210 });
		await store.freeSeat(own, 3);
		expect(await database.db.selectFrom('reading_session').select('id').execute()).toEqual([]);
	});

	it('each seat has its own', async () => {
		await tell(2, 5);
		const rows = await store.progressOfClass('c', [publicationId]);
		expect(new Map(rows.map(({ seat, shown }) => [seat, shown]))).toEqual(
			new Map([
				[1, 12],
				[2, 1]
			])
		);
	});

	it('lists come newest first, with their titles in the order of the teacher, the empty ones too', async () => {
		const book = (title: string) => {
			const record = { slug: title, details: detailsOf(title), source: 'upload', sourceHash: title } as const;
			return createCatalogueStore(unitOfWorkOn(database)).admit('operator', openedBook(title), record);
		};
		const ids = [(await book('ve')).id, publicationId, (await book('bo')).id];
		const empty = { id: 'l3', title: 'Chưa có gì', note: '', startsOn: '2026-01-05', dueOn: null };
		await store.addList(own, { ...empty, publicationIds: [] });
		await store.addList(own, { ...empty, id: 'l4', startsOn: '2026-01-07', publicationIds: ids });
		const lists = (await store.lists('c')).map((list) => [list.id, list.publicationIds]);
		expect(lists).toEqual([
			['l4', ids],
			['l3', []],
			['l', [publicationId]]
		]);
		expect((await store.list('l3'))?.publicationIds).toEqual([]);
		expect(await store.list('nothing')).toBeNull();
		for (const id of ['l3', 'l4']) await store.removeList({ id, teacherId: 't' });
	});

	it('the board has another state after whatever it shows has changed, and only then', async () => {
		const stateOf = async () => (await store.withState(own))?.state;
		const list = { title: 'Tuần sau', note: '', startsOn: '2026-01-08', dueOn: null, publicationIds: [] };
		const changes: Record<string, () => unknown> = {
			'a report': () => tell(2, 6),
			'another report in the same millisecond': () => tell(2, 7),
			'a seat taken': () => store.claimSeat('c', 3, 'tablet 3'),
			'the seat’s report': () => tell(3, 1),
			'the seat freed': () => store.freeSeat(own, 3),
			'a new list': () => store.addList(own, { id: 'l2', ...list }),
			'a changed list': () =>
				store.changeList({ id: 'l2', teacherId: 't', expected: null }, 'edit', (before) => ({
					...before,
					publicationIds: [publicationId]
				})),
			'a removed list': () => store.removeList({ id: 'l2', teacherId: 't' }),
			'a withdrawn title': () =>
				database.db
					.updateTable('catalogue_version')
					.set((row) => ({ version: row('version', '+', 1) }))
					.execute()
		};
		for (const [what, change] of Object.entries(changes)) {
			const before = await stateOf();
			expect(before).toMatch(/^[\d.-]+$/);
			expect(await stateOf(), 'nothing').toBe(before);
			await change();
			expect(await stateOf(), what).not.toBe(before);
		}
		const before = await stateOf();
		await store.reclaimSeat('c', 2, 'tablet 2', 'tablet 2');
		await tell(2, 6, 'nobody’s tablet');
		expect(await stateOf(), 'what no board shows').toBe(before);
	});

	it('a board has a state for its own teacher while the class is open', async () => {
		expect(await store.withState({ id: 'c', teacherId: 'another' })).toBeNull();
		await store.close(own);
		expect(await store.withState(own)).toBeNull();
	});
});
