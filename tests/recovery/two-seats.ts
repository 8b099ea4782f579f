import type { Actor } from '#lib/features/accounts/index.ts';
import { GUEST } from '#lib/features/accounts/index.ts';
import { withApp } from '#lib/server/tasks/with-app.ts';
import { TEACHER } from '../support/people.ts';

/** Two classes of one band, a list for each, a child in each. Prints the cookies of the two devices as JSON. */
await withApp(async ({ classes, catalogue, database: { db } }) => {
	const { id } = await db
		.selectFrom('person')
		.select('id')
		.where('login', '=', TEACHER.login)
		.executeTakeFirstOrThrow();
	const teacher: Actor = { ...GUEST, person: { id, role: 'teacher', displayName: TEACHER.name } };
	const [book] = (await catalogue.shelf({ ...GUEST, band: 'la' }, 'all')).items;
	const cookies: string[] = [];
	for (const name of ['2A1', '2A2']) {
		const schoolClass = await classes.create(teacher, { name, band: 'la', seats: 30 });
		const dates = { startsOn: '2020-01-01', dueOn: null };
		const list = await classes.createList(teacher, schoolClass.id, {
			title: `Bài riêng của ${name}`,
			note: '',
			...dates
		});
		if (book) await classes.addPublication(teacher, list, book.id);
		const joined = await classes.join(GUEST, { code: schoolClass.code, seat: 7, same: false }, '127.0.0.1');
		cookies.push('token' in joined ? `seat=${joined.token}` : '');
	}
	process.stdout.write(JSON.stringify(cookies));
});
