import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import { createPacks, createPackStore, type Packs } from '#lib/features/offline/index.server.ts';
import type { KeptLessonPage } from '#lib/features/lessons/index.ts';
import { createLessons, readLessonFiles } from '#lib/features/lessons/index.server.ts';
import { createReading, createReadingStore } from '#lib/features/reading/index.server.ts';
import { NotFound } from '#lib/domain-error.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { findProjectRoot } from '#lib/server/project-root.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const child: Actor = { ...GUEST, band: 'la' };
const younger: Actor = { ...GUEST, band: 'mam' };
const lessons = createLessons({ files: readLessonFiles(findProjectRoot()) });
const atSeat: Actor = { ...child, seat: { classId: 'k1', seat: 4, since: 7, key: 'x' } };

describe.each(DIALECTS)('titles that are taken along on %s', (dialect) => {
	let database: Database;
	let catalogue: Catalogue;
	let packs: Packs;

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		catalogue = createCatalogue({ store: createCatalogueStore(unitOfWorkOn(database)) });
		const reading = createReading({ store: createReadingStore(database.db), blobs: {} as BlobStore });
		packs = createPacks({
			store: createPackStore(database.db),
			reading,
			lessons,
			isAssigned: async (actor) => actor.seat !== null && actor.seat !== undefined
		});
	});
	afterAll(() => database.close());

	async function published(slug: string, details: Parameters<typeof detailsOf>[1] = { band: 'la' }) {
		const { id } = await catalogue.admit(OPERATOR, openedBook(slug), {
			...{
				slug,
				details: detailsOf(slug, details),
				source: 'upload',
				sourceHash: slug,
				fileName: `${slug}.epub`
			}
		});
		await catalogue.publish(OPERATOR, { id, expected: null });
		return id;
	}

	it('a title is offered with the bytes of its files, and with the seat whose class reads it', async () => {
		await published('suoi');
		const offer = await packs.offer(child, 'suoi');
		expect(offer.files.length).toBeGreaterThan(0);
		expect(offer.files.every(([, bytes]) => bytes > 0)).toBe(true);
		expect(offer).toMatchObject({ slug: 'suoi', band: 'la', voice: [], seat: null });
		expect((await packs.offer(atSeat, 'suoi')).seat).toBe('k1-4-7');
	});

	it('a title outside of the band, and one that a grown-up has to open, are not offered', async () => {
		await published('cung', { band: 'la', guidance: true });
		await expect(packs.offer(younger, 'suoi')).rejects.toBeInstanceOf(NotFound);
		await expect(packs.offer({ ...child, grownUp: true }, 'cung')).rejects.toBeInstanceOf(NotFound);
	});

	it('of a list those titles are offered that may be taken along, once each, in their order', async () => {
		await published('bien');
		const offers = await packs.offers(child, ['bien', 'cung', 'suoi', 'khong-co', 'bien']);
		expect(offers.map(({ slug }) => slug)).toEqual(['bien', 'suoi']);
		expect(await packs.offers(younger, ['bien', 'suoi'])).toEqual([]);
		const atTheSeat = await packs.offers(atSeat, ['bien']);
		expect(atTheSeat.map(({ seat }) => seat)).toEqual(['k1-4-7']);
	});

	it('what is withdrawn, rated for older children or unknown may not stay; nobody can tell which it is', async () => {
		const id = await published('rung');
		const { versionId } = await packs.offer(child, 'rung');
		expect(await packs.stillKept(child, [versionId, 'khong-co'])).toEqual({
			[versionId]: { band: 'la', replaced: false, seat: null }
		});
		expect(await packs.stillKept(younger, [versionId])).toEqual({});
		expect(await packs.stillKept(GUEST, [versionId])).toEqual({});
		await catalogue.withdraw(OPERATOR, { id, expected: null }, 'để thử');
		expect(await packs.stillKept(child, [versionId])).toEqual({});
		expect(await packs.stillKept(child, [])).toEqual({});
	});

	it('a corrected file is told of; the one that is kept may stay', async () => {
		const id = await published('nui');
		const { versionId } = await packs.offer(child, 'nui');
		await catalogue.offerVersion(OPERATOR, id, { opened: openedBook('nui-sua'), fileName: 'nui-sua.epub' });
		const waiting = (await catalogue.versions(OPERATOR, id)).find(({ current }) => !current);
		expect(await packs.stillKept(child, [waiting?.id ?? ''])).toEqual({});
		await catalogue.useVersion(OPERATOR, { id, expected: null }, waiting?.id ?? '');
		expect(await packs.stillKept(child, [versionId])).toMatchObject({ [versionId]: { replaced: true } });
	});

	it('a lesson is offered with its clips and drawings, and only to whoever may take it', () => {
		const offer = packs.offerLesson(child, 'truyen-hay-thong-tin', 'vi');
		expect(offer).toMatchObject({ kind: 'lesson', band: 'la', engine: null, voice: [], seat: null });
		const page = JSON.stringify((offer.page as KeptLessonPage).told.vi);
		const clips = [...page.matchAll(/"audio":"([^"]+)"/g)].map(([, clip]) => clip);
		expect(clips.length).toBeGreaterThan(0);
		const addresses = offer.files.map(([address]) => address);
		expect(addresses).toEqual(expect.arrayContaining(clips));
		expect(addresses.filter((one) => one.includes('/assets/audio/')).sort()).toEqual(
			[...new Set(clips)].sort()
		);
		for (const [, drawing] of page.matchAll(/"picture":"([^"]+)"/g))
			expect(addresses).toContain(`/art/${drawing}.svg`);
		expect(() => packs.offerLesson(younger, 'truyen-hay-thong-tin', 'vi')).toThrow(NotFound);
		expect(() => packs.offerLesson(GUEST, 'truyen-hay-thong-tin', 'vi')).toThrow(NotFound);
	});

	it('a lesson may stay while its band is allowed; another version of it is told of', async () => {
		const { versionId } = packs.offerLesson(child, 'truyen-hay-thong-tin', 'vi');
		const before = versionId.replace(/[^.]+$/, 'khac');
		expect(await packs.stillKept(child, [versionId, before, 'lesson.khong-co.1'])).toEqual({
			[versionId]: { band: 'la', replaced: false, seat: null },
			[before]: { band: 'la', replaced: true, seat: null }
		});
		expect(await packs.stillKept(younger, [versionId, before])).toEqual({});
	});
});
