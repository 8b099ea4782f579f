import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor, type Role } from '#lib/features/accounts/actor.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { PASSWORD } from '../support/people.ts';

/*
 * Who may do what, verb by verb, on the whole library as it is plugged together. Pages and their guards are not asked:
 * an action runs before any guard.
 */
const home = mkdtempSync(join(tmpdir(), 'vuon-sach-authorisation-'));
let app: App;
let book = '';
let otherBook = '';
let classId = '';
let listId = '';
const people = {} as Record<Role | 'otherTeacher', Actor>;
const seats: Actor[] = [];

beforeAll(async () => {
	app = await createApp(readConfig({ DATA_DIR: home }), pino({ level: 'silent' }));
	for (const [name, role] of [
		['librarian', 'librarian'],
		['manager', 'manager'],
		['teacher', 'teacher'],
		['otherTeacher', 'teacher'],
		['guardian', 'guardian'],
		['pupil', 'pupil']
	] as const) {
		const login = name.toLowerCase();
		const id = await app.accounts.addPerson(null, { login, displayName: name, role, password: PASSWORD });
		people[name] = { ...GUEST, person: { id, role, displayName: name } };
	}
	book = await publish('sach-cho-la');
	otherBook = await publish('sach-khac');
	const { teacher } = people;
	const schoolClass = await app.classes.create(teacher, { name: '2A1', band: 'la', seats: 12 });
	classId = schoolClass.id;
	listId = await app.classes.createList(teacher, classId, list('Tuần này'));
	await app.classes.addPublication(teacher, listId, book);
	for (const seat of [1, 2]) {
		seats.push(await claimSeat(schoolClass.code, seat));
	}
});
afterAll(async () => {
	await app.stop();
	rmSync(home, { recursive: true, force: true });
});

/** Somebody without a seat asks for one; GUEST when it is not given. */
async function claimSeat(code: string, seat: number, { same = false, as = GUEST } = {}): Promise<Actor> {
	const joined = await app.classes.join(as, { code, seat, same }, '10.0.0.1');
	return 'token' in joined ? actorAt(joined.token) : GUEST;
}
async function actorAt(token: string): Promise<Actor> {
	const nobody = { session: undefined, band: null, grownUp: undefined };
	return (await app.accounts.actorOf({ ...nobody, seat: token })).actor;
}

const list = (title: string) => ({ title, note: '', startsOn: '2026-01-01', dueOn: null });

async function publish(slug: string) {
	const record = { slug, details: detailsOf(slug), source: 'upload', sourceHash: slug } as const;
	const opened = openedBook(slug);
	// What a title names has to be in the store: the file itself and its one section.
	for (const text of [slug, ...opened.sections.map((section) => section.text)])
		await app.blobs.put(Buffer.from(text));
	const { id } = await app.catalogue.admit(OPERATOR, opened, record);
	await app.catalogue.publish(OPERATOR, asIs(id));
	return id;
}

const asIs = (id: string) => ({ id, expected: null });

type Verb = (actor: Actor) => unknown;

const DESK: Record<string, Verb> = {
	'sees the desk': (actor) => app.catalogue.desk(actor, { status: null, text: '', before: null, limit: 5 }),
	'reads a record': (actor) => app.catalogue.record(actor, book),
	'takes a title in': (actor) =>
		app.catalogue.admit(actor, openedBook('x'), {
			slug: 'x',
			details: detailsOf('x'),
			source: 'upload',
			sourceHash: 'x'
		}),
	'asks for a source': (actor) => app.catalogue.knownSource(actor, 'x'),
	'describes a title': (actor) => app.catalogue.describe(actor, asIs(book), detailsOf('sach-cho-la')),
	'publishes a title': (actor) => app.catalogue.publish(actor, asIs(book)),
	'withdraws a title': (actor) => app.catalogue.withdraw(actor, asIs(otherBook), 'để thử'),
	'writes a collection': (actor) =>
		app.catalogue.replaceCollection(actor, {
			slug: 'x',
			title: { vi: 'x', en: 'x' },
			description: { vi: '', en: '' },
			position: 1,
			publications: []
		}),
	'sends a file': (actor) => app.deposits.takeForm(actor, 'x.epub', 1, Readable.from([Buffer.from('x')])),
	'announces a file': (actor) => app.deposits.begin(actor, { fileName: 'x.epub', bytes: 1 }),
	'says that a file has arrived': (actor) => app.deposits.arrived(actor, 'x'),
	'sees received files': (actor) => app.deposits.recent(actor),
	'sees people': (actor) => app.accounts.people(actor),
	'adds a librarian': (actor) =>
		app.accounts.addPerson(actor, {
			login: `new-${actor.person?.role}`,
			displayName: 'X',
			role: 'librarian',
			password: PASSWORD
		}),
	'suspends a person': (actor) => app.accounts.setDisabled(actor, people.pupil.person?.id ?? '', true),
	'makes a link for a forgotten password': (actor) =>
		app.accounts.makeResetLink(actor, { id: people.teacher.person?.id ?? '' }),
	'sees background work': (actor) => app.jobDesk.overview(actor),
	'starts failed work again': (actor) => app.jobDesk.retry(actor, 'x')
};

