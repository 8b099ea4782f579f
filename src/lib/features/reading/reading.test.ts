import { Readable } from 'node:stream';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { GUEST, type Actor } from '#lib/features/accounts/index.ts';
import { NotFound } from '#lib/domain-error.ts';
import { migrate, openDatabase, type Database } from '#lib/server/database/connection.ts';
import type { BlobStore } from '#lib/server/ports/blob-store.ts';
import type { Manifest } from '#lib/server/publications/manifest.ts';
import { readerPublicationOf } from '#lib/reader/from-web-publication.ts';
import { createReading, createReadingStore, type Reading } from './index.server.ts';

const child: Actor = { ...GUEST, band: 'la' };
const older: Actor = { ...GUEST, band: 'qua' };
const librarian: Actor = { ...GUEST, person: { id: 'p', role: 'librarian', displayName: 'Thủ thư' } };

const chapter = (title: string) => ({
	path: `OEBPS/${title}.xhtml`,
	mediaType: 'application/xhtml+xml',
	title,
	linear: true,
	layout: 'reflowable' as const,
	words: 3,
	characters: 10,
	positions: 1,
	overlay: null
});
const manifest: Manifest = {
	form: 'reflowable',
	languages: ['vi'],
	direction: 'ltr',
	packagePath: 'OEBPS/package.opf',
	pdfPath: null,
	readingOrder: [chapter('one'), chapter('two')],
	toc: [{ title: 'Hai', href: 'OEBPS/two.xhtml#a', children: [] }],
	landmarks: [],
	pageList: [],
	viewport: null,
	mediaOverlay: null,
	tagged: true
};
const bytes = new TextEncoder().encode(
	'<html xmlns="http://www.w3.org/1999/xhtml"><body><p>Chào <a href="two.xhtml#a">em</a> <img src="a.png" alt="x"/></p></body></html>'
);
const blobs = {
	get: async () => bytes,
	stream: async () => Readable.from([bytes])
} as unknown as BlobStore;

let database: Database;
let reading: Reading;

beforeAll(async () => {
	database = openDatabase(':memory:');
	await migrate(database);
	await addPublication('bay-gio', 'la', 'published');
	await addPublication('lon-hon', 'qua', 'published');
	await addPublication('nhap', 'la', 'draft');
	reading = createReading({ store: createReadingStore(database.db), blobs });
});
afterAll(() => database.close());

async function addPublication(slug: string, band: 'la' | 'qua', status: 'published' | 'draft') {
	const { db } = database;
	const version = `v-${slug}`;
	await db
		.insertInto('publication')
		.values({
			...{ id: `p-${slug}`, slug, title: slug, subtitle: null, title_sort: slug, title_folded: slug },
			...{ languages: '["vi"]', description: '', band, band_by: null, band_at: null, band_reason: null },
			...{
				interest_band: null,
				label: null,
				guidance: 0 as const,
				form: 'reflowable',
				genre: 'story',
				status
			},
			...{
				rights: '{}',
				series: null,
				series_position: null,
				publisher: null,
				year: null,
				identifiers: '[]'
			},
			...{ accessibility: '{}', has_audio: 0 as const, words: 1, pages: 1, minutes: 1, version_id: version },
			...{
				source: 'upload',
				source_hash: null,
				cover_ratio: 0.8,
				published_at: status === 'published' ? 1 : null,
				created_at: 1,
				updated_at: 1
			}
		})
		.execute();
	await db
		.insertInto('publication_version')
		.values({
			...{ id: version, publication_id: `p-${slug}`, media_type: 'application/epub+zip' },
			...{ original_sha256: 'x', original_bytes: 1, manifest: JSON.stringify(manifest), findings: '[]' },
			...{ used_at: 1, created_at: 1 }
		})
		.execute();
	const file = {
		version_id: version,
		sha256: 'aa',
		media_type: 'application/xhtml+xml',
		bytes: bytes.length
	};
	await db
		.insertInto('resource')
		.values({ ...file, path: 'OEBPS/one.xhtml' })
		.execute();
	await db
		.insertInto('cover')
		.values({ version_id: version, width: 160, height: 200, format: 'webp', sha256: 'bb', bytes: 9 })
		.execute();
}

