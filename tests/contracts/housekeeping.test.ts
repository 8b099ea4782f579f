import { mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { createLog } from '#lib/server/log.ts';
import { newId } from '#lib/server/new-id.ts';
import { openPublication } from '#lib/server/publications/open-publication.ts';
import { detailsOf } from '../support/opened.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const DAY = 86_400_000;
const folder = await mkdtemp(join(tmpdir(), 'housekeeping-'));
let app: App;
let librarian: Actor;

beforeAll(async () => {
	app = await createApp(readConfig({ DATA_DIR: folder, VOICE: 'none' }), createLog('silent'));
	await app.accounts.addPerson(null, {
		login: 'co-lan',
		displayName: 'Cô Lan',
		role: 'librarian',
		password: 'một câu dễ nhớ để thử'
	});
	const person = await app.database.db.selectFrom('person').select('id').executeTakeFirstOrThrow();
	librarian = { ...OPERATOR, person: { id: person.id, role: 'librarian', displayName: 'Cô Lan' } };
});
afterAll(async () => {
	await app.stop();
	await rm(folder, { recursive: true, force: true });
});

/** As if nothing had touched the file or folder, nor anything in it, for so long. */
async function age(path: string, days: number): Promise<void> {
	const then = new Date(Date.now() - days * DAY);
	for (const name of await readdir(path, { recursive: true }).catch(() => []))
		await utimes(join(path, name), then, then);
	await utimes(path, then, then);
}

it('forgets uploads that were given up and leftovers of openings; keeps what somebody waits for', async () => {
	const { uploads, db } = { uploads: join(folder, 'uploads'), db: app.database.db };
	const begin = (fileName: string) => app.deposits.begin(librarian, { fileName, bytes: 1000 });
	const [givenUp, goesOn, waits] = [
		await begin('bo-do.epub'),
		await begin('dang-gui.epub'),
		await begin('cho.epub')
	];
	const settled = newId();
	for (const id of [givenUp, goesOn, waits, settled]) {
		await writeFile(join(uploads, id), 'một nửa');
		await writeFile(join(uploads, `${id}.json`), '{}');
		await age(join(uploads, id), 10);
		await age(join(uploads, `${id}.json`), 10);
	}
	await db
		.updateTable('intake')
		.set({ created_at: Date.now() - 10 * DAY })
		.execute();
	await age(join(uploads, goesOn), 2);
	await db.updateTable('intake').set({ status: 'received' }).where('id', '=', waits).execute();
	for (const name of ['opening-cut', 'opening-now']) {
		await mkdir(join(uploads, name, 'blobs'), { recursive: true });
		await writeFile(join(uploads, name, 'blobs', 'x'), 'y');
	}
	await age(join(uploads, 'opening-cut'), 2);

	const before = await readdir(uploads);
	const { uploads: counted } = await app.housekeeping.tidy({ dryRun: true });
	expect(await readdir(uploads)).toEqual(before);
	const { uploads: cleared } = await app.housekeeping.tidy({ dryRun: false });
	expect(cleared).toEqual(counted);
	expect(cleared.count).toBe(5);
	expect((await readdir(uploads)).sort()).toEqual(
		[goesOn, `${goesOn}.json`, waits, `${waits}.json`, 'opening-now'].sort()
	);
	const left = await db.selectFrom('intake').select('id').execute();
	expect(left.map((row) => row.id).sort()).toEqual([goesOn, waits].sort());
});

it('what readers see and the version before it stay; an older one is let go after a month, its blobs the night after, and the file that was given stays', async () => {
	const { db } = app.database;
	async function takeIn(text: string, known?: { id: string; version: number }) {
		const file = join(folder, `${newId()}.epub`);
		await writeFile(file, tinyEpub({ title: 'Hai lần in', body: `<p>${text}</p>` }));
		const opened = await openPublication(file, { blobs: app.blobs });
		return app.catalogue.admit(OPERATOR, opened, {
			slug: 'hai-lan-in',
			details: detailsOf('Hai lần in'),
			source: 'authored',
			sourceHash: text,
			...(known ? { replace: { id: known.id, expected: known.version } } : {})
		});
	}
	const first = await takeIn('Bản in đầu.');
	const second = await takeIn('Bản in sau.', first);
	const third = await takeIn('Bản in sau nữa.', second);
	const filesOf = async (version: string) =>
		(await db.selectFrom('resource').select('sha256').where('version_id', '=', version).execute()).map(
			(row) => row.sha256
		);
	const [old, previous, current] = [
		await filesOf(first.versionId),
		await filesOf(second.versionId),
		await filesOf(third.versionId)
	];
	const onlyOld = old.filter((name) => ![...previous, ...current].includes(name));
	expect(onlyOld.length).toBeGreaterThan(0);

	expect((await app.housekeeping.tidy({ dryRun: false })).versions).toBe(0);
	await db
		.updateTable('publication_version')
		.set((row) => ({ used_at: row('used_at', '-', 31 * DAY) }))
		.execute();
	await age(join(folder, 'blobs'), 31);
	expect(await app.housekeeping.tidy({ dryRun: false })).toMatchObject({
		versions: 1,
		blobs: { removed: 0 }
	});
	expect(await filesOf(first.versionId)).toEqual([]);
	expect(await filesOf(second.versionId)).toEqual(previous);
	expect(await filesOf(third.versionId)).toEqual(current);

	const { blobs } = await app.housekeeping.tidy({ dryRun: false });
	expect(blobs.removed).toBeGreaterThanOrEqual(onlyOld.length);
	for (const name of onlyOld) expect(await app.blobs.has(name)).toBe(false);
	for (const name of [...previous, ...current]) expect(await app.blobs.verify(name)).toBe(true);
	const originals = await db.selectFrom('publication_version').select('original_sha256').execute();
	for (const { original_sha256 } of originals) expect(await app.blobs.verify(original_sha256)).toBe(true);
});

it('happens every night: one job waits, and the night plans the next before it begins', async () => {
	const jobs = () =>
		app.database.db
			.selectFrom('job')
			.select(['status', 'run_at'])
			.where('kind', '=', 'library.housekeeping')
			.orderBy('created_at')
			.execute();
	await app.housekeeping.plan();
	expect(await jobs()).toHaveLength(1);
	await app.database.db
		.updateTable('job')
		.set({ run_at: 0 })
		.where('kind', '=', 'library.housekeeping')
		.execute();
	await app.worker.drain();
	const [done, next] = await jobs();
	expect([done?.status, next?.status]).toEqual(['done', 'pending']);
	expect(next?.run_at).toBeGreaterThan(Date.now());
	expect((await app.jobDesk.overview(librarian)).waiting).toBe(0);
});