const ROOM: Record<string, Verb> = {
	'sees the board': (actor) => app.classes.board(actor, classId),
	'sees a list': (actor) => app.classes.list(actor, listId),
	'makes a list': (actor) => app.classes.createList(actor, classId, list('X')),
	'changes a list': (actor) => app.classes.editList(actor, asIs(listId), list('Tuần này')),
	'adds a book': (actor) => app.classes.addPublication(actor, listId, book),
	'removes a book': (actor) => app.classes.removePublication(actor, listId, otherBook),
	'sees what a seat has read': (actor) => app.classes.seat(actor, classId, 1),
	'frees a seat': (actor) => app.classes.freeSeat(actor, classId, 12),
	'sees as the class': (actor) => app.classes.viewer(actor, classId),
	'removes a list': (actor) => app.classes.removeList(actor, listId),
	'closes the class': (actor) => app.classes.archive(actor, classId)
};

const CHILDREN: Record<string, () => Actor> = {
	'a guest': () => ({ ...GUEST, band: 'qua' }),
	'a guest with the grown-up pass': () => ({ ...GUEST, band: 'qua', grownUp: true }),
	'a child at a seat': () => seats[0] ?? GUEST,
	'a pupil': () => people.pupil,
	'a guardian': () => people.guardian
};

describe('the desk is for staff', () => {
	const strangers = { ...CHILDREN, 'a teacher': () => people.teacher };
	for (const [deed, verb] of Object.entries(DESK)) {
		for (const [who, actor] of Object.entries(strangers)) {
			it(`${who} never ${deed}`, async () => {
				await expect(async () => verb(actor())).rejects.toMatchObject({ code: 'not-allowed' });
			});
		}
	}

	it('a librarian and a manager do', async () => {
		for (const actor of [people.librarian, people.manager]) {
			for (const verb of Object.values(DESK).slice(0, 2)) await verb(actor);
			await app.accounts.people(actor);
			await app.jobDesk.overview(actor);
		}
	});
});

describe('the room is for the teacher of the class', () => {
	for (const [deed, verb] of Object.entries(ROOM)) {
		for (const [who, actor] of Object.entries({ ...CHILDREN, 'a librarian': () => people.librarian })) {
			it(`${who} never ${deed}`, async () => {
				await expect(async () => verb(actor())).rejects.toMatchObject({ code: 'not-allowed' });
			});
		}
		it(`for another teacher there is no such class: never ${deed}`, async () => {
			await expect(async () => verb(people.otherTeacher)).rejects.toMatchObject({ code: 'not-found' });
		});
	}

	it('the teacher sees the own class alone', async () => {
		expect((await app.classes.mine(people.teacher)).map(({ id }) => id)).toEqual([classId]);
		expect(await app.classes.mine(people.otherTeacher)).toEqual([]);
	});
});

describe('a child at a seat', () => {
	const report = (publicationId: string) => ({ publicationId, shown: [0], total: 1, activeSeconds: 30 });

	it('has the band of the class, whatever the cookie says', () => {
		expect(seats[0]).toMatchObject({ band: 'la', person: null, seat: { classId, seat: 1 } });
		expect(app.accounts.isPinned(seats[0] ?? GUEST)).toBe(true);
	});

	it('reports for itself, and only what was assigned', async () => {
		for (const actor of [seats[0] ?? GUEST, { ...GUEST, band: 'la' } as const]) {
			await app.classes.recordProgress(actor, report(book));
			await app.classes.recordProgress(actor, report(otherBook));
		}
		const kept = await app.database.db
			.selectFrom('assigned_progress')
			.select(['seat', 'publication_id'])
			.execute();
		expect(kept).toEqual([{ seat: 1, publication_id: book }]);
		const states = async (actor: Actor | undefined) =>
			(await app.classes.assigned(actor ?? GUEST))[0]?.publications.map(({ state }) => state);
		expect(await states(seats[0])).toEqual(['finished']);
		expect(await states(seats[1])).toEqual(['not-started']);
	});

	const code = async () => (await app.classes.mine(people.teacher))[0]?.code ?? '';
	const begun = () => ({ publicationId: book, shown: [0], total: 10, activeSeconds: 5 });
	const state = async (actor: Actor) => (await app.classes.assigned(actor))[0]?.publications[0]?.state;

	it('whose seat was freed is a guest again, and the next child begins from nothing', async () => {
		const joined = await app.classes.join(GUEST, { code: await code(), seat: 3, same: false }, '10.0.0.1');
		const token = 'token' in joined ? joined.token : '';
		await app.classes.recordProgress(await actorAt(token), begun());
		expect(await app.classes.seat(people.teacher, classId, 3)).toMatchObject({
			read: [{ shown: 1, total: 10 }]
		});
		await app.classes.freeSeat(people.teacher, classId, 3);
		expect((await actorAt(token)).seat).toBeNull();
		const next = await claimSeat(await code(), 3);
		expect(next.seat?.seat).toBe(3);
		expect(await state(next)).toBe('not-started');
	});

	it('is not given a seat where somebody sits without saying "it is me"', async () => {
		const first = await claimSeat(await code(), 5);
		await app.classes.recordProgress(first, begun());
		expect(await app.classes.join(GUEST, { code: await code(), seat: 5, same: false }, '10.0.0.1')).toEqual({
			taken: 5
		});
		expect(await state(first), 'the first child sits where it sat').toBe('reading');
		// The same device, and the same child on another one, go on where they were.
		expect(await state(await claimSeat(await code(), 5, { as: first }))).toBe('reading');
		expect(await state(await claimSeat(await code(), 5, { same: true }))).toBe('reading');
	});
});