test('a child opens a book of the own band', async () => {
	const sent = await reading.open(child, 'bay-gio');
	const publication = readerPublicationOf(JSON.parse(JSON.stringify(sent)) as typeof sent);
	expect(publication).toEqual({
		...{ id: 'p-bay-gio', slug: 'bay-gio', title: 'bay-gio', versionId: 'v-bay-gio', form: 'reflowable' },
		...{ languages: ['vi'], direction: 'ltr', entry: 'OEBPS/package.opf', coverRatio: 0.8, band: 'la' },
		sections: ['one', 'two'].map((title) => ({
			...{
				path: `OEBPS/${title}.xhtml`,
				title,
				linear: true,
				fixed: false,
				characters: 10,
				positions: 1,
				overlay: null
			}
		})),
		...{ toc: manifest.toc, pageList: [], landmarks: [], viewport: null, narration: null, tagged: true }
	});
});

test('the title after one in its series is told, as far as the child may meet it', async () => {
	const { db } = database;
	for (const [slug, position] of [
		['bay-gio', 1],
		['nhap', 2],
		['lon-hon', 3]
	] as const)
		await db
			.updateTable('publication')
			.set({ series: 'Bốn mùa', series_position: position })
			.where('slug', '=', slug)
			.execute();
	const next = async (actor: Actor) => readerPublicationOf(await reading.open(actor, 'bay-gio')).next ?? null;
	expect(await next(child)).toBeNull();
	expect(await next(older)).toEqual({ href: '/read/lon-hon', title: 'lon-hon' });
	await db.updateTable('publication').set({ series: null, series_position: null }).execute();
	expect(await next(older)).toBeNull();
});

test.each([
	['a book for older children', child, 'lon-hon'],
	['a book that is not published', child, 'nhap'],
	['any book before a band is chosen', GUEST, 'bay-gio'],
	['a book that is not there', older, 'khong-co']
])('%s does not exist, on any channel', async (_name, actor, slug) => {
	for (const asked of [
		reading.open(actor, slug),
		reading.section(actor, slug, 1),
		reading.resource(actor, `v-${slug}`, 'OEBPS/one.xhtml'),
		reading.cover(actor, `v-${slug}`, 160, 'webp')
	]) {
		await expect(asked).rejects.toBeInstanceOf(NotFound);
	}
});

test('a librarian reads what is not published yet', async () => {
	await expect(reading.open(librarian, 'nhap')).resolves.toBeTruthy();
});

test('the text view leads on within the text view, and finds its pictures', async () => {
	const view = await reading.section(child, 'bay-gio', 1);
	expect(view).toMatchObject({ n: 1, total: 2, lang: 'vi', needsHeading: true });
	expect(view.html).toContain('href="/books/bay-gio/text/2#a"');
	expect(view.html).toContain('src="/api/resources/v-bay-gio/OEBPS/a.png"');
	expect(view.toc).toEqual({
		entries: [{ title: 'Hai', href: '/books/bay-gio/text/2#a', current: false, children: [] }],
		open: false
	});
	await expect(reading.section(child, 'bay-gio', 3)).rejects.toBeInstanceOf(NotFound);
});

test('a browser that can show AVIF gets the smaller copy in AVIF, where there is one', async () => {
	const copy = { version_id: 'v-bay-gio', sha256: 'w', media_type: 'image/webp', bytes: 2 };
	await database.db
		.insertInto('resource')
		.values([
			{ ...copy, path: 'a.jpg@640.webp' },
			{ ...copy, path: 'a.jpg@640.avif', sha256: 'v', media_type: 'image/avif' },
			{ ...copy, path: 'a.jpg@1280.webp' }
		])
		.execute();
	const typeOf = async (path: string, avif: boolean) =>
		(await reading.resource(child, 'v-bay-gio', path, avif)).mediaType;
	expect(await typeOf('a.jpg@640.webp', true)).toBe('image/avif');
	expect(await typeOf('a.jpg@640.webp', false)).toBe('image/webp');
	expect(await typeOf('a.jpg@1280.webp', true)).toBe('image/webp');
});

test('files and covers carry their fingerprint, type and length', async () => {
	const file = await reading.resource(child, 'v-bay-gio', 'OEBPS/one.xhtml');
	expect(file).toMatchObject({ sha256: 'aa', mediaType: 'application/xhtml+xml', bytes: bytes.length });
	await expect(reading.resource(child, 'v-bay-gio', '../secret')).rejects.toBeInstanceOf(NotFound);
	expect(await reading.cover(child, 'v-bay-gio', 160, 'webp')).toMatchObject({ mediaType: 'image/webp' });
	await expect(reading.cover(child, 'v-bay-gio', 999, 'webp')).rejects.toBeInstanceOf(NotFound);
});
