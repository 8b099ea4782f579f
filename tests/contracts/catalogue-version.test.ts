import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { OPERATOR } from '#lib/features/accounts/index.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import { createDiscoveryStore } from '#lib/features/discovery/index.server.ts';
import { migrate, openDatabase, type Database } from '#lib/server/database/connection.ts';
import { DIALECTS, freshPostgres } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

describe.each(DIALECTS)('the version of the catalogue on %s', (dialect) => {
	let folder = '';
	let here: Database;
	/** Another process on the same library. */
	let there: Database;
	let catalogue: Catalogue;
	let id = '';
	const details = detailsOf('Kiến');

	beforeEach(async () => {
		folder = mkdtempSync(join(tmpdir(), 'vuon-sach-version-'));
		const url = dialect === 'sqlite' ? join(folder, 'library.sqlite') : await freshPostgres();
		here = openDatabase(url);
		await migrate(here);
		there = openDatabase(url);
		catalogue = createCatalogue({ store: createCatalogueStore(unitOfWorkOn(here, () => 1)) });
		const record = { slug: 'kien', details, source: 'upload', sourceHash: 'k' } as const;
		({ id } = await catalogue.admit(OPERATOR, openedBook('Kiến'), record));
	});
	afterEach(async () => {
		await here.close();
		await there.close();
		rmSync(folder, { recursive: true });
	});

	/** By how much a change moves it on, as the other process sees it. */
	async function moved(change: () => Promise<unknown>): Promise<number> {
		const before = await there.catalogueVersion.read();
		await change();
		return (await there.catalogueVersion.read()) - before;
	}

	const describe = (change: Parameters<typeof detailsOf>[1]) =>
		catalogue.describe(OPERATOR, { id, expected: null }, detailsOf('Kiến', change));
	const publish = () => catalogue.publish(OPERATOR, { id, expected: null });
	const withdraw = () => catalogue.withdraw(OPERATOR, { id, expected: null }, 'thử');
	const collect = (publications: string[]) =>
		catalogue.replaceCollection(OPERATOR, {
			slug: 'nho',
			title: { vi: 'Nhỏ', en: 'Small' },
			description: { vi: '', en: '' },
			position: 1,
			publications
		});
	const replace = async () => {
		const { publication } = await catalogue.record(OPERATOR, id);
		return catalogue.admit(OPERATOR, openedBook('Kiến'), {
			slug: 'kien',
			details,
			source: 'upload',
			sourceHash: 'l',
			replace: { id, expected: publication.version }
		});
	};

	it('stays while a draft is worked on: nobody sees it', async () => {
		expect(await moved(() => describe({ description: 'Đang viết.' }))).toBe(0);
	});

	it('moves on with every change that visitors see', async () => {
		const changes: Record<string, () => Promise<unknown>> = {
			publish,
			describe: () => describe({ band: 'qua' }),
			'new version': replace,
			collection: () => collect(['kien']),
			'an emptied collection': () => collect([]),
			withdraw,
			'the index': () => createDiscoveryStore(here.db).indexChanged()
		};
		for (const [name, change] of Object.entries(changes))
			expect(await moved(change), name).toBeGreaterThan(0);
	});

	it('tells of no change that is not committed, and of none that was taken back', async () => {
		const before = await here.catalogueVersion.read();
		await here.db
			.transaction()
			.execute(async (tx) => {
				await tx
					.updateTable('publication')
					.set({ status: 'published', published_at: 1 })
					.where('id', '=', id)
					.execute();
				expect(await here.catalogueVersion.read()).toBe(before);
				throw new Error('taken back');
			})
			.catch(() => null);
		expect(await here.catalogueVersion.read()).toBe(before);
	});

	it('is never older than the asking, however many ask at once', async () => {
		await publish();
		const asked = await Promise.all(
			Array.from({ length: 40 }, async (_, at) => {
				if (at % 10 !== 5) return there.catalogueVersion.read().then(() => true);
				await describe({ description: `Lần ${at}.` });
				const committed = await here.catalogueVersion.read();
				return (await there.catalogueVersion.read()) >= committed;
			})
		);
		expect(asked).not.toContain(false);
	});
});
