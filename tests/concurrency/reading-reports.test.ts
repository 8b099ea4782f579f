import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import * as v from 'valibot';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GUEST, OPERATOR } from '#lib/features/accounts/actor.ts';
import { progressReportSchema } from '#lib/features/progress/index.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { DIALECTS, freshPostgres } from '../support/databases.ts';
import { bookOfPages, detailsOf } from '../support/opened.ts';
import { aSchoolDay, SEATS, type Delivery, type Sat, type Title } from './school-day-of-reports.ts';
import { as } from './subject.ts';

/*
 * A class of 45 reads with a poor network: 1 000 reports, told twice, late, in any order, ten at a moment, some of them
 * forged. What is kept must be what was read: to the page and the second.
 */
const MORNING = Date.parse('2026-12-01T08:00:00+07:00');
/** Each run shuffles in its own way, and must come to the same. */
const RUNS = [7, 2026];

describe.each(DIALECTS)('the reports of a school day on %s', (dialect) => {
	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-reports-'));
	let app: App;
	const titles: Title[] = [];
	const teacher = as('thay-dung', 'teacher');

	beforeAll(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: MORNING });
		const DATABASE_URL = dialect === 'postgres' ? await freshPostgres() : '';
		app = await createApp(
			readConfig({ DATA_DIR: home, VOICE: 'none', DATABASE_URL }),
			pino({ level: 'silent' })
		);
		await app.database.db
			.insertInto('person')
			.values({
				...{ id: 'thay-dung', login: 'dung', display_name: 'Thầy Dũng', role: 'teacher' },
				...{ password_hash: '', created_at: 1, disabled_at: null }
			})
			.execute();
		for (const [slug, units] of [
			['kien', 7],
			['coc', 12],
			['dat-rung', 30],
			['khong-giao', 9]
		] as const) {
			const opened = bookOfPages(slug, units);
			for (const text of [slug, ...opened.sections.map((section) => section.text)])
				await app.blobs.put(Buffer.from(text));
			const record = { slug, details: detailsOf(slug), source: 'upload', sourceHash: slug } as const;
			const { id } = await app.catalogue.admit(OPERATOR, opened, record);
			await app.catalogue.publish(OPERATOR, { id, expected: null });
			titles.push({ id, units });
		}
	});
	afterAll(async () => {
		vi.useRealTimers();
		await app.stop();
		rmSync(home, { recursive: true, force: true });
	});

	async function aClass() {
		vi.setSystemTime(MORNING);
		const schoolClass = await app.classes.create(teacher, { name: '2A1', band: 'la', seats: SEATS });
		const list = { title: 'Tuần này', note: '', startsOn: '2026-11-30', dueOn: null };
		const listId = await app.classes.createList(teacher, schoolClass.id, list);
		for (const { id } of titles.slice(0, 3)) await app.classes.addPublication(teacher, listId, id);
		const sat: Sat[] = [];
		for (let seat = 1; seat <= SEATS; seat++) {
			const joined = await app.classes.join(
				GUEST,
				{ code: schoolClass.code, seat, same: false },
				`10.0.0.${seat}`
			);
			if (!('token' in joined)) throw new Error('The seat is taken.');
			const nothing = { session: undefined, band: null, grownUp: undefined };
			const { actor } = await app.accounts.actorOf({ ...nothing, seat: joined.token });
			if (!actor.seat) throw new Error('Nobody sits there.');
			sat.push({ ...actor.seat, actor });
		}
		return { classId: schoolClass.id, sat };
	}

	/** As the route does it: what is no report is refused, the rest goes to the verb. */
	async function deliver({ actor, body }: Delivery): Promise<'refused' | 'not of this seat' | 'taken'> {
		const report = v.safeParse(progressReportSchema, body);
		if (!report.success) return 'refused';
		return (await app.classes.recordProgress(actor, report.output)) ? 'taken' : 'not of this seat';
	}

	async function run(seed: number) {
		const { classId, sat } = await aClass();
		const { deliveries, expected, counts } = aSchoolDay({ sat, titles, morning: MORNING, seed });
		const answers: Record<string, number> = {};
		for (let at = 0; at < deliveries.length; at += 10) {
			const together = deliveries.slice(at, at + 10);
			vi.setSystemTime(Math.max(...together.map(({ arrives }) => arrives)));
			for (const answer of await Promise.all(together.map(deliver)))
				answers[answer] = (answers[answer] ?? 0) + 1;
		}
		const rows = await app.database.db
			.selectFrom('assigned_progress')
			.selectAll()
			.where('class_id', '=', classId)
			.execute();
		const kept = rows.map((row) => ({
			...{ seat: row.seat, title: titles.findIndex(({ id }) => id === row.publication_id) },
			...{ shown: row.shown, total: row.total, seconds: row.active_seconds },
			finished: row.finished_at !== null
		}));
		const elapsed = Math.floor((Date.now() - MORNING) / 1000);
		return { kept, expected, counts: { ...counts, answers }, elapsed, board: await boardOf(classId) };
	}

	async function boardOf(classId: string) {
		const { states } = await app.classes.board(teacher, classId);
		return {
			finished: states.filter(({ state }) => state === 'finished').length,
			reading: states.filter(({ state }) => state === 'reading').length
		};
	}

	it(
		'come to the same twice: every page, every second, and nothing that was forged',
		{ timeout: 300_000 },
		async () => {
			const outcomes: string[] = [];
			for (const seed of RUNS) {
				const { kept, expected, counts, elapsed, board } = await run(seed);
				const bySeat = (one: { seat: number; title: number }, other: { seat: number; title: number }) =>
					one.seat - other.seat || one.title - other.title;
				const liars = kept.filter(({ seat }) => seat > SEATS - 2);
				const honest = kept.filter(({ seat }) => seat <= SEATS - 2).sort(bySeat);
				expect(honest).toEqual([...expected].sort(bySeat));

				// A seat that tells a week of reading in a morning is believed the morning, and has finished nothing by it.
				for (const seat of [SEATS - 1, SEATS]) {
					const own = liars.filter((row) => row.seat === seat);
					const seconds = own.reduce((sum, row) => sum + row.seconds, 0);
					expect(seconds).toBeLessThanOrEqual(elapsed);
					expect(seconds).toBeGreaterThan(elapsed - 4);
					expect(own.map(({ total, finished }) => ({ total, finished }))).toEqual(
						own.map(({ title }) => ({ total: titles[title]?.units, finished: false }))
					);
				}
				outcomes.push(JSON.stringify([honest, counts.told, counts.forged, board]));
				const sum = (pick: (row: (typeof honest)[number]) => number) =>
					honest.reduce((all, row) => all + pick(row), 0);
				process.stdout.write(
					`\n  ${dialect}, run ${seed}: ${counts.told} reports told, ${counts.forged} of them forged, ` +
						`${counts.delivered} deliveries ${JSON.stringify(counts.answers)}; kept of ${SEATS - 2} honest seats: ` +
						`${honest.length} titles, ${sum((row) => (JSON.parse(row.shown) as unknown[]).length)} pages, ` +
						`${sum((row) => row.seconds)} s, ${sum((row) => Number(row.finished))} finished; ` +
						`board ${JSON.stringify(board)}\n`
				);
			}
			expect(new Set(outcomes).size).toBe(1);
		}
	);
});
