import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import { createReadingStore } from '#lib/features/reading/reading-store.server.ts';
import { mayView, scopeOf } from '#lib/features/catalogue/policy.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { forgetReplacedVersions, REPLACED_MS } from '#lib/server/housekeeping/replaced-versions.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const child: Actor = { ...GUEST, band: 'la' };
const sha = (text: string) => createHash('sha256').update(text).digest('hex');

describe.each(DIALECTS)('the files of a title on %s', (dialect) => {
	let database: Database;
	let catalogue: Catalogue;
	let now = 1_000_000;

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		catalogue = createCatalogue({ store: createCatalogueStore(unitOfWorkOn(database, () => now++)) });
	});
	afterAll(() => database.close());

	async function draft(slug: string) {
		return catalogue.admit(OPERATOR, openedBook(slug), {
			slug,
			details: detailsOf(slug),
			source: 'upload',
			sourceHash: slug,
			fileName: `${slug}.epub`
		});
	}
	async function published(slug: string) {
		const { id } = await draft(slug);
		await catalogue.publish(OPERATOR, { id, expected: null });
		return id;
	}
	const offer = (id: string, text: string) =>
		catalogue.offerVersion(OPERATOR, id, {
			opened: {
				...openedBook(text),
				checkMessages: [
					{ severity: 'warn', code: 'alt-missing', where: null, facts: { count: 1, name: 'c' } }
				]
			},
			fileName: `${text}.epub`
		});
	const current = async (id: string) => (await catalogue.versions(OPERATOR, id)).find((file) => file.current);
	const textOf = async (id: string) =>
		(await createReadingStore(database.db).section((await current(id))?.id ?? '', 0))?.text;

	it('a corrected file waits unseen, takes the place of the old one, and the old one is put back', async () => {
		const id = await published('suoi');
		const { publication: before } = await catalogue.record(OPERATOR, id);
		const waiting = await offer(id, 'suoi-sua');
		expect(await textOf(id)).toMatch(/^suoi\./);
		const rated = await createReadingStore(database.db).ratingOfVersion(waiting);
		expect(rated && mayView(scopeOf(child), rated), 'no child opens a file that nobody decided about').toBe(
			false
		);

		const version = await catalogue.useVersion(OPERATOR, { id, expected: before.version }, waiting);
		const { publication: after } = await catalogue.record(OPERATOR, id);
		expect(after).toMatchObject({ slug: 'suoi', band: before.band, status: 'published', versionId: waiting });
		expect(after.title).toBe(before.title);
		expect(await textOf(id)).toMatch(/^suoi-sua\./);
		expect((await catalogue.shelf(child, 'all')).items.find(({ slug }) => slug === 'suoi')?.versionId).toBe(
			waiting
		);
		const readable = await createReadingStore(database.db).ratingOfVersion(waiting);
		expect(readable && mayView(scopeOf(child), readable)).toBe(true);

		const old = before.versionId ?? '';
		await catalogue.useVersion(OPERATOR, { id, expected: version }, old);
		expect(await textOf(id)).toMatch(/^suoi\./);
		const deeds = await catalogue.timeline(OPERATOR, id);
		expect(deeds.map(({ verb }) => verb).slice(0, 2)).toEqual([
			'catalogue.put-back',
			'catalogue.new-version'
		]);
		expect(deeds[0]?.changes).toEqual([{ field: 'file', before: waiting, after: old }]);
	});

	it('search is told of a file that takes the place of another', async () => {
		const id = await published('muoi');
		await database.db.deleteFrom('job').execute();
		await catalogue.useVersion(OPERATOR, { id, expected: null }, await offer(id, 'muoi-sua'));
		const jobs = await database.db.selectFrom('job').select('payload').execute();
		expect(jobs).toEqual([{ payload: JSON.stringify({ id }) }]);
	});

	it('somebody who saw an older record decides about no file', async () => {
		const id = await published('cu');
		const waiting = await offer(id, 'cu-sua');
		await expect(catalogue.useVersion(OPERATOR, { id, expected: 1 }, waiting)).rejects.toThrow('stale-edit');
		const other = await published('khac');
		await expect(catalogue.useVersion(OPERATOR, { id: other, expected: null }, waiting)).rejects.toThrow(
			'not-found'
		);
	});

	it('one file offered twice is one version; the file of another title is refused by its name', async () => {
		const id = await published('hai-lan');
		expect(await offer(id, 'hai-lan-sua')).toBe(await offer(id, 'hai-lan-sua'));
		expect(await catalogue.versions(OPERATOR, id)).toHaveLength(2);
		await published('cua-nguoi-khac');
		const refused = { code: 'file-known', facts: { title: 'cua-nguoi-khac' } };
		await expect(offer(id, 'cua-nguoi-khac')).rejects.toMatchObject(refused);
		const again = {
			slug: 'dia-chi-moi',
			details: detailsOf('x'),
			source: 'upload',
			sourceHash: 'dia-chi-moi'
		} as const;
		await expect(catalogue.admit(OPERATOR, openedBook('cua-nguoi-khac'), again)).rejects.toMatchObject(
			refused
		);
		expect(await catalogue.titlesWithFile(OPERATOR, sha('cua-nguoi-khac'))).toMatchObject([
			{ slug: 'cua-nguoi-khac' }
		]);
	});

	it('the record tells of each file: its name, size, checksum, findings and what it says of itself', async () => {
		const id = await published('ke');
		await offer(id, 'ke-sua');
		const [used, waits] = await catalogue.versions(OPERATOR, id);
		expect(used).toMatchObject({
			fileName: 'ke.epub',
			bytes: 1000,
			sha256: sha('ke'),
			current: true,
			kept: true
		});
		expect(used?.statement.accessibility.features).toEqual(['tableOfContents']);
		expect(waits).toMatchObject({ fileName: 'ke-sua.epub', usedAt: null, current: false });
		expect(waits?.checkMessages.map(({ code }) => code)).toEqual(['alt-missing']);
	});

	it('what readers see and the file before it stay for years; older ones and what nobody wanted go', async () => {
		const id = await published('lau-nam');
		for (const text of ['lau-nam-2', 'lau-nam-3'])
			await catalogue.useVersion(OPERATOR, { id, expected: null }, await offer(id, text));
		await offer(id, 'lau-nam-bo');
		await forgetReplacedVersions(database.db, now + REPLACED_MS * 20);
		const left = await catalogue.versions(OPERATOR, id);
		expect(left.map(({ fileName, kept }) => `${fileName} ${kept}`)).toEqual([
			'lau-nam-3.epub true',
			'lau-nam-2.epub true',
			'lau-nam.epub false'
		]);
		const [, , first] = left;
		await expect(catalogue.useVersion(OPERATOR, { id, expected: null }, first?.id ?? '')).rejects.toThrow(
			'version-let-go'
		);
		const named = await database.db
			.selectFrom('resource')
			.select('version_id')
			.where(
				'version_id',
				'in',
				left.map((file) => file.id)
			)
			.execute();
		expect(new Set(named.map((row) => row.version_id)).size).toBe(2);
	});

	it('a draft that nobody published is deleted with all its files; what was on the shelf is not', async () => {
		const { id, versionId } = await draft('nhap-bo-di');
		await offer(id, 'nhap-bo-di-sua');
		await catalogue.remove(OPERATOR, { id, expected: 1 });
		await expect(catalogue.record(OPERATOR, id)).rejects.toThrow('not-found');
		for (const table of ['resource', 'section'] as const)
			expect(
				await database.db.selectFrom(table).select('path').where('version_id', '=', versionId).execute()
			).toEqual([]);
		expect((await catalogue.timeline(OPERATOR, id))[0]).toMatchObject({ verb: 'catalogue.remove' });
		// The same file may come again.
		expect((await draft('nhap-bo-di')).id).not.toBe(id);

		const onShelf = await published('len-ke');
		await expect(catalogue.remove(OPERATOR, { id: onShelf, expected: null })).rejects.toThrow(
			'was-published'
		);
		await catalogue.withdraw(OPERATOR, { id: onShelf, expected: null }, 'để thử');
		await expect(catalogue.remove(OPERATOR, { id: onShelf, expected: null })).rejects.toThrow(
			'was-published'
		);
	});
});
