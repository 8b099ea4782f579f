import { randomUUID } from 'node:crypto';
import { GUEST } from '#lib/features/accounts/actor.ts';
import { seatKey } from '#lib/features/progress/index.ts';
import type { App } from '#lib/server/app.ts';
import { aPublication } from './publication-subjects.ts';
import { as, subject, unique, type Deed, type Subject } from './subject.ts';

/** Two titles are enough for all classes of a library: no deed here changes them. */
const titles = new WeakMap<App, Promise<[string, string]>>();
function titlesOf(app: App): Promise<[string, string]> {
	const known =
		titles.get(app) ??
		(async (): Promise<[string, string]> => [
			(await aPublication(app, 'published')).id,
			(await aPublication(app, 'published')).id
		])();
	titles.set(app, known);
	return known;
}

async function aClass(app: App) {
	const teacher = unique();
	await app.database.db
		.insertInto('person')
		.values({
			id: teacher,
			login: teacher,
			display_name: 'Thầy Dũng',
			role: 'teacher',
			password_hash: '',
			created_at: 1,
			disabled_at: null
		})
		.execute();
	const actor = as(teacher, 'teacher');
	const schoolClass = await app.classes.create(actor, { name: '2A1', band: 'la', seats: 9 });
	const [publicationId, other] = await titlesOf(app);
	const dates = { note: '', startsOn: '2026-01-01', dueOn: null };
	const listId = await app.classes.createList(actor, schoolClass.id, { title: 'Tuần này', ...dates });
	await app.classes.addPublication(actor, listId, publicationId);
	const { list } = await app.classes.list(actor, listId);
	const sits = async (seat: number, same = false) => {
		const joined = await app.classes.join(GUEST, { code: schoolClass.code, seat, same }, unique());
		const token = 'token' in joined ? joined.token : undefined;
		return (await app.accounts.actorOf({ session: undefined, band: null, grownUp: undefined, seat: token }))
			.actor;
	};
	const child = await sits(1);
	return {
		...{ actor, schoolClass, publicationId, other, listId, dates, child },
		...{ reportId: randomUUID(), expected: list.version }
	};
}
type AClass = Awaited<ReturnType<typeof aClass>>;

const close: Deed<AClass> = (app, { actor, schoolClass }) => app.classes.close(actor, schoolClass.id);
const reopen: Deed<AClass> = (app, { actor, schoolClass }) => app.classes.reopen(actor, schoolClass.id);
const forgetClosed: Deed<unknown> = (app) =>
	app.classes.forgetClosed({ dryRun: false }).then(() => 'forgotten');
async function aClosedClass(app: App, closedAt: number) {
	const schoolClass = await aClass(app);
	await close(app, schoolClass, true);
	await app.database.db
		.updateTable('school_class')
		.set({ archived_at: closedAt })
		.where('id', '=', schoolClass.schoolClass.id)
		.execute();
	return schoolClass;
}
const takeSeat: (same: boolean, seat: number) => Deed<AClass> =
	(same, seat) =>
	async (app, { schoolClass }) => {
		const joined = await app.classes.join(GUEST, { code: schoolClass.code, seat, same }, unique());
		return 'token' in joined ? 'seated' : 'taken';
	};

async function classState(app: App, { actor, schoolClass: { id } }: AClass) {
	const { db } = app.database;
	const open = (await app.classes.mine(actor)).length;
	const seats = await db
		.selectFrom('class_seat')
		.select(['seat', 'ends_at'])
		.where('class_id', '=', id)
		.execute();
	const last = await db.selectFrom('school_class').select('seats_last').where('id', '=', id).execute();
	const kept = (endsAt: number | null) =>
		endsAt === null ? 'until it is closed' : endsAt > Date.now() ? 'today' : 'left';
	const lists = await db.selectFrom('reading_list').selectAll().where('class_id', '=', id).execute();
	const items = await db
		.selectFrom('reading_list_item')
		.innerJoin('reading_list', 'reading_list.id', 'list_id')
		.select(['reading_list.title', 'reading_list_item.position'])
		.where('class_id', '=', id)
		.execute();
	const progress = await db
		.selectFrom('assigned_progress')
		.select(['seat', 'shown', 'total'])
		.where('class_id', '=', id)
		.execute();
	const sessions = await db
		.selectFrom('reading_session')
		.select(['seat', 'seconds'])
		.where('class_id', '=', id)
		.execute();
	return {
		open,
		sessions: sessions.map(({ seat, seconds }) => `${seat} ${seconds}`).sort(),
		last: last.map(({ seats_last }) => seats_last),
		seats: seats.map((row) => `${row.seat} ${kept(row.ends_at)}`).sort(),
		lists: lists.map(({ title, version }) => `${title} ${version}`).sort(),
		items: items.map(({ title, position }) => `${title} ${position}`).sort(),
		progress: progress.map(({ seat, shown, total }) => `${seat} ${shown} of ${total}`).sort()
	};
}

