import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR } from '#lib/features/accounts/actor.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import type { Details } from '#lib/features/catalogue/publication.ts';
import { strFromU8, unzipSync } from 'fflate';
import { createFormats, createFormatsStore } from '#lib/features/formats/index.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
import type { BlobInfo } from '#lib/server/ports/blob-store.ts';
import { voicePath } from '#lib/publication/voice-track.ts';
import { opusFile, RATE } from '#lib/server/voices/opus-file.ts';
import type { BrailleTranslator } from '#lib/server/ports/braille-translator.ts';
import type { PrintOrder } from '#lib/server/ports/large-printer.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import { DIALECTS, freshDatabase } from '../support/databases.ts';
import { detailsOf, openedBook } from '../support/opened.ts';
import { unitOfWorkOn } from '../support/unit-of-work.ts';

const PAGE = `<html xmlns="http://www.w3.org/1999/xhtml" xml:lang="vi"><head><title>x</title></head><body>
	<h1>Khu vườn</h1><p>Ngày xửa ngày xưa.</p></body></html>`;
const sha = (text: string) => createHash('sha256').update(text).digest('hex');
const CHILD = { ...GUEST, band: 'la' as const };

describe.each(DIALECTS)('formats of a title on %s', (dialect) => {
	let database: Database;
	let catalogue: Catalogue;
	let orders: PrintOrder[] = [];
	let asked: string[] = [];
	const kept = new Map<string, Uint8Array>();
	/** A letter is dot 1. */
	const translator: BrailleTranslator = {
		name: 'Test',
		translate: async (lines, _language, grade) =>
			lines.map((line) => line.replace(/\S/g, '⠁⠃⠇'.charAt(grade)))
	};
	const blobs = {
		get: async (name: string) => kept.get(name) ?? new TextEncoder().encode(PAGE),
		async put(bytes: Uint8Array): Promise<BlobInfo> {
			const sha256 = createHash('sha256').update(bytes).digest('hex');
			kept.set(sha256, bytes);
			return { sha256, bytes: bytes.length };
		},
		stream: async (name: string) => Readable.from([Buffer.from(`file ${name}`)])
	};
	const formats = (has: BrailleTranslator | null = translator) => {
		[orders, asked] = [[], []];
		const { db, blobs: admission } = unitOfWorkOn(database);
		return createFormats({
			store: createFormatsStore({ db, blobs: admission }),
			...{ blobs, translator: has, ask: async (id) => void asked.push(id) },
			printer: { print: async (order) => (orders.push(order), new TextEncoder().encode('%PDF')) }
		});
	};
	const textOf = (body: ReadableStream<Uint8Array> | Uint8Array<ArrayBuffer>) => new Response(body).text();

	beforeAll(async () => {
		database = await freshDatabase(dialect);
		catalogue = createCatalogue({ store: createCatalogueStore(unitOfWorkOn(database)) });
	});
	afterAll(() => database.close());

	async function published(
		slug: string,
		change: Partial<Details> = {},
		book: Partial<OpenedPublication> = {}
	) {
		const { id } = await catalogue.admit(
			OPERATOR,
			{ ...openedBook(slug), ...book },
			{
				...{
					slug,
					details: detailsOf(slug, change),
					source: 'upload',
					sourceHash: slug,
					fileName: `${slug}.epub`
				}
			}
		);
		await catalogue.publish(OPERATOR, { id, expected: null });
		return id;
	}

	it('a child gets the whole book as one page, as large print and as it was received', async () => {
		await published('vuon');
		expect(await formats().offered(CHILD, 'vuon')).toEqual({
			slug: 'vuon',
			print: true,
			page: true,
			epub: 1000,
			audio: null,
			braille: []
		});
		const page = await formats().page(CHILD, 'vuon');
		expect(page.name).toBe('vuon.html');
		const html = await textOf(page.body);
		expect(html).toContain('<h1>vuon</h1>');
		expect(html).toContain('<h2>Khu vườn</h2>');
		expect(html).toContain('CC BY-SA 4.0');

		const own = formats();
		const pdf = await own.print(CHILD, 'vuon', { size: 24, face: 'andika' });
		expect([pdf.name, pdf.bytes, await textOf(pdf.body)]).toEqual(['vuon-24.pdf', 4, '%PDF']);
		expect(orders).toMatchObject([
			{
				size: 24,
				face: 'andika',
				document: { by: ['Nhóm Vườn Sách'], language: 'vi' },
				words: { page: 'Trang' }
			}
		]);
		expect(await textOf((await own.epub(CHILD, 'vuon')).body)).toBe(`file ${sha('vuon')}`);
	});

	it('outside of the age policy no format exists', async () => {
		await published('lon', { band: 'qua', label: '11-to-16' });
		const id = await published('rut');
		await catalogue.withdraw(OPERATOR, { id, expected: null }, 'để thử');
		for (const slug of ['lon', 'rut', 'khong-co'])
			for (const ask of [
				() => formats().offered(CHILD, slug),
				() => formats().page(CHILD, slug),
				() => formats().print(CHILD, slug, { size: 20, face: 'lexend' }),
				() => formats().epub(CHILD, slug),
				() => formats().audio(CHILD, slug)
			])
				await expect(ask(), slug).rejects.toMatchObject({ status: 404 });
		expect(orders).toEqual([]);
	});

	it('what may only be read here is read here', async () => {
		await published('cho-phep', { rights: { kind: 'permission', statement: 'Nhà xuất bản', evidence: '' } });
		expect(await formats().offered(CHILD, 'cho-phep')).toBeNull();
		await expect(formats().page(CHILD, 'cho-phep')).rejects.toMatchObject({ status: 404 });
		await expect(formats().epub(CHILD, 'cho-phep')).rejects.toMatchObject({ status: 404 });
	});

	it('a file out of which a script was taken is not handed on, its page is', async () => {
		const removed = [{ severity: 'removed', code: 'removed-script', where: null, facts: {} }] as const;
		await published('kich-ban', {}, { checkMessages: removed });
		expect(await formats().offered(CHILD, 'kich-ban')).toMatchObject({ page: true, epub: null });
		await expect(formats().epub(CHILD, 'kich-ban')).rejects.toMatchObject({ status: 404 });
	});

	/** The version that readers see. */
	async function versionOf(slug: string): Promise<string> {
		const { version_id } = await database.db
			.selectFrom('publication')
			.where('slug', '=', slug)
			.select('version_id')
			.executeTakeFirstOrThrow();
		return version_id ?? '';
	}

	/** The voice of the library has said a section in two sounds. Returns one of them. */
	async function say(versionId: string): Promise<Uint8Array> {
		const sound = await opusFile(Float32Array.from({ length: RATE }, (_, n) => Math.sin(n / 10) / 2));
		const track = { sounds: [voicePath('v', 0, 0), voicePath('v', 0, 1)], blocks: [] };
		for (const [path, mediaType, bytes] of [
			[voicePath('v', 0), 'application/json', new TextEncoder().encode(JSON.stringify(track))],
			[voicePath('v', 0, 0), 'audio/ogg', sound],
			[voicePath('v', 0, 1), 'audio/ogg', sound]
		] as const) {
			const { sha256 } = await blobs.put(bytes);
			const row = { version_id: versionId, path, sha256, media_type: mediaType, bytes: bytes.length };
			await database.db.insertInto('resource').values(row).execute();
		}
		const said = { version_id: versionId, voice: 'v', position: 0, seconds: 2, bytes: 9, made_at: 1 };
		await database.db.insertInto('voice_track').values(said).execute();
		return sound;
	}

	/** Readers see a version in which somebody reads. */
	async function lend(slug: string): Promise<void> {
		const base = await versionOf(slug);
		const row = await database.db
			.selectFrom('publication_version')
			.where('id', '=', base)
			.selectAll()
			.executeTakeFirstOrThrow();
		const manifest = {
			...(JSON.parse(row.manifest) as object),
			mediaOverlay: { activeClass: 'x', seconds: 9 }
		};
		const voiced = { ...row, id: `${base}-voiced`, original_sha256: sha(`${slug} with a voice`) };
		await database.db
			.insertInto('publication_version')
			.values({ ...voiced, original_bytes: 5_000, manifest: JSON.stringify(manifest) })
			.execute();
		const voice = { path: 'giong/1.mp3', sha256: sha('voice'), media_type: 'audio/mpeg', bytes: 700 };
		await database.db
			.insertInto('resource')
			.values({ ...voice, version_id: voiced.id })
			.execute();
		const lending = {
			...{ id: `lending-${slug}`, publication_id: row.publication_id, version_id: base, made_by: 'x' },
			...{
				status: 'published' as const,
				reader_id: null,
				token_hash: null,
				token_ends_at: null,
				named_as: null
			},
			...{ purpose: null, consented_at: 1, withdrawn_at: null, created_at: 1, updated_at: 1, version: 1 }
		};
		await database.db.insertInto('lending').values(lending).execute();
		const holds = { version_id: voiced.id, lending_id: lending.id };
		await database.db.insertInto('lending_version').values(holds).execute();
		await database.db
			.updateTable('publication')
			.set({ version_id: voiced.id })
			.where('slug', '=', slug)
			.execute();
	}

	it('a voice that was lent is heard here, and handed on in no format', async () => {
		await published('giong-ba');
		const base = await versionOf('giong-ba');
		await lend('giong-ba');
		expect(await versionOf('giong-ba')).not.toBe(base);
		expect(await formats().offered(CHILD, 'giong-ba')).toMatchObject({ epub: 1000, audio: null, page: true });
		const file = await formats().epub(CHILD, 'giong-ba');
		expect([file.bytes, await textOf(file.body)]).toEqual([1000, `file ${sha('giong-ba')}`]);
		await expect(formats().audio(CHILD, 'giong-ba')).rejects.toMatchObject({ status: 404 });
		// What the library itself has said of the book may be had.
		await say(base);
		const { body } = await formats().audio(CHILD, 'giong-ba');
		const files = unzipSync(new Uint8Array(await new Response(body).arrayBuffer()));
		expect(Object.keys(files).filter((name) => /\.(?:mp3|ogg)$/.test(name))).toEqual(['001-mot.ogg']);
	});

	it('an audiobook of what the library has said: a file a chapter, contents, whose voice it is', async () => {
		await published('nghe');
		expect((await formats().offered(CHILD, 'nghe'))?.audio).toBeNull();
		await expect(formats().audio(CHILD, 'nghe')).rejects.toMatchObject({ status: 404 });
		const sound = await say(await versionOf('nghe'));
		expect((await formats().offered(CHILD, 'nghe'))?.audio).toEqual({ bytes: 9, seconds: 2 });

		const { name, body } = await formats().audio(CHILD, 'nghe');
		expect(name).toBe('nghe-nghe.zip');
		const files = unzipSync(new Uint8Array(await new Response(body).arrayBuffer()));
		expect(Object.keys(files)).toEqual(['001-mot.ogg', 'publication.json', 'index.html']);
		expect(files['001-mot.ogg']?.length).toBeGreaterThan(sound.length);
		const manifest = JSON.parse(strFromU8(files['publication.json'] ?? sound)) as Record<string, unknown>;
		expect(manifest).toMatchObject({
			name: 'nghe',
			duration: 'PT2S',
			readingOrder: [{ url: '001-mot.ogg' }]
		});
		expect(strFromU8(files['index.html'] ?? sound)).toContain('Máy của thư viện');

		const rights = { kind: 'permission', statement: 'Nhà xuất bản cho phép', evidence: 'thư' } as const;
		await published('nghe-tai-cho', { rights });
		await expect(formats().audio(CHILD, 'nghe-tai-cho')).rejects.toMatchObject({ status: 404 });
	});

	describe('braille', () => {
		const CHOICE = { grade: 1, cells: 20, lines: 10, numbers: true } as const;
		const brail = (id: string, own = formats()) => own.jobs[0]?.handle({ id }, new AbortController().signal);

		it('is made of what is published, once, and offered from then on', async () => {
			const id = await published('noi');
			await expect(formats().braille(CHILD, 'noi', 'brf', CHOICE)).rejects.toMatchObject({ status: 404 });
			const before = await database.catalogueVersion.read();
			await brail(id);
			expect(await database.catalogueVersion.read(), 'pages that were kept are made anew').toBeGreaterThan(
				before
			);
			expect((await formats().offered(CHILD, 'noi'))?.braille).toEqual([0, 1, 2]);

			const { name, body } = await formats().braille(CHILD, 'noi', 'brf', CHOICE);
			expect(name).toBe('noi-1-20x10.brf');
			const [first = ''] = (await textOf(body)).split('\f');
			const rows = first.split('\r\n').slice(0, -1);
			expect(rows.length).toBe(10);
			expect(rows[0]?.trim()).toBe('BBB');
			expect(rows[9]?.trim()).toBe('#A');
			const pef = await textOf((await formats().braille(CHILD, 'noi', 'pef', CHOICE)).body);
			expect(pef).toContain('<volume cols="20" rows="10"');

			const files = kept.size;
			await Promise.all([brail(id), brail(id)]);
			expect(kept.size).toBe(files);
		});

		it('V19: is read paragraph by paragraph, with the words it was made of, also of what may only be read here', async () => {
			const rights = { kind: 'permission', statement: 'Nhà xuất bản cho phép', evidence: 'thư' } as const;
			await brail(await published('doc-noi', { rights }));
			expect(await formats().offered(CHILD, 'doc-noi')).toBeNull();
			expect(await formats().grades(CHILD, 'doc-noi')).toEqual([0, 1, 2]);
			const { blocks } = await formats().brailleOfSection(CHILD, 'doc-noi', 2, 'OEBPS/c1.xhtml');
			expect(blocks.length).toBeGreaterThan(0);
			for (const { text, lines } of blocks) {
				const [made] = await translator.translate([text], 'vi', 2);
				expect(lines.join(' ')).toBe(made?.replaceAll(' ', '\u2800'));
			}
			expect(await formats().brailleOfSection(CHILD, 'doc-noi', 2, 'nowhere.xhtml')).toEqual({ blocks: [] });
			await brail(await published('lon-len', { band: 'qua' }));
			for (const ask of [
				() => formats().grades(CHILD, 'lon-len'),
				() => formats().brailleOfSection(CHILD, 'lon-len', 1, 'OEBPS/c1.xhtml')
			])
				await expect(ask()).rejects.toMatchObject({ status: 404 });
		});

		it('of a book in English has no grade 0, of other languages there is none', async () => {
			await brail(await published('tieng-anh', { languages: ['en'] }));
			await brail(await published('tieng-nhat', { languages: ['ja'] }));
			expect((await formats().offered(CHILD, 'tieng-anh'))?.braille).toEqual([1, 2]);
			expect((await formats().offered(CHILD, 'tieng-nhat'))?.braille).toEqual([]);
		});

		it('is asked for at night for titles without it, and by nobody where there is no translator', async () => {
			const id = await published('truoc-do');
			await formats().askForAll();
			expect(asked).toContain(id);
			await brail(id);
			await formats().askForAll();
			expect(asked).not.toContain(id);

			const other = await published('khong-may');
			const without = formats(null);
			await without.askForAll();
			await brail(other, without);
			expect(asked).toEqual([]);
			expect((await formats().offered(CHILD, 'khong-may'))?.braille).toEqual([]);
		});
	});
});
