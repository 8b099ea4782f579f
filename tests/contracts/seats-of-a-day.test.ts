import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { seatKey } from '#lib/features/progress/index.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { DIALECTS, freshPostgres } from '../support/databases.ts';
import { bookOfPages, detailsOf } from '../support/opened.ts';

const LESSON = Date.parse('2026-12-01T09:00:00+07:00');
const NEXT_DAY = Date.parse('2026-12-02T00:00:00+07:00');

describe.each(DIALECTS)('a shared computer on %s', (dialect) => {
	const home = mkdtempSync(join(tmpdir(), 'vuon-sach-seats-'));
	const teacher: Actor = { ...GUEST, person: { id: 't', role: 'teacher', displayName: 'Thầy Dũng' } };
	let app: App;
	let schoolClass: { id: string; code: string };
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
		schoolClass = await app.classes.create(teacher, { name: '2A1', band: 'la', seats: 9 });
		const opened = bookOfPages('kien', 10);
		for (const text of ['kien', ...opened.sections.map((section) => section.text)])
			await app.blobs.put(Buffer.from(text));
		const record = { slug: 'kien', details: detailsOf('Kiến'), source: 'upload', sourceHash: 'k' } as const;
		const { id } = await app.catalogue.admit(OPERATOR, opened, record);
		publicationId = id;
		await app.catalogue.publish(OPERATOR, { id, expected: null });
		const list = { title: 'Tuần này', note: '', startsOn: '2026-11-30', dueOn: null };
		const listId = await app.classes.createList(teacher, schoolClass.id, list);
		await app.classes.addPublication(teacher, listId, id);
	});
	afterAll(async () => {
		vi.useRealTimers();
		await app.stop();
		rmSync(home, { recursive: true, force: true });
	});

	const atDevice = async (token: string) => {
		const nothing = { session: undefined, band: null, grownUp: undefined };
		return (await app.accounts.actorOf({ ...nothing, seat: token })).actor;
	};
	async function sit(seat: number, same = false): Promise<string> {
		const joined = await app.classes.join(GUEST, { code: schoolClass.code, seat, same }, randomUUID());
		if (!('token' in joined)) throw new Error(`Seat ${joined.taken} is taken.`);
		return joined.token;
	}
	const read = (actor: Actor) => {
		const seat = actor.seat ? seatKey(actor.seat) : '';
		const report = { id: randomUUID(), seat, publicationId, shown: [0, 1], activeSeconds: 30 };
		return app.classes.recordProgress(actor, report);
	};
	const shownAt = async (seat: number) => {
		const { states } = await app.classes.board(teacher, schoolClass.id);
		return states.find((row) => row.seat === seat)?.shown ?? 0;
	};

	it('is nobody’s the next day; the child sits down again at another one, and goes on where it was', async () => {
		const token = await sit(4);
		const first = await atDevice(token);
		vi.setSystemTime(LESSON + 60_000);
		expect(await read(first)).toBe(true);
		vi.setSystemTime(NEXT_DAY - 1);
		expect((await atDevice(token)).seat).not.toBeNull();
		vi.setSystemTime(NEXT_DAY);
		expect(await atDevice(token)).toMatchObject({ seat: null, band: null });
		expect(await shownAt(4), 'what was read is kept').toBe(2);
		const again = await atDevice(await sit(4, true));
		expect(again.seat?.since).toBe(first.seat?.since);
		expect((await app.classes.assigned(again))[0]?.publications[0]?.state).toBe('reading');
	});

	it('is left when the lesson ends; the word of a child alone takes no seat from a device', async () => {
		vi.setSystemTime(LESSON);
		const token = await sit(5);
		vi.setSystemTime(LESSON + 60_000);
		await read(await atDevice(token));
		await expect(sit(5, true)).rejects.toThrow('taken');
		await app.classes.endSeats(teacher, schoolClass.id, null);
		expect((await atDevice(token)).seat).toBeNull();
		await expect(sit(5)).rejects.toThrow('taken');
		expect((await atDevice(await sit(5, true))).seat?.seat).toBe(5);
		expect(await shownAt(5)).toBe(2);
	});

	it('of a child’s own keeps the seat until the class is closed, when the teacher says so', async () => {
		vi.setSystemTime(LESSON);
		const token = await sit(6);
		await app.classes.setSeatsLast(teacher, schoolClass.id, 'class');
		const later = await sit(7);
		vi.setSystemTime(LESSON + 100 * 86_400_000);
		for (const one of [token, later]) expect((await atDevice(one)).seat).not.toBeNull();
		await app.classes.setSeatsLast(teacher, schoolClass.id, 'day');
		expect((await atDevice(token)).seat, 'today still').not.toBeNull();
		vi.setSystemTime(LESSON + 101 * 86_400_000);
		for (const one of [token, later]) expect((await atDevice(one)).seat).toBeNull();
	});
});
