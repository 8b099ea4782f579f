import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import type { Details } from '#lib/features/catalogue/publication.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const child = (band: Actor['band'], grownUp = false): Actor => ({ ...GUEST, band, grownUp });

describe.each(DIALECTS)('the catalogue on %s', (dialect) => {
	let database: Database;
	let catalogue: Catalogue;
	let now = 1_000_000;

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		catalogue = createCatalogue({ store: createCatalogueStore(unitOfWorkOn(database, () => now++)) });
	});
	afterAll(() => database.close());

	async function add(slug: string, change: Partial<Details> = {}, publish = true) {
		const { id } = await catalogue.admit(OPERATOR, openedBook(slug), {
			slug,
			details: detailsOf(slug, change),
			source: 'upload',
			sourceHash: slug
		});
		if (publish) await catalogue.publish(OPERATOR, { id, expected: null });
		return id;
	}
	const slugs = (items: readonly { slug: string }[]) => items.map((item) => item.slug);
	const shelf = async (actor: Actor, key: 'all' | `topic:${string}` = 'all') =>
		slugs((await catalogue.shelf(actor, key)).items);

	it('a published title stands on its shelves, newest first, and only for its ages', async () => {
		await add('cho-la');
		await add('cho-qua', { band: 'qua' });
		await add('cho-mam', { band: 'mam', topics: ['di-ngu'] });
		expect(await shelf(child('qua'))).toEqual(['cho-mam', 'cho-qua', 'cho-la']);
		expect(await shelf(child('la'))).toEqual(['cho-mam', 'cho-la']);
		expect(await shelf(child('mam'))).toEqual(['cho-mam']);
		expect(await shelf(child('la'), 'topic:di-ngu')).toEqual(['cho-mam']);
		expect(await catalogue.topics(child('mam'))).toEqual(['di-ngu']);
		expect(await catalogue.genres(child('mam'))).toEqual(['story']);
		await expect(catalogue.publication(child('la'), 'cho-qua')).rejects.toThrow('not-found');
		expect((await catalogue.publication(child('qua'), 'cho-qua')).publication.title).toBe('cho-qua');
	});

	it('a draft, a withdrawn and a guided title stay off every shelf of a child', async () => {
		await add('nhap', {}, false);
		const gone = await add('da-rut');
		await catalogue.withdraw(OPERATOR, { id: gone, expected: null }, 'để thử');
		await add('can-huong-dan', { guidance: true });
		const all = await shelf(child('qua'));
		for (const slug of ['nhap', 'da-rut', 'can-huong-dan']) {
			expect(all).not.toContain(slug);
			await expect(catalogue.publication(child('qua'), slug)).rejects.toThrow('not-found');
		}
		expect(await shelf(child('qua', true))).toContain('can-huong-dan');
	});

	it('a shelf goes on page by page without losing or repeating a title', async () => {
		for (let i = 0; i < 30; i++) await add(`trang-${i}`, { topics: ['cay-co'], band: i % 2 ? 'la' : 'choi' });
		const first = await catalogue.shelf(child('la'), 'topic:cay-co');
		const second = await catalogue.shelf(child('la'), 'topic:cay-co', first.next ?? undefined);
		expect(first.items).toHaveLength(24);
		expect(second.items).toHaveLength(6);
		expect(new Set([...slugs(first.items), ...slugs(second.items)]).size).toBe(30);
		expect(second.next).toBeNull();
	});

	it('a title is published only when nothing is missing', async () => {
		const id = await add('thieu', { rights: null, topics: [], bandReason: null }, false);
		await expect(catalogue.publish(OPERATOR, { id, expected: null })).rejects.toThrow('publish-needs');
		expect((await catalogue.record(OPERATOR, id)).missing).toEqual(['band_reason', 'topics', 'rights']);
	});

	it('saving and the job that indexes are one', async () => {
		const id = await add('co-viec');
		const jobs = await database.db.selectFrom('job').select('payload').execute();
		expect(jobs.map((job) => job.payload)).toContain(JSON.stringify({ id }));
	});

	it('a collection shows what the child may see, in its order', async () => {
		await catalogue.replaceCollection(OPERATOR, {
			slug: 'thu',
			title: { vi: 'Thử', en: 'Try' },
			description: { vi: '', en: '' },
			position: 1,
			publications: ['cho-mam', 'cho-qua', 'cho-la', 'khong-co']
		});
		expect(slugs((await catalogue.collection(child('la'), 'thu')).items)).toEqual(['cho-mam', 'cho-la']);
		expect(slugs(await catalogue.collections(child('mam')))).toEqual(['thu']);
	});

	it('the home page brings a title once, in the visitor’s language, with what a shelf shows of it', async () => {
		const { shelves, collections } = await catalogue.home(child('la'), 'en');
		const [collection] = collections;
		expect(collection).toMatchObject({ slug: 'thu', title: 'Try' });
		expect(slugs(collection?.publications ?? [])).toEqual(['cho-mam', 'cho-la']);
		const shown = shelves.flatMap(({ items }) => items);
		expect(new Set(shown).size).toBe(new Set(slugs(shown)).size);
		for (const tile of shown)
			expect(Object.keys(tile).sort()).toEqual(
				['coverRatio', 'hasAudio', 'language', 'minutes', 'slug', 'title', 'versionId'].sort()
			);
	});

	it('the page of a title brings nothing of what the desk knows', async () => {
		const { publication } = await catalogue.publication(child('qua'), 'cho-qua');
		for (const field of [
			'id',
			'bandBy',
			'bandAt',
			'bandReason',
			'interestBand',
			'source',
			'version',
			'status'
		])
			expect(publication).not.toHaveProperty(field);
		expect(JSON.stringify(publication)).not.toContain('evidence');
		expect(publication.rights).toBe(detailsOf('cho-qua').rights?.statement);
	});

	it('only staff work at the desk', async () => {
		const teacher: Actor = { ...GUEST, person: { id: 't', role: 'teacher', displayName: 'T' } };
		const query = { status: null, text: '', before: null, limit: 10 };
		for (const actor of [GUEST, child('qua'), teacher]) {
			await expect(catalogue.desk(actor, query)).rejects.toThrow('not-allowed');
			await expect(catalogue.publish(actor, { id: 'x', expected: null })).rejects.toThrow('not-allowed');
			await expect(catalogue.withdraw(actor, { id: 'x', expected: null }, 'để thử')).rejects.toThrow(
				'not-allowed'
			);
		}
		expect(await catalogue.desk(OPERATOR, { ...query, text: 'CHO-LÁ' })).toHaveLength(1);
	});
});
