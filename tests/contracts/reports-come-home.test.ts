import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createClassesStore } from '#lib/features/classes/classes-store.server.ts';
import type { ClassesStore } from '#lib/features/classes/classes-store.ts';
import { SessionReport, type ProgressReport } from '#lib/features/progress/index.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const TOTAL = 60;
/** What the line does with a report: it is heard; it comes but the answer is cut; it does not come. */
type Line = 'heard' | 'unheard' | 'lost';

/** Numbers that look like chance and are the same each time (mulberry32). */
function chance(seed: number): () => number {
	let state = seed;
	return () => {
		state = (state + 0x6d2b79f5) | 0;
		let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
	};
}

describe.each(DIALECTS)('what was read without a network, counted on %s', (dialect) => {
	let database: Database;
	let store: ClassesStore;
	let publicationId = '';
	let now = 1;

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		const parts = unitOfWorkOn(database, () => now);
		store = createClassesStore(parts);
		const teacher = { id: 't', login: 'dung', display_name: 'Thầy Dũng', role: 'teacher' } as const;
		await database.db
			.insertInto('person')
			.values({ ...teacher, password_hash: '', created_at: 1, disabled_at: null })
			.execute();
		const own = { id: 'c', teacherId: 't', name: '2A1', code: 'ABCD', band: 'la', seats: 9 } as const;
		await store.add('t', { ...own, seatsLast: 'class', closedAt: null });
		const record = { slug: 'kien', details: detailsOf('Kiến'), source: 'upload', sourceHash: 'k' } as const;
		publicationId = (await createCatalogueStore(parts).admit('operator', openedBook('Kiến'), record)).id;
		const list = { id: 'l', title: 'Tuần này', note: '', startsOn: '2026-01-01', dueOn: null };
		await store.addList(own, { ...list, publicationIds: [publicationId] });
		for (const seat of [1, 2, 3, 4]) await store.claimSeat('c', seat, `tablet ${seat}`);
		now += 3_600_000;
	});
	afterAll(() => database.close());

	it.each([1, 2, 3, 4])(
		'each page and each second is there once, whatever the line did and whenever the tab was killed (%i)',
		async (seat) => {
			const next = chance(seat);
			const pick = (most: number) => Math.floor(next() * most);
			/** The outbox outlives tabs. */
			const outbox = new Map<string, ProgressReport>();
			const read = new Set<number>();
			let seconds = 0;
			const arrive = ({ shown, activeSeconds, id }: ProgressReport) =>
				store.takeReport(
					{ classId: 'c', seat, key: `tablet ${seat}`, publicationId },
					{ id, shown, activeSeconds },
					{ today: '2026-02-02', total: TOTAL }
				);
			async function tell(line: () => Line): Promise<void> {
				for (const [id, report] of [...outbox]) {
					const did = line();
					if (did !== 'lost') await arrive(report);
					if (did === 'heard') outbox.delete(id);
				}
			}
			const weak = (): Line => (['heard', 'unheard', 'lost'] as const)[pick(3)] ?? 'lost';

			for (let tab = 0; tab < 6; tab++) {
				const late: ProgressReport[] = [];
				const session = new SessionReport(
					{ put: async (id, body) => void outbox.set(id, body as ProgressReport) },
					(report) => late.push(report),
					{ seat: `c-${seat}-1`, publicationId }
				);
				for (let page = 0; page < 5; page++) {
					const unit = pick(TOTAL);
					const spent = 2 + pick(9);
					read.add(unit);
					seconds += spent;
					await session.add({ shown: [unit], activeSeconds: spent }, page === 4 && tab % 2 === 0);
					await tell(weak);
				}
				// The tab is gone, by itself or killed. What it said while it went comes late, or twice.
				for (const report of late) await Promise.all([arrive(report), arrive(report)]);
			}
			await tell(() => 'heard');
			expect(outbox.size).toBe(0);
			const [row] = (await store.progressOfClass('c', [publicationId])).filter((one) => one.seat === seat);
			expect(row).toMatchObject({ shown: read.size, activeSeconds: seconds });
		}
	);
});
