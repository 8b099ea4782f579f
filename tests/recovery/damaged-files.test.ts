import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '#lib/server/database/connection.ts';
import { CANARIES, LIBRARIAN, PASSWORD } from '../support/people.ts';
import { ServerProcess } from '../support/server-process.ts';
import { tinyEpub } from '../support/tiny-epub.ts';

const home = mkdtempSync(join(tmpdir(), 'vuon-sach-damaged-'));
/** Sound and seeded; each test damages a copy of it. */
const origin = new ServerProcess(join(home, 'origin'));
const soundBackup = join(home, 'sound.zip');
const { slug, title } = CANARIES.mam;
let library: ServerProcess;
let copies = 0;

beforeAll(async () => {
	await origin.run('tests/support/seed.ts');
	const { code, err } = await origin.task('backup', soundBackup);
	expect([code, err]).toEqual([0, '']);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));
beforeEach(async () => {
	library = new ServerProcess(join(home, `copy-${++copies}`));
	await cp(origin.dataDir, library.dataDir, { recursive: true });
});

const placeOf = (sha256: string) =>
	join(library.dataDir, 'blobs', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

/** The names of what one title is made of. */
async function filesOf(slug: string) {
	const database = openDatabase(join(library.dataDir, 'library.sqlite'));
	const version = database.db
		.selectFrom('publication')
		.innerJoin('publication_version as version', 'version.id', 'publication.version_id')
		.where('slug', '=', slug);
	const { original, id } = await version
		.select(['version.original_sha256 as original', 'version.id'])
		.executeTakeFirstOrThrow();
	const resources = await database.db
		.selectFrom('resource')
		.select(['sha256', 'path'])
		.where('version_id', '=', id)
		.where('path', 'like', '%.xhtml')
		.execute();
	const covers = await database.db
		.selectFrom('cover')
		.select('sha256')
		.where('version_id', '=', id)
		.execute();
	await database.close();
	const [page, cover] = [resources[0], covers[0]];
	if (!page || !cover) throw new Error('the title has no page or no cover');
	return { original, page, cover };
}

/** One byte becomes another, the length stays: what a failing disk does without telling. */
async function alter(path: string, at = 10): Promise<void> {
	const bytes = await readFile(path);
	bytes[at] = (bytes[at] ?? 0) ^ 0xff;
	await writeFile(path, bytes);
}

describe('a backup proves itself', () => {
	it('hashes what it copies, names what is damaged or missing with its title, writes all the rest and ends with an error', async () => {
		const { page, cover } = await filesOf(slug);
		await alter(placeOf(page.sha256));
		await rm(placeOf(cover.sha256));
		const file = join(library.dataDir, 'partial.zip');
		const { code, out, err } = await library.task('backup', file);
		expect(code).toBe(1);
		expect(err).toContain(`${page.sha256} is altered  ${slug}: ${page.path}`);
		expect(err).toContain(`${cover.sha256} is missing  ${slug}: a cover`);
		expect(err).toContain('npm run library -- mend');
		expect(out).toContain('partial.zip');

		const target = new ServerProcess(join(library.dataDir, 'whole'));
		const whole = await target.task('restore', file);
		expect(whole.code).toBe(1);
		expect(whole.err).toContain(`${slug}: ${page.path}`);
		expect(whole.err).toContain('nothing was restored');
		const part = await target.task('restore', '--partial', file);
		expect(part.code).toBe(1);
		expect(part.err).toContain(`${slug}: ${page.path}`);
		expect(part.err).toContain(`${slug}: a cover`);
		const after = await target.task('check-fixity');
		expect(after.code).toBe(1);
		expect(after.out).toContain('2 missing or altered');
		expect(after.err).toContain('What to do');
		const mended = await target.task('mend', soundBackup);
		expect([mended.code, mended.err]).toEqual([0, '']);
	});

	it('overwrites nothing: not a file that is there, and of two at once one wins', async () => {
		const file = join(library.dataDir, 'there.zip');
		writeFileSync(file, 'của người khác');
		const refused = await library.task('backup', file);
		expect(refused.code).toBe(1);
		expect(refused.err).toContain('is there already');
		expect(readFileSync(file, 'utf8')).toBe('của người khác');

		const contested = join(library.dataDir, 'contested.zip');
		const both = await Promise.all([library.task('backup', contested), library.task('backup', contested)]);
		expect(both.map(({ code }) => code).sort()).toEqual([0, 1]);
		expect(both.find(({ code }) => code === 1)?.err).toContain('is there already');
		expect(readdirSync(library.dataDir).filter((name) => name.includes('.part'))).toEqual([]);
		expect((await new ServerProcess(join(library.dataDir, 'new')).task('restore', contested)).code).toBe(0);
	});

	it('a backup that was damaged where it lay gives its sound part and lists the rest', async () => {
		const { page } = await filesOf(slug);
		const file = join(library.dataDir, 'lying.zip');
		await cp(soundBackup, file);
		// Blobs are stored as they are: the page begins behind its name.
		const bytes = await readFile(file);
		await alter(file, bytes.indexOf(`blobs/${page.sha256}`) + 80);
		const target = new ServerProcess(join(library.dataDir, 'new'));
		expect((await target.task('restore', file)).code).toBe(1);
		const { code, err } = await target.task('restore', '--partial', file);
		expect(code).toBe(1);
		expect(err).toContain(`${slug}: ${page.path}`);
		expect(err).toContain('1 files were damaged or missing in this backup');
	});

	it('records that were damaged are never half restored', async () => {
		const file = join(library.dataDir, 'records.zip');
		await cp(soundBackup, file);
		const bytes = await readFile(file);
		await alter(file, bytes.indexOf('tables/publication.ndjson') + 400);
		const target = new ServerProcess(join(library.dataDir, 'new'));
		const { code, err } = await target.task('restore', '--partial', file);
		expect(code).toBe(1);
		expect(err).toContain('"publication" are damaged');
		expect((await target.task('restore', soundBackup)).code).toBe(0);
	});
});

describe('damaged files are mended', () => {
	it('out of a backup, whatever they are; the desk tells them until then', async () => {
		const { original, page, cover } = await filesOf(slug);
		for (const sha256 of [original, page.sha256, cover.sha256]) await alter(placeOf(sha256));
		const checked = await library.task('check-fixity');
		expect(checked.code).toBe(1);
		expect(checked.out).toContain('3 missing or altered');
		await library.start();
		const cookie = await library.signIn(LIBRARIAN.login, PASSWORD);
		const desk = async () => (await fetch(`${library.origin}/ban-thu-thu`, { headers: { cookie } })).text();
		const told = await desk();
		expect(told).toContain('3 tệp trong kho bị hỏng hoặc bị thiếu');
		expect(told).toContain(page.path);
		expect(told).toContain(title);

		const { code, out, err } = await library.task('mend', soundBackup);
		expect([code, err]).toEqual([0, '']);
		expect(out).toContain('3 of 3 damaged files mended');
		expect((await library.task('check-fixity')).code).toBe(0);
		expect(await desk()).not.toContain('trong kho bị hỏng');
		await library.kill();
	}, 120_000);

	it('out of the original that the library still has', async () => {
		const { page, cover } = await filesOf(slug);
		await alter(placeOf(page.sha256));
		await rm(placeOf(cover.sha256));
		const { code, out } = await library.task('mend');
		expect(out).toContain('2 of 2 damaged files mended');
		expect(code).toBe(0);
		expect((await readdir(library.dataDir)).filter((name) => name.startsWith('mending'))).toEqual([]);
	});

	it('out of the file as it was given; a file that is another one changes nothing', async () => {
		const { original, page } = await filesOf(slug);
		const given = join(library.dataDir, 'given.epub');
		await cp(placeOf(original), given);
		const other = join(library.dataDir, 'other.epub');
		writeFileSync(other, tinyEpub({ title: 'Cuốn khác', body: '<p>Chữ khác.</p>' }));
		await alter(placeOf(original));
		await alter(placeOf(page.sha256));

		const wrong = await library.task('mend', other);
		expect(wrong.code).toBe(1);
		expect(wrong.out).toContain('0 of 2 damaged files mended');
		expect(wrong.err).toContain('What to do');
		const right = await library.task('mend', other, given);
		expect(right.out).toContain('2 of 2 damaged files mended');
		expect(right.code).toBe(0);
		expect((await library.task('mend')).out).toContain('Nothing to mend');
	});
});
