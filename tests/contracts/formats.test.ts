import { createHash } from 'node:crypto';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR } from '#lib/features/accounts/actor.ts';
import { createCatalogueStore } from '#lib/features/catalogue/catalogue-store.server.ts';
import { createCatalogue, type Catalogue } from '#lib/features/catalogue/index.server.ts';
import type { Details } from '#lib/features/catalogue/publication.ts';
import { createFormats, createFormatsStore } from '#lib/features/formats/index.server.ts';
import type { Database } from '#lib/server/database/connection.ts';
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
	const blobs = {
		get: async () => new TextEncoder().encode(PAGE),
		stream: async (name: string) => Readable.from([Buffer.from(`file ${name}`)])
	};
	const formats = () => {
		orders = [];
		return createFormats({
			store: createFormatsStore({ db: database.db }),
			blobs,
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
			epub: 1000
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
				() => formats().epub(CHILD, slug)
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
});
