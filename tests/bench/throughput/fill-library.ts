import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { seatKey } from '#lib/features/progress/index.ts';
import { GUEST, type Actor } from '#lib/features/accounts/actor.ts';
import { withApp } from '#lib/server/tasks/with-app.ts';
import type { BenchBook } from './books.ts';

/*
 * A process of its own: takes the books of a list in, into DATA_DIR, publishes them, and makes a collection and a class
 * that has read some of them. Prints one line of JSON. A checkout that is measured as "before" fills its own library.
 */
const [list = ''] = process.argv.slice(2);
const books = JSON.parse(readFileSync(list, 'utf8')) as BenchBook[];
const SEATS = 30;
const ASSIGNED = 6;
const PAGES = 20;

const as = (id: string, role: 'librarian' | 'teacher'): Actor => ({
	person: { id, role, displayName: id },
	seat: null,
	band: null,
	grownUp: false
});

await withApp(async (app) => {
	const librarian = as('operator', 'librarian');
	const ids: string[] = [];
	for (const { file, slug, details } of books) {
		const opened = await app.open(file, basename(file));
		const record = { slug, details, source: 'upload', sourceHash: opened.originalSha256 } as const;
		const { id } = await app.catalogue.admit(librarian, opened, record);
		await app.catalogue.publish(librarian, { id, expected: null });
		ids.push(id);
	}
	await app.catalogue.replaceCollection(librarian, {
		slug: 'do-dac',
		title: { vi: 'Bộ đo đạc', en: 'Measuring set' },
		description: { vi: 'Sách để đo.', en: 'Books to measure with.' },
		position: 1,
		publications: books.slice(0, 24).map(({ slug }) => slug)
	});
	const login = { login: 'thay-do', password: 'một câu dễ nhớ để đo' };
	const person = await app.accounts.addPerson(null, { ...login, displayName: 'Thầy Đo', role: 'teacher' });
	const teacher = as(person, 'teacher');
	const { id: classId, code } = await app.classes.create(teacher, { name: '2A1', band: 'la', seats: SEATS });
	const dates = { startsOn: '2020-01-01', dueOn: null };
	const listId = await app.classes.createList(teacher, classId, { title: 'Tuần này', note: '', ...dates });
	for (const id of ids.slice(0, ASSIGNED)) await app.classes.addPublication(teacher, listId, id);
	let seatToken = '';
	let seatName = '';
	for (let seat = 1; seat <= SEATS; seat++) {
		const joined = await app.classes.join(GUEST, { code, seat, same: false }, `10.0.${seat}.1`);
		const token = 'token' in joined ? joined.token : undefined;
		seatToken = token ?? '';
		const nobody = { session: undefined, band: null, grownUp: undefined };
		const { actor: child } = await app.accounts.actorOf({ ...nobody, seat: token });
		seatName = child.seat ? seatKey(child.seat) : '';
		for (const publicationId of ids.slice(0, 1 + (seat % ASSIGNED))) {
			const shown = Array.from({ length: 1 + (seat % PAGES) }, (_, page) => page);
			const report = { id: randomUUID(), seat: seatName, publicationId, shown, activeSeconds: 30 };
			await app.classes.recordProgress(child, report);
		}
	}
	const desk = { login: 'co-do', password: login.password };
	await app.accounts.addPerson(null, { ...desk, displayName: 'Cô Đo', role: 'librarian' });
	await app.worker.drain();
	const assigned = ids[0];
	console.log(
		JSON.stringify({ classId, listId, code, seatToken, seatName, assigned, librarian: desk.login, ...login })
	);
});
