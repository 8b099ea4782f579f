import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { resultsCsv } from '#lib/features/classes/index.ts';
import { seatKey } from '#lib/features/progress/index.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { DIALECTS, freshPostgres } from '../support/databases.ts';
import { bookOfPages, detailsOf } from '../support/opened.ts';

const LESSON = Date.parse('2026-12-01T09:00:00+07:00');
const LAST_MOMENT = Date.parse('2027-01-01T00:00:00+07:00') - 1;
const MINUTE = 60_000;

describe.each(DIALECTS)('a closed class on %s', (dialect) => {
	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-closed-'));
	const teacher: Actor = { ...GUEST, person: { id: 't', role: 'teacher', displayName: 'Thầy Dũng' } };
	let app: App;
	let publicationId = '';

	beforeAll(async () => {
		vi.useFakeTimers({ toFake: ['Date'], now: LESSON });
		const DATABASE_URL = dialect === 'postgres' ? await freshPostgres() : '';
		app = await createApp(
			readConfig({ DATA_DIR: home, VOICE: 'none', DATABASE_URL }),
			pino({ level: 'silent' })
		);
		await app.database.db
			.insertInto('person')
			.values({
				...{ id: 't', login: 'dung', display_name: 'Thầy Dũng', role: 'teacher' },
				...{ password_hash: '', created_at: 1, disabled_at: null }
			})
			.execute();
		const opened = bookOfPages('kien', 10);
		for (const text of ['kien', ...opened.sections.map((section) => section.text)])
			await app.blobs.put(Buffer.from(text));
		const details = detailsOf('=Kiến, "đi" chợ');
		const record = { slug: 'kien', details, source: 'upload', sourceHash: 'k' } as const;
		publicationId = (await app.catalogue.admit(OPERATOR, opened, record)).id;
		await app.catalogue.publish(OPERATOR, { id: publicationId, expected: null });
	});
	afterAll(async () => {
		vi.useRealTimers();
		await app.stop();
		rmSync(home, { recursive: true, force: true });
	});

	async function aClass() {
		vi.setSystemTime(LESSON);
		const schoolClass = await app.classes.create(teacher, { name: '2A1', band: 'la', seats: 2 });
		await app.classes.setSeatsLast(teacher, schoolClass.id, 'class');
		const list = { title: 'Tuần này', note: '', startsOn: '2026-11-30', dueOn: null };
		const listId = await app.classes.createList(teacher, schoolClass.id, list);
		await app.classes.addPublication(teacher, listId, publicationId);
		const joined = await app.classes.join(
			GUEST,
			{ code: schoolClass.code, seat: 1, same: false },
			randomUUID()
		);
		if (!('token' in joined)) throw new Error('The seat is taken.');
		return { ...schoolClass, token: joined.token };
	}
	const atDevice = async (token: string) => {
		const nothing = { session: undefined, band: null, grownUp: undefined };
		return (await app.accounts.actorOf({ ...nothing, seat: token })).actor;
	};
	const tell = (actor: Actor, shown: number[], seat = actor.seat ? seatKey(actor.seat) : '') => {
		const report = { id: randomUUID(), seat, publicationId, shown, activeSeconds: 30 };
		return app.classes.recordProgress(actor, report);
	};
	const shownAt = async (classId: string) => {
		const { states } = await app.classes.board(teacher, classId);
		return states.map(({ seat, shown }) => [seat, shown]);
	};
	const enter = (code: string) => app.classes.byCode(code, randomUUID());
	const rowsOf = async (id: string) => {
		const counts = ['class_seat', 'assigned_progress', 'reading_session', 'reading_list'] as const;
		const rows = counts.map((table) =>
			app.database.db.selectFrom(table).select('class_id').where('class_id', '=', id).execute()
		);
		return (await Promise.all(rows)).map((found) => found.length);
	};

	it('lets nobody in, and is as it was when its teacher reopens it on the thirtieth day', async () => {
		const { id, code, token } = await aClass();
		const child = await atDevice(token);
		vi.setSystemTime(LESSON + MINUTE);
		await tell(child, [0, 1]);
		await app.classes.close(teacher, id);

		expect((await app.classes.mine(teacher)).map((one) => one.id)).not.toContain(id);
		expect((await app.classes.closed(teacher)).map((one) => one.id)).toContain(id);
		await expect(app.classes.board(teacher, id)).rejects.toMatchObject({ code: 'not-found' });
		await expect(enter(code)).rejects.toMatchObject({ code: 'class-closed' });
		const join = app.classes.join(GUEST, { code, seat: 2, same: false }, randomUUID());
		await expect(join).rejects.toMatchObject({ code: 'class-closed' });
		expect(await atDevice(token)).toMatchObject({ seat: null, band: null });

		vi.setSystemTime(LAST_MOMENT);
		await app.classes.reopen(teacher, id);
		expect(await shownAt(id)).toEqual([[1, 2]]);
		expect((await enter(code)).taken).toEqual([1]);
		expect((await atDevice(token)).seat).toEqual(child.seat);
		await expect(app.classes.reopen(teacher, id)).rejects.toMatchObject({ code: 'not-found' });
	});

	it('takes no report; what the device kept meanwhile counts once the class is open again', async () => {
		const { id, token } = await aClass();
		const child = await atDevice(token);
		vi.setSystemTime(LESSON + MINUTE);
		await tell(child, [0]);
		await app.classes.close(teacher, id);
		// Answered as to a device that does not sit there: it keeps the report and tells it again.
		expect(await tell(child, [1, 2, 3])).toBe(false);
		expect(await tell(await atDevice(token), [1, 2, 3], child.seat ? seatKey(child.seat) : '')).toBe(false);
		await app.classes.reopen(teacher, id);
		expect(await shownAt(id)).toEqual([[1, 1]]);
		expect(await tell(await atDevice(token), [1, 2, 3])).toBe(true);
		expect(await shownAt(id)).toEqual([[1, 4]]);
	});

	it('is forgotten after the thirtieth day: seats, progress and lists go, its code is given to no other class', async () => {
		const { id, code, token } = await aClass();
		vi.setSystemTime(LESSON + MINUTE);
		await tell(await atDevice(token), [0, 1]);
		await app.classes.close(teacher, id);

		vi.setSystemTime(LAST_MOMENT);
		expect(await app.classes.forgetClosed({ dryRun: false })).toBe(0);
		expect(await rowsOf(id)).toEqual([1, 1, 1, 1]);
		vi.setSystemTime(LAST_MOMENT + 1);
		expect((await app.classes.closed(teacher)).map((one) => one.id)).not.toContain(id);
		await expect(app.classes.reopen(teacher, id)).rejects.toMatchObject({ code: 'not-found' });

		vi.setSystemTime(LAST_MOMENT + 3 * 60 * MINUTE);
		expect((await app.housekeeping.tidy({ dryRun: true })).classes).toBe(1);
		expect(await rowsOf(id)).toEqual([1, 1, 1, 1]);
		expect((await app.housekeeping.tidy({ dryRun: false })).classes).toBe(1);
		expect(await rowsOf(id)).toEqual([0, 0, 0, 0]);
		expect((await app.housekeeping.tidy({ dryRun: false })).classes).toBe(0);
		await expect(enter(code)).rejects.toMatchObject({ code: 'class-closed' });
	});

	it('leaves a trace of who closed and reopened it', async () => {
		const { id } = await aClass();
		await app.classes.close(teacher, id);
		vi.setSystemTime(LESSON + MINUTE);
		await app.classes.reopen(teacher, id);
		const rows = await app.database.db
			.selectFrom('audit')
			.select(['verb', 'person_id'])
			.where('subject', '=', id)
			.where('verb', 'in', ['classes.close', 'classes.reopen'])
			.orderBy('at')
			.execute();
		expect(rows).toEqual([
			{ verb: 'classes.close', person_id: 't' },
			{ verb: 'classes.reopen', person_id: 't' }
		]);
	});

	it('before it is closed, its results are a file for the teacher: by seat, of nothing but what was assigned', async () => {
		const { id, token } = await aClass();
		vi.setSystemTime(LESSON + MINUTE);
		await tell(await atDevice(token), [0, 1]);
		const lines = resultsCsv(await app.classes.results(teacher, id)).split('\r\n');
		expect(lines).toEqual([
			'\uFEFFChỗ,Danh sách,Bắt đầu,Đến ngày,Cuốn,Trạng thái,Trang đã đọc,Số trang,Số phút,Đọc lần cuối',
			`1,Tuần này,2026-11-30,,"'=Kiến, ""đi"" chợ",đang đọc,2,10,1,2026-12-01 09:01`,
			`2,Tuần này,2026-11-30,,"'=Kiến, ""đi"" chợ",chưa vào,,,,`,
			''
		]);
	});

	it('shows its teacher one seat: titles, pages, time and when it was last heard of', async () => {
		const { id, token } = await aClass();
		vi.setSystemTime(LESSON + MINUTE);
		await tell(await atDevice(token), [0, 1]);
		expect(await app.classes.seat(teacher, id, 1)).toMatchObject({
			sits: { joinedAt: LESSON, seenAt: LESSON + MINUTE, held: true },
			lists: [{ title: 'Tuần này', publications: [{ id: publicationId }] }],
			read: [{ publicationId, state: 'reading', shown: 2, total: 10, activeSeconds: 30 }]
		});
		expect(await app.classes.seat(teacher, id, 2)).toMatchObject({ sits: null, read: [] });
		for (const seat of [0, 3, 1.5, NaN])
			await expect(app.classes.seat(teacher, id, seat)).rejects.toMatchObject({ code: 'not-found' });
	});
});