const createList: Deed<AClass> = (app, { actor, schoolClass, dates }, first) =>
	app.classes.createList(actor, schoolClass.id, { title: first ? 'Một' : 'Hai', ...dates });
const report =
	(pages: (first: boolean) => number[]): Deed<AClass> =>
	(app, { child, publicationId }, first) =>
		app.classes.recordProgress(child, {
			...{ id: randomUUID(), seat: child.seat ? seatKey(child.seat) : '' },
			...{ publicationId, shown: pages(first), activeSeconds: 0 }
		});
/** One report that is sent twice, as by two tabs of one tablet. */
const reportTwice: Deed<AClass> = (app, { child, publicationId, reportId }) =>
	app.classes.recordProgress(child, {
		...{ id: reportId, seat: child.seat ? seatKey(child.seat) : '' },
		...{ publicationId, shown: [7], activeSeconds: 3_600 }
	});
const freeSeat: Deed<AClass> = (app, { actor, schoolClass }) =>
	app.classes.freeSeat(actor, schoolClass.id, 1);

const endSeats: Deed<AClass> = (app, { actor, schoolClass }) =>
	app.classes.endSeats(actor, schoolClass.id, null);

const DAY = 86_400_000;

export const CLASSES: readonly Subject[] = [
	subject(
		'class',
		'a closed class',
		(app) => aClosedClass(app, Date.now()),
		{
			close,
			reopen,
			forgetClosed,
			'join: a seat that is free': takeSeat(false, 2),
			recordProgress: report((first) => [first ? 1 : 2]),
			freeSeat
		},
		classState
	),
	subject(
		'class',
		'a class that has been closed for too long',
		(app) => aClosedClass(app, Date.now() - 40 * DAY),
		{ reopen, forgetClosed },
		classState
	),
	subject(
		'class',
		'a class',
		aClass,
		{
			create: (app, { actor }) =>
				app.classes.create(actor, { name: '2A2', band: 'la', seats: 9 }).then(() => 'made'),
			close,
			reopen,
			forgetClosed,
			setSeatsLast: (app, { actor, schoolClass }, first) =>
				app.classes.setSeatsLast(actor, schoolClass.id, first ? 'class' : 'day'),
			createList: async (...deed) => void (await createList(...deed)),
			endSeats,
			'join: a seat that is free': takeSeat(false, 2),
			recordProgress: report((first) => [first ? 1 : 2]),
			freeSeat
		},
		classState
	),
	subject(
		'list',
		'a reading list',
		aClass,
		{
			editList: (app, { actor, listId, dates, expected }, first) =>
				app.classes.editList(actor, { id: listId, expected }, { title: first ? 'Một' : 'Hai', ...dates }),
			'editList: as it is': (app, { actor, listId, dates }) =>
				app.classes.editList(actor, { id: listId, expected: null }, { title: 'Ba', ...dates }),
			removeList: (app, { actor, listId }) => app.classes.removeList(actor, listId).then(() => 'removed'),
			addPublication: (app, { actor, listId, other }) => app.classes.addPublication(actor, listId, other),
			removePublication: (app, { actor, listId, publicationId }) =>
				app.classes.removePublication(actor, listId, publicationId),
			createList: async (...deed) => void (await createList(...deed)),
			recordProgress: report((first) => [first ? 1 : 2]),
			close
		},
		classState
	),
	subject(
		'seat',
		'a seat',
		aClass,
		{
			freeSeat,
			endSeats,
			join: takeSeat(false, 1),
			'join: the same child': takeSeat(true, 1),
			'join: a seat that is free': takeSeat(false, 2),
			recordProgress: report((first) => [first ? 1 : 2]),
			'recordProgress: the same report': reportTwice,
			'recordProgress: many pages': report((first) => (first ? [3, 4, 5] : [4, 5, 6])),
			close
		},
		classState
	)
];
