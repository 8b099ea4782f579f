import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import { displayGuideOf } from '#lib/publication/display-guide.ts';
import { createReadingStore } from '#lib/features/reading/reading-store.server.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import { createSigning, createSigningStore } from '#lib/features/signing/index.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import { namedBlobs } from '#lib/server/housekeeping/blob-columns.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { aSignVideo, CAPTIONS, tinyMp4, tinyWebm } from '../support/tiny-film.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const sha = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const text = (words: string) => new TextEncoder().encode(words);
const child: Actor = { ...GUEST, band: 'la' };
const younger: Actor = { ...GUEST, band: 'mam' };

describe.each(DIALECTS)('films in sign language on %s', (dialect) => {
	let database: Database;
	let catalogue: Catalogue;
	let signing: ReturnType<typeof createSigning>;
	const kept = new Map<string, Uint8Array>();
	const blobs = {
		async put(bytes: Uint8Array) {
			kept.set(sha(bytes), bytes);
			return { sha256: sha(bytes), bytes: bytes.length };
		}
	};

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		const { db, work, blobs: admission } = unitOfWorkOn(database);
		catalogue = createCatalogue({ store: createCatalogueStore(unitOfWorkOn(database)) });
		signing = createSigning({ store: createSigningStore({ db, work, blobs: admission }), blobs });
	});
	afterAll(() => database.close());

	async function published(slug: string, checkMessages: OpenedPublication['checkMessages'] = []) {
		const { id, version } = await catalogue.admit(
			OPERATOR,
			{ ...openedBook(slug), checkMessages },
			{
				...{ slug, details: detailsOf(slug), source: 'upload', sourceHash: slug, fileName: `${slug}.epub` }
			}
		);
		await catalogue.publish(OPERATOR, { id, expected: version });
		return id;
	}
	const show = (id: string, captions: string | null = CAPTIONS, input = {}) =>
		signing.add(OPERATOR, id, aSignVideo(input), {
			video: tinyWebm(),
			captions: captions === null ? null : text(captions)
		});
	const versionOf = async (slug: string) =>
		(await createReadingStore(database.db).titleBySlug(slug))?.versionId ?? '';
	const guideOf = async (id: string) =>
		displayGuideOf((await catalogue.record(OPERATOR, id)).publication).richContent;
	const named = async (bytes: Uint8Array) => (await namedBlobs(database.db, [sha(bytes)])).size;

	it('H3: a film stands beside its section, for who may read the book and nobody else', async () => {
		const id = await published('vuon');
		expect((await createReadingStore(database.db).titleBySlug('vuon'))?.signed).toBe(false);
		await show(id);
		const version = await versionOf('vuon');
		const [film, ...more] = await signing.videos(child, version);
		expect(more).toEqual([]);
		expect(film).toMatchObject({
			...{ position: 0, mediaType: 'video/webm', width: 64, height: 48, language: 'hos' },
			...{ signer: 'Cô Lan', sample: false, captions: { language: 'vi' } }
		});
		expect(Object.keys(film ?? {}), 'what is for the desk stays there').not.toContain('rights');
		const reading = createReadingStore(database.db);
		expect((await reading.titleBySlug('vuon'))?.signed).toBe(true);
		expect(await reading.resource(version, film?.path ?? '')).toMatchObject({ mediaType: 'video/webm' });
		expect(await reading.resource(version, film?.captions?.path ?? '')).toMatchObject({
			mediaType: 'text/vtt'
		});
		await expect(signing.videos(younger, version)).rejects.toMatchObject({ status: 404 });
		await expect(signing.videos(GUEST, version)).rejects.toMatchObject({ status: 404 });
		await expect(signing.videos(child, 'none')).rejects.toMatchObject({ status: 404 });
	});

	it('H1: the title says that it has sign language, and whether captions are missing', async () => {
		const id = await published('phu-de');
		expect(await guideOf(id)).toEqual([]);
		const film = await show(id, null);
		expect(await guideOf(id)).toEqual(['sign-language', 'captions-missing']);
		await signing.caption(OPERATOR, film, text(CAPTIONS), 'en');
		expect(await guideOf(id)).toEqual(['captions-closed', 'sign-language']);
		const { publication } = await catalogue.record(OPERATOR, id);
		expect(publication.accessibility.features).toContain('signLanguage');
	});

	it('H1: films in the file itself that have no captions are told of, beside those of the library', async () => {
		const facts = { count: 1, name: 'c1.xhtml' };
		const id = await published('phim', [{ severity: 'warn', code: 'captions-missing', where: null, facts }]);
		expect(await guideOf(id)).toEqual(['captions-missing']);
		await show(id);
		expect(await guideOf(id)).toEqual(['sign-language', 'captions-missing']);
	});

	it('H1: captions have another address each time, and the old ones go', async () => {
		const film = await show(await published('phu-de-khac'));
		const reading = createReadingStore(database.db);
		const version = await versionOf('phu-de-khac');
		const before = (await signing.videos(child, version))[0]?.captions?.path ?? '';
		await signing.caption(OPERATOR, film, text(CAPTIONS.replace('Chào', 'Thương')), 'vi');
		const after = (await signing.videos(child, version))[0]?.captions?.path ?? '';
		expect(after).not.toBe(before);
		expect(await reading.resource(version, before)).toBeNull();
		await expect(signing.caption(OPERATOR, film, text('no'), 'vi')).rejects.toMatchObject({
			code: 'sign-captions'
		});
	});

	it('a film that only shows the place is no sign language, comes once, and not again when it was withdrawn', async () => {
		const id = await published('mau');
		const sample = {
			...{ slug: 'mau', position: 0, rights: 'CC BY-SA 4.0', captionsLanguage: 'vi' as const },
			...{ video: tinyWebm({ width: 80 }), captions: null }
		};
		expect([await signing.addSample(OPERATOR, sample), await signing.addSample(OPERATOR, sample)]).toEqual([
			true,
			false
		]);
		expect(await guideOf(id)).toEqual(['sign-language-sample', 'captions-missing']);
		expect((await catalogue.record(OPERATOR, id)).publication.accessibility.features).not.toContain(
			'signLanguage'
		);
		const [film] = (await signing.desk(OPERATOR, id)).videos;
		expect(film?.sample).toBe(true);
		await signing.withdraw(OPERATOR, film?.id ?? '');
		expect(await signing.addSample(OPERATOR, sample)).toBe(false);
		expect((await signing.desk(OPERATOR, id)).videos).toEqual([]);
	});

	it('who withdraws a film takes its files and the name along; a better one may come', async () => {
		const id = await published('rut');
		const [video, captions] = [tinyWebm({ width: 96 }), 'WEBVTT\n\n00:00.000 --> 00:01.000\nRút.\n'];
		const film = await signing.add(OPERATOR, id, aSignVideo(), { video, captions: text(captions) });
		expect([await named(video), await named(text(captions))]).toEqual([1, 1]);
		await signing.withdraw(OPERATOR, film);
		await signing.withdraw(OPERATOR, film);
		expect([await named(video), await named(text(captions))]).toEqual([0, 0]);
		expect(await signing.videos(child, await versionOf('rut'))).toEqual([]);
		expect(await guideOf(id)).toEqual([]);
		const row = await database.db
			.selectFrom('sign_video')
			.where('id', '=', film)
			.selectAll()
			.executeTakeFirstOrThrow();
		expect([row.signer, row.path, row.captions]).toEqual([null, null, null]);
		const audit = await database.db
			.selectFrom('audit')
			.where('subject', '=', film)
			.select(['verb', 'detail'])
			.execute();
		expect(audit.map(({ verb }) => verb)).toEqual(['signing.add', 'signing.withdraw']);
		expect(JSON.stringify(audit)).not.toContain('Lan');
		await show(id);
		expect((await signing.desk(OPERATOR, id)).videos).toHaveLength(1);
	});

	it('takes no film without consent, of no section, beside another, too heavy, or that is none', async () => {
		const id = await published('khong');
		await expect(show(id, null, { agreed: false })).rejects.toMatchObject({ code: 'sign-agreed' });
		await expect(show(id, null, { position: 7 })).rejects.toMatchObject({ status: 404 });
		await expect(show(id, 'words')).rejects.toMatchObject({ code: 'sign-captions' });
		const send = (video: Uint8Array) => signing.add(OPERATOR, id, aSignVideo(), { video, captions: null });
		await expect(send(new Uint8Array())).rejects.toMatchObject({ code: 'sign-no-video' });
		await expect(send(new Uint8Array(9_000_001))).rejects.toMatchObject({
			code: 'sign-too-large',
			status: 413
		});
		await expect(send(text('<html>'.repeat(20)))).rejects.toMatchObject({ code: 'sign-no-video' });
		await expect(send(tinyMp4({ codec: 'hvc1' }))).rejects.toMatchObject({ code: 'sign-codec' });
		expect((await signing.desk(OPERATOR, id)).videos).toEqual([]);
		await send(tinyMp4());
		await expect(send(tinyWebm())).rejects.toMatchObject({ code: 'sign-there', status: 409 });
		await expect(signing.desk(child, id)).rejects.toMatchObject({ status: 403 });
	});

	it('pages that were kept are made anew when a film comes or goes', async () => {
		const id = await published('moi-lai');
		const before = await database.catalogueVersion.read();
		const film = await show(id);
		const between = await database.catalogueVersion.read();
		await signing.withdraw(OPERATOR, film);
		expect(between).toBeGreaterThan(before);
		expect(await database.catalogueVersion.read()).toBeGreaterThan(between);
	});
});
