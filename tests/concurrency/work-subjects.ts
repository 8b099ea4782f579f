import { existsSync } from 'node:fs';
import { utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { OPERATOR } from '#lib/features/accounts/actor.ts';
import type { App } from '#lib/server/app.ts';
import { newId } from '#lib/server/new-id.ts';
import { as, deedsOf, subject, unique, type Subject } from './subject.ts';

const DAY = 86_400_000;
const uploadOf = (app: App, id: string) => join(app.config.dataDir, 'uploads', id);

/** An upload that came whole long ago, but whose last step was cut off. */
async function anIntake(app: App) {
	const person = unique();
	const { db } = app.database;
	await db
		.insertInto('person')
		.values({
			id: person,
			login: person,
			display_name: 'Cô Lan',
			role: 'librarian',
			password_hash: '',
			created_at: 1,
			disabled_at: null
		})
		.execute();
	const actor = as(person, 'librarian');
	const id = await app.deposits.begin(actor, { fileName: 'a.epub', bytes: 5 });
	const then = new Date(Date.now() - 10 * DAY);
	await writeFile(uploadOf(app, id), '12345');
	await utimes(uploadOf(app, id), then, then);
	await db.updateTable('intake').set({ created_at: then.getTime() }).where('id', '=', id).execute();
	return { actor, id, person };
}

async function aFailedJob(app: App) {
	const id = newId();
	await app.database.db
		.insertInto('job')
		.values({
			...{ id, kind: 'discovery.index', payload: '{"id":"x"}', dedupe_key: null, status: 'failed' },
			...{ attempts: 8, max_attempts: 8, run_at: 1, locked_by: null, locked_until: null },
			...{ last_error: 'x', created_at: 1, finished_at: 1 }
		})
		.execute();
	return id;
}

const meaning = (word: string) => ({
	word,
	kind: 'dt' as const,
	meaning: 'Là một từ.',
	example: 'Có từ này.'
});

async function aWord(app: App) {
	const word = `từ ${unique()}`;
	await app.dictionary.add(OPERATOR, meaning(word));
	const row = await app.database.db
		.selectFrom('dictionary_word')
		.select('id')
		.where('word', '=', word)
		.executeTakeFirstOrThrow();
	return { id: row.id, other: `khác ${unique()}` };
}

export const WORK: readonly Subject[] = [
	subject(
		'intake',
		'an upload',
		anIntake,
		{
			begin: (app, { actor }) =>
				app.deposits.begin(actor, { fileName: 'b.epub', bytes: 7 }).then(() => 'begun'),
			arrived: (app, { actor, id }) => app.deposits.arrived(actor, id),
			takeForm: (app, { actor }) =>
				app.deposits
					.takeForm(actor, { fileName: 'c.epub', bytes: 3 }, Readable.from([Buffer.from('abc')]))
					.then(() => 'taken'),
			recover: (app) => app.deposits.recover(),
			clearAbandoned: (app) => app.deposits.clearAbandoned({ dryRun: false }).then(() => 'cleared')
		},
		async (app, { id, person }) => {
			const { db } = app.database;
			const rows = await db.selectFrom('intake').selectAll().where('person_id', '=', person).execute();
			const jobs = await db
				.selectFrom('job')
				.select('id')
				.where('payload', '=', JSON.stringify({ id }))
				.execute();
			return {
				rows: rows.map(({ file_name, status }) => `${file_name} ${status}`).sort(),
				file: existsSync(uploadOf(app, id)),
				jobs: jobs.length
			};
		}
	),
	subject(
		'word',
		'a word of the dictionary',
		aWord,
		{
			add: (app, { other }) => app.dictionary.add(OPERATOR, meaning(other)).then(() => 'added'),
			change: (app, { id }, first) =>
				app.dictionary.change(OPERATOR, { id, expected: 1 }, meaning(`${id} ${first ? 'một' : 'hai'}`)),
			remove: (app, { id }) => app.dictionary.remove(OPERATOR, { id, expected: 1 }).then(() => 'removed')
		},
		async (app, { id, other }) => {
			const rows = await app.database.db
				.selectFrom('dictionary_word')
				.select(['id', 'word', 'version'])
				.where((row) => row.or([row('id', '=', id), row('word', '=', other)]))
				.execute();
			return {
				deeds: await deedsOf(app, id),
				rows: rows
					.map((row) => {
						if (row.id === id && row.version === 1) return 'as it was';
						return `${row.word.replace(id, '').replace(other, 'new')} ${row.version}`;
					})
					.sort()
			};
		}
	),
	subject(
		'job',
		'a job that failed',
		aFailedJob,
		{ retry: (app, id) => app.jobDesk.retry(OPERATOR, id) },
		(app, id) =>
			app.database.db.selectFrom('job').select(['status', 'attempts']).where('id', '=', id).executeTakeFirst()
	)
];
