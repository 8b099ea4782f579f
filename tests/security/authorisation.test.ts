import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor, type Role } from '#lib/features/accounts/actor.ts';
import { seatKey } from '#lib/features/progress/index.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { aLendableTitle, aLending } from '../support/lendable.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { PASSWORD } from '../support/people.ts';
import { aSignVideo, CAPTIONS, tinyWebm } from '../support/tiny-film.ts';
import { VERBS } from '../support/verbs.ts';

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
const people = {} as Record<Role | 'otherTeacher' | 'suspended', Actor>;
const seats: Actor[] = [];

beforeAll(async () => {
	app = await createApp(readConfig({ DATA_DIR: home, VOICE: 'none' }), pino({ level: 'silent' }));
	for (const [name, role] of [
		['librarian', 'librarian'],
		['manager', 'manager'],
		['teacher', 'teacher'],
		['otherTeacher', 'teacher'],
		['guardian', 'guardian'],
		['pupil', 'pupil'],
		['suspended', 'teacher']
	] as const) {
		const login = name.toLowerCase();
		const id = await anAccount(login, role);
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

/** Guardians and pupils stand in libraries of before: nobody can add them any more. */
async function anAccount(login: string, role: Role): Promise<string> {
	const id = await app.accounts.addPerson(null, {
		login,
		displayName: login,
		role: 'teacher',
		password: PASSWORD
	});
	await app.database.db.updateTable('person').set({ role }).where('id', '=', id).execute();
	return id;
}

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

/** What a title names has to be in the store: the file itself and its one section. */
async function store(slug: string) {
	for (const text of [slug, ...openedBook(slug).sections.map((section) => section.text)])
		await app.blobs.put(Buffer.from(text));
}

async function publish(slug: string) {
	const record = { slug, details: detailsOf(slug), source: 'upload', sourceHash: slug } as const;
	await store(slug);
	const { id } = await app.catalogue.admit(OPERATOR, openedBook(slug), record);
	await app.catalogue.publish(OPERATOR, asIs(id));
	return id;
}

const asIs = (id: string) => ({ id, expected: null });

/** Who may use a verb, and a use of it. `title` is a published title, made for this use. */
type Door =
	| { readonly for: 'staff' | 'the teacher of the class'; use(actor: Actor, title: string): unknown }
	| { readonly for: 'who is signed in'; use(actor: Actor): unknown }
	/** A "no" is no failure there: who may not see or do gets nothing. `because` says what holds instead. */
	| { readonly for: 'everybody'; readonly because: string };

const SCOPE = 'what is shown passes the age policy: the leak test';
const SECRET = 'the secret in hand is the right: password, link or code, tried a few times only';
const KEY =
	'the key in hand is the right: a link, or the id for the person with an account who reads: the contract of lending';
const SEAT = 'answers for the own seat alone';
const ITSELF = 'asks nothing of the library, or is asked by the library itself';

const everybody = (because: string): Door => ({ for: 'everybody', because });
const staff = (use: (actor: Actor, title: string) => unknown): Door => ({ for: 'staff', use });
const teacher = (use: (actor: Actor, title: string) => unknown): Door => ({
	for: 'the teacher of the class',
	use
});
const signedIn = (use: (actor: Actor) => unknown): Door => ({ for: 'who is signed in', use });

let fresh = 0;

const aWord = (word: string) => ({ word, kind: 'dt' as const, meaning: 'Là một từ.', example: 'Có từ này.' });

async function aWordsId(): Promise<string> {
	const word = `từ ${fresh++}`;
	await app.dictionary.add(OPERATOR, aWord(word));
	const { words } = await app.dictionary.words(OPERATOR, { find: word, page: 1 });
	return words.find((one) => one.word === word)?.id ?? '';
}

const aFilm = async () => {
	const { id } = await aLendableTitle(app);
	return app.signing.add(OPERATOR, id, aSignVideo(), { video: tinyWebm(), captions: null });
};

/** Every verb of the library: one that is missing here does not compile. */
const DOORS: { [F in keyof typeof VERBS]: { [V in keyof (typeof VERBS)[F]]: Door } } = {
	catalogue: {
		home: everybody(SCOPE),
		shelf: everybody(SCOPE),
		topics: everybody(SCOPE),
		genres: everybody(SCOPE),
		collections: everybody(SCOPE),
		collection: everybody(SCOPE),
		tiles: everybody(SCOPE),
		publication: everybody(SCOPE),
		desk: staff((actor) => app.catalogue.desk(actor, { status: null, text: '', before: null, limit: 5 })),
		record: staff((actor, title) => app.catalogue.record(actor, title)),
		timeline: staff((actor, title) => app.catalogue.timeline(actor, title)),
		raterOf: staff((actor, title) => app.catalogue.raterOf(actor, title)),
		versions: staff((actor, title) => app.catalogue.versions(actor, title)),
		titlesWithFile: staff((actor) => app.catalogue.titlesWithFile(actor, 'x')),
		offerVersion: staff((actor, title) => aCorrectedFile(actor, title)),
		useVersion: staff(async (actor, title) => {
			const versionId = await aCorrectedFile(people.librarian, title);
			await app.catalogue.useVersion(actor, asIs(title), versionId);
		}),
		remove: staff(async (actor) => app.catalogue.remove(actor, asIs(await aDraft()))),
		knownSource: staff((actor) => app.catalogue.knownSource(actor, 'x')),
		bySlug: staff((actor) => app.catalogue.bySlug(actor, 'sach-cho-la')),
		admit: staff(async (actor) => {
			const slug = `moi-${fresh++}`;
			await store(slug);
			await app.catalogue.admit(actor, openedBook(slug), {
				slug,
				details: detailsOf(slug),
				source: 'upload',
				sourceHash: slug
			});
		}),
		describe: staff((actor, title) => app.catalogue.describe(actor, asIs(title), detailsOf('Tên khác'))),
		publish: staff((actor, title) => app.catalogue.publish(actor, asIs(title), detailsOf('Tên khác'))),
		withdraw: staff((actor, title) => app.catalogue.withdraw(actor, asIs(title), 'để thử')),
		replaceCollection: staff((actor) =>
			app.catalogue.replaceCollection(actor, {
				slug: 'x',
				title: { vi: 'x', en: 'x' },
				description: { vi: '', en: '' },
				position: 1,
				publications: []
			})
		)
	},
	deposits: {
		limit: everybody(ITSELF),
		jobs: everybody(ITSELF),
		recover: everybody(ITSELF),
		clearAbandoned: everybody(ITSELF),
		mayUpload: everybody('answers the question itself: see below'),
		recent: staff((actor) => app.deposits.recent(actor)),
		begin: staff((actor) => app.deposits.begin(actor, { fileName: 'x.epub', bytes: 1 })),
		intake: staff(async (actor) => app.deposits.intake(actor, await anIntake())),
		arrived: staff(async (actor) => app.deposits.arrived(actor, await anIntake())),
		takeForm: staff((actor) =>
			app.deposits.takeForm(actor, { fileName: 'x.epub', bytes: 1 }, Readable.from([Buffer.from('x')]))
		)
	},
	dictionary: {
		all: everybody('words and meanings, which no age keeps from anybody'),
		words: staff((actor) => app.dictionary.words(actor, { find: '', page: 1 })),
		word: staff(async (actor) => app.dictionary.word(actor, await aWordsId())),
		add: staff((actor) => app.dictionary.add(actor, aWord(`từ ${fresh++}`))),
		change: staff(async (actor) =>
			app.dictionary.change(actor, { id: await aWordsId(), expected: 1 }, aWord(`từ ${fresh++}`))
		),
		remove: staff(async (actor) => app.dictionary.remove(actor, { id: await aWordsId(), expected: 1 }))
	},
	lending: {
		jobs: everybody(ITSELF),
		all: staff((actor) => app.lending.all(actor)),
		review: staff(async (actor) => app.lending.review(actor, (await aLending(app, 'handed-in')).id)),
		obstacle: staff((actor, title) => app.lending.obstacle(actor, title)),
		invite: staff(async (actor) => app.lending.invite(actor, (await aLendableTitle(app)).id)),
		renewLink: staff(async (actor) => app.lending.renewLink(actor, (await aLending(app, 'recording')).id)),
		judge: staff(async (actor) => {
			const { id } = await aLending(app, 'handed-in');
			await app.lending.judge(actor, { id, n: 1, take: 1 }, { verdict: 'approved', note: '' });
		}),
		finishReview: staff(async (actor) => {
			const { id } = await aLending(app, 'handed-in');
			for (const n of [1, 2])
				await app.lending.judge(people.librarian, { id, n, take: 1 }, { verdict: 'approved', note: '' });
			await app.lending.finishReview(actor, id);
		}),
		publish: staff(async (actor) => app.lending.publish(actor, (await aLending(app, 'approved')).id)),
		withdrawFor: staff(async (actor) =>
			app.lending.withdrawFor(actor, (await aLending(app, 'recording')).id)
		),
		takeAtDesk: staff(async (actor) =>
			app.lending.takeAtDesk(actor, (await aLending(app, 'handed-in')).id, 1)
		),
		mine: { for: 'the teacher of the class', use: (actor) => app.lending.mine(actor) },
		lendOwn: {
			for: 'the teacher of the class',
			use: async (actor) => app.lending.lendOwn(actor, (await aLendableTitle(app)).slug)
		},
		lent: everybody(KEY),
		consent: everybody(KEY),
		record: everybody(KEY),
		take: everybody(KEY),
		handIn: everybody(KEY),
		withdraw: everybody(KEY),
		voiceOf: everybody(SCOPE)
	},
	signing: {
		videos: everybody(SCOPE),
		desk: staff((actor, title) => app.signing.desk(actor, title)),
		add: staff((actor, title) =>
			app.signing.add(actor, title, aSignVideo(), { video: tinyWebm(), captions: null })
		),
		addSample: staff((actor) =>
			app.signing.addSample(actor, {
				...{ slug: 'sach-cho-la', position: 0, rights: 'CC0', captionsLanguage: 'vi' },
				...{ video: tinyWebm(), captions: null }
			})
		),
		caption: staff(async (actor) =>
			app.signing.caption(actor, await aFilm(), new TextEncoder().encode(CAPTIONS), 'vi')
		),
		withdraw: staff(async (actor) => app.signing.withdraw(actor, await aFilm()))
	},
	jobDesk: {
		overview: staff((actor) => app.jobDesk.overview(actor)),
		retry: staff((actor) => app.jobDesk.retry(actor, 'x'))
	},
	fixity: {
		check: everybody(ITSELF),
		note: everybody(ITSELF),
		overview: staff((actor) => app.fixity.overview(actor))
	},
	accounts: {
		sessions: everybody(ITSELF),
		actorOf: everybody(SECRET),
		actorFor: everybody(ITSELF),
		signIn: everybody(SECRET),
		signOut: everybody(SECRET),
		makeSetupLink: everybody(ITSELF),
		isSetupLink: everybody(SECRET),
		addFirstLibrarian: everybody(SECRET),
		resetLinkOf: everybody(SECRET),
		resetPassword: everybody(SECRET),
		grownUpChallenge: everybody(ITSELF),
		grownUpPass: everybody(SECRET),
		needsGrownUp: everybody(ITSELF),
		mayLeaveBands: everybody(ITSELF),
		isPinned: everybody(ITSELF),
		sweep: everybody(ITSELF),
		rolesToAdd: everybody('answers the question itself: nobody but staff may add anybody'),
		people: staff((actor) => app.accounts.people(actor)),
		addPerson: staff((actor) =>
			app.accounts.addPerson(actor, {
				login: `nguoi-${fresh++}`,
				displayName: 'X',
				role: 'librarian',
				password: PASSWORD
			})
		),
		changePerson: staff((actor) =>
			app.accounts.changePerson(actor, asIs(people.suspended.person?.id ?? ''), {
				displayName: `Cô Hoa ${fresh++}`,
				role: 'teacher'
			})
		),
		setDisabled: staff((actor) => app.accounts.setDisabled(actor, people.suspended.person?.id ?? '', true)),
		makeResetLink: staff((actor) =>
			app.accounts.makeResetLink(actor, { id: people.teacher.person?.id ?? '' })
		),
		myAccount: signedIn((actor) => app.accounts.myAccount(actor)),
		changePassword: signedIn((actor) =>
			app.accounts.changePassword(actor, { current: PASSWORD, next: PASSWORD, again: PASSWORD })
		),
		sessionsEpoch: signedIn((actor) => app.accounts.sessionsEpoch(actor)),
		signOutEverywhere: signedIn((actor) => app.accounts.signOutEverywhere(actor))
	},
	classes: {
		byCode: everybody(SECRET),
		join: everybody(SECRET),
		ownSeat: everybody(SEAT),
		assigned: everybody(SEAT),
		isAssigned: everybody(SEAT),
		recordProgress: everybody(SEAT),
		mine: { for: 'the teacher of the class', use: (actor) => app.classes.mine(actor) },
		create: teacher((actor) => app.classes.create(actor, { name: '2A2', band: 'la', seats: 2 })),
		board: teacher((actor) => app.classes.board(actor, classId)),
		boardState: teacher((actor) => app.classes.boardState(actor, classId)),
		list: teacher((actor) => app.classes.list(actor, listId)),
		seat: teacher((actor) => app.classes.seat(actor, classId, 1)),
		results: teacher((actor) => app.classes.results(actor, classId)),
		createList: teacher((actor) => app.classes.createList(actor, classId, list('X'))),
		editList: teacher((actor) => app.classes.editList(actor, asIs(listId), list('Tuần này'))),
		addPublication: teacher(async (actor, title) => app.classes.addPublication(actor, await aList(), title)),
		removePublication: teacher(async (actor, title) =>
			app.classes.removePublication(actor, await aList(), title)
		),
		endSeats: teacher((actor) => app.classes.endSeats(actor, classId, 12)),
		setSeatsLast: teacher((actor) => app.classes.setSeatsLast(actor, classId, 'day')),
		freeSeat: teacher((actor) => app.classes.freeSeat(actor, classId, 12)),
		removeList: teacher(async (actor) => app.classes.removeList(actor, await aList())),
		closed: { for: 'the teacher of the class', use: (actor) => app.classes.closed(actor) },
		close: teacher(async (actor) => app.classes.close(actor, await aClass())),
		reopen: teacher(async (actor) => {
			const id = await aClass();
			await app.classes.close(people.teacher, id);
			await app.classes.reopen(actor, id);
		}),
		forgetClosed: everybody(ITSELF)
	}
};
const aDraft = async () => {
	const slug = `nhap-${fresh++}`;
	const record = { slug, details: detailsOf(slug), source: 'upload', sourceHash: slug } as const;
	await store(slug);
	return (await app.catalogue.admit(OPERATOR, openedBook(slug), record)).id;
};
const aCorrectedFile = async (actor: Actor, title: string) => {
	const text = `ban-sua-${fresh++}`;
	await store(text);
	return app.catalogue.offerVersion(actor, title, { opened: openedBook(text), fileName: 'sua.epub' });
};
/** A teacher who has no such class: these speak of the own classes alone. */
const OF_ONES_OWN = ['classes.mine', 'classes.closed', 'classes.create', 'lending.mine', 'lending.lendOwn'];

const anIntake = () => app.deposits.begin(people.librarian, { fileName: 'x.epub', bytes: 1 });
const aList = () => app.classes.createList(people.teacher, classId, list('Một lát'));
const aClass = async () =>
	(await app.classes.create(people.teacher, { name: '2A3', band: 'la', seats: 2 })).id;

const doors = Object.entries(DOORS).flatMap(([feature, verbs]) =>
	Object.entries(verbs).map(([verb, door]) => ({ name: `${feature}.${verb}`, door }))
);
type Guarded = Extract<Door, { use: unknown }>;
const guarded = (whom: Guarded['for']) =>
	doors.flatMap(({ name, door }) => ('use' in door && door.for === whom ? [{ name, door }] : []));

const CHILDREN: Record<string, () => Actor> = {
	'a guest': () => ({ ...GUEST, band: 'qua' }),
	'a guest with the grown-up pass': () => ({ ...GUEST, band: 'qua', grownUp: true }),
	'a child at a seat': () => seats[0] ?? GUEST,
	'a pupil': () => people.pupil,
	'a guardian': () => people.guardian
};

it('every verb of the library says who may use it', () => {
	for (const feature of Object.keys(VERBS) as (keyof typeof VERBS)[])
		expect(Object.keys(DOORS[feature]).sort(), feature).toEqual(Object.keys(app[feature]).sort());
});

describe('the desk is for staff', () => {
	const strangers = { ...CHILDREN, 'a teacher': () => people.teacher };
	it.each(guarded('staff'))('$name: nobody else', async ({ door }) => {
		for (const [who, actor] of Object.entries(strangers))
			await expect(async () => door.use(actor(), book), who).rejects.toMatchObject({ code: 'not-allowed' });
	});

	it.each(guarded('staff'))('$name: a librarian and a manager', async ({ name, door }) => {
		for (const role of ['librarian', 'manager'] as const) {
			const title = await publish(`sach-${name.replace('.', '-').toLowerCase()}-${role}`);
			await door.use(people[role], title);
		}
	});

	it('and so is sending a file', () => {
		for (const actor of Object.values(strangers)) expect(app.deposits.mayUpload(actor())).toBe(false);
		expect(app.deposits.mayUpload(people.librarian)).toBe(true);
	});
});

describe("one's own account is for who is signed in", () => {
	it.each(guarded('who is signed in'))('$name: not a guest, not a child at a seat', async ({ door }) => {
		for (const actor of [GUEST, seats[0] ?? GUEST])
			await expect(async () => door.use(actor, book)).rejects.toMatchObject({ code: 'sign-in-needed' });
	});
	it.each(guarded('who is signed in'))('$name: everybody with an account', async ({ door }) => {
		for (const actor of [people.librarian, people.teacher, people.guardian]) await door.use(actor, book);
	});
});

describe('the room is for the teacher of the class', () => {
	it.each(guarded('the teacher of the class'))('$name: nobody else', async ({ name, door }) => {
		for (const [who, actor] of Object.entries(CHILDREN))
			await expect(async () => door.use(actor(), book), who).rejects.toMatchObject({ code: 'not-allowed' });
		if (OF_ONES_OWN.includes(name)) return;
		// For another teacher, and for a librarian who teaches, there is no such class.
		for (const actor of [people.otherTeacher, people.librarian, people.manager])
			await expect(async () => door.use(actor, book)).rejects.toMatchObject({ code: 'not-found' });
	});

	it.each(guarded('the teacher of the class'))('$name: the teacher', async ({ door }) => {
		await door.use(people.teacher, book);
	});

	it('the teacher sees the own classes alone', async () => {
		expect((await app.classes.mine(people.teacher)).map(({ id }) => id)).toContain(classId);
		expect((await app.classes.mine(people.otherTeacher)).map(({ id }) => id)).not.toContain(classId);
	});
});

describe('a child at a seat', () => {
	const assigned = async (actor: Actor) =>
		(await app.classes.assigned(actor)).find(({ id }) => id === listId);
	/** Of the seat itself, when the actor has one. */
	const report = (actor: Actor, publicationId: string, activeSeconds = 30) => ({
		...{ id: randomUUID(), seat: actor.seat ? seatKey(actor.seat) : `${classId}-1-1` },
		...{ publicationId, shown: [0], activeSeconds }
	});

	it('has the band of the class, whatever the cookie says', () => {
		expect(seats[0]).toMatchObject({ band: 'la', person: null, seat: { classId, seat: 1 } });
		expect(app.accounts.isPinned(seats[0] ?? GUEST)).toBe(true);
	});

	it('reports for itself, and only what was assigned', async () => {
		const [own = GUEST] = seats;
		// Took the seat a minute ago.
		const since = Date.now() - 60_000;
		await app.database.db.updateTable('class_seat').set({ joined_at: since }).execute();
		const minute: Actor = { ...own, seat: own.seat && { ...own.seat, since } };
		const stranger: Actor = { ...GUEST, band: 'la' };
		for (const actor of [minute, stranger])
			for (const title of [book, otherBook])
				expect(await app.classes.recordProgress(actor, report(actor, title))).toBe(actor === minute);
		// Told by another seat, by this seat about another one, and about the child who sat here before.
		expect(await app.classes.recordProgress(seats[1] ?? GUEST, report(minute, book))).toBe(false);
		expect(await app.classes.recordProgress(minute, report(seats[1] ?? GUEST, book))).toBe(false);
		expect(await app.classes.recordProgress(minute, report(own, book))).toBe(false);
		const kept = await app.database.db
			.selectFrom('assigned_progress')
			.select(['seat', 'publication_id'])
			.execute();
		expect(kept).toEqual([{ seat: 1, publication_id: book }]);
		const states = async (actor: Actor | undefined) =>
			(await assigned(actor ?? GUEST))?.publications.map(({ state }) => state);
		expect(await states(seats[0])).toEqual(['finished']);
		expect(await states(seats[1])).toEqual(['not-started']);
	});

	const code = async () =>
		(await app.classes.mine(people.teacher)).find(({ id }) => id === classId)?.code ?? '';
	const state = async (actor: Actor) => (await assigned(actor))?.publications[0]?.state;

	it('whose seat was freed is a guest again, and the next child begins from nothing', async () => {
		const joined = await app.classes.join(GUEST, { code: await code(), seat: 3, same: false }, '10.0.0.1');
		const token = 'token' in joined ? joined.token : '';
		const child = await actorAt(token);
		await app.classes.recordProgress(child, report(child, book, 0));
		expect(await app.classes.seat(people.teacher, classId, 3)).toMatchObject({
			read: [{ shown: 1, total: 1, state: 'reading' }]
		});
		await app.classes.freeSeat(people.teacher, classId, 3);
		expect((await actorAt(token)).seat).toBeNull();
		const next = await claimSeat(await code(), 3);
		expect(next.seat?.seat).toBe(3);
		expect(await state(next)).toBe('not-started');
	});

	it('is not given a seat where somebody sits without saying "it is me"', async () => {
		const first = await claimSeat(await code(), 5);
		await app.classes.recordProgress(first, report(first, book, 0));
		const join = async (same: boolean) =>
			app.classes.join(GUEST, { code: await code(), seat: 5, same }, '10.0.0.1');
		expect(await join(false)).toEqual({ taken: 5, held: false });
		// A word is no proof: as long as a device holds the seat, the teacher is asked.
		expect(await join(true)).toEqual({ taken: 5, held: true });
		expect(await state(first), 'the first child sits where it sat').toBe('reading');
		// The same device, and the same child on another one, go on where they were.
		expect(await state(await claimSeat(await code(), 5, { as: first }))).toBe('reading');
		await app.classes.endSeats(people.teacher, classId, 5);
		expect(await join(false)).toEqual({ taken: 5, held: false });
		expect(await state(await claimSeat(await code(), 5, { same: true }))).toBe('reading');
	});

	it('and its teacher find a title that left the shelf in its place, without its name', async () => {
		const gone = await publish('sach-sap-rut');
		const own = await app.classes.createList(people.teacher, classId, list('Có cuốn sắp rút'));
		for (const id of [gone, otherBook]) await app.classes.addPublication(people.teacher, own, id);
		const child = await claimSeat(await code(), 6);
		await app.classes.recordProgress(child, report(child, gone, 0));
		await app.catalogue.withdraw(OPERATOR, asIs(gone), 'thử');

		const ofChild = (await app.classes.assigned(child)).find(({ id }) => id === own);
		expect(ofChild?.publications).toMatchObject([
			{ tile: null, state: 'reading' },
			{ tile: { id: otherBook, slug: 'sach-khac' }, state: 'not-started' }
		]);
		const board = await app.classes.board(people.teacher, classId);
		const ofTeacher = board.lists.find(({ id }) => id === own);
		expect(ofTeacher?.publications).toMatchObject([{ id: gone, tile: null }, { id: otherBook }]);
		expect(board.states).toContainEqual({
			...{ seat: 6, publicationId: gone, state: 'reading', shown: 1, total: 1 }
		});
		expect(JSON.stringify([ofChild, ofTeacher])).not.toContain('sach-sap-rut');
		expect(JSON.stringify(ofChild)).not.toContain(gone);

		// What was read before it left still arrives.
		const later = await app.classes.recordProgress(child, report(child, gone, 0));
		expect(later).toBe(true);
		await app.classes.removePublication(people.teacher, own, gone);
		expect((await app.classes.list(people.teacher, own)).publications).toMatchObject([{ id: otherBook }]);
	});
});
