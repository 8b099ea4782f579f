import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { GUEST, OPERATOR, type Actor } from '#lib/features/accounts/actor.ts';
import { createApp, type App } from '#lib/server/app.ts';
import { readConfig } from '#lib/server/config.ts';
import { createLog } from '#lib/server/log.ts';
import { DIALECTS, freshPostgres } from '../support/databases.ts';
import { detailsOf } from '../support/opened.ts';
import { PASSWORD } from '../support/people.ts';
import { tinyEpub, type TinyEpub } from '../support/tiny-epub.ts';

describe.each(DIALECTS)('files that come in on %s', (dialect) => {
	let folder = '';
	let app: App;
	let librarian: Actor;

	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'deposits-'));
		const DATABASE_URL = dialect === 'postgres' ? await freshPostgres() : '';
		app = await createApp(readConfig({ DATA_DIR: folder, VOICE: 'none', DATABASE_URL }), createLog('silent'));
		const person = { login: 'co-lan', displayName: 'Cô Lan', role: 'librarian', password: PASSWORD } as const;
		const id = await app.accounts.addPerson(null, person);
		librarian = { ...GUEST, person: { id, role: 'librarian', displayName: 'Cô Lan' } };
	});
	afterAll(async () => {
		await app.stop();
		await rm(folder, { recursive: true, force: true });
	});

	async function send(book: TinyEpub, replaces?: string) {
		const bytes = tinyEpub(book);
		const announced = { fileName: 'sach.epub', bytes: bytes.length, replaces };
		const id = await app.deposits.takeForm(librarian, announced, Readable.from([bytes]));
		await app.worker.drain();
		return app.deposits.intake(librarian, id);
	}
	const isbn = (value: string) => `<dc:identifier>urn:isbn:${value}</dc:identifier>`;
	const drafts = async () =>
		(await app.catalogue.desk(librarian, { status: null, text: '', before: null, limit: 100 })).length;

	it('the same file again is refused, and leads to the title that has it', async () => {
		const first = await send({ title: 'Mèo con' });
		expect(first).toMatchObject({ status: 'checked', replaces: null });
		const before = await drafts();
		const again = await send({ title: 'Mèo con' });
		expect(again).toMatchObject({ status: 'refused', publicationId: first.publicationId });
		expect(again.checkMessages).toMatchObject([{ code: 'file-known', facts: { title: 'Mèo con' } }]);
		expect(await drafts()).toBe(before);
	});

	it('the same ISBN in another file is told, and the librarian may go on', async () => {
		const one = await send({ title: 'Bản bìa cứng', metadata: isbn('9780306406157') });
		const two = await send({ title: 'Bản bìa mềm', metadata: isbn('0306406152') });
		const { sameIsbn } = await app.catalogue.record(librarian, two.publicationId ?? '');
		expect(sameIsbn).toMatchObject([{ id: one.publicationId, title: 'Bản bìa cứng' }]);
	});

	it('an ISBN is the same under another kind and in another spelling; a part of one is not', async () => {
		const one = await send({ title: 'Suối in lần đầu', metadata: isbn('9786042205184') });
		const two = await send({ title: 'Suối in lại' });
		const three = await send({ title: 'Suối khác', metadata: isbn('9780975229804') });
		const sameAs = async (sent: { publicationId: string | null }) =>
			(await app.catalogue.record(librarian, sent.publicationId ?? '')).sameIsbn.map(({ title }) => title);
		const correct = async (identifiers: readonly { scheme: string; value: string }[]) => {
			const { publication } = await app.catalogue.record(librarian, two.publicationId ?? '');
			const target = { id: publication.id, expected: publication.version };
			await app.catalogue.describe(librarian, target, { ...detailsOf('Suối in lại'), identifiers });
		};
		expect(await sameAs(two)).toEqual([]);
		await correct([{ scheme: 'other', value: '604-2-20518-X' }]);
		expect(await sameAs(two)).toEqual([]);
		await correct([
			{ scheme: 'other', value: 'ISBN 978-604-2-20518-4' },
			{ scheme: 'other', value: '975229804' }
		]);
		expect([await sameAs(two), await sameAs(one), await sameAs(three)]).toEqual([
			['Suối in lần đầu'],
			['Suối in lại'],
			[]
		]);
		await correct([]);
		expect(await sameAs(one)).toEqual([]);
	});

	it('a corrected file waits beside the old one with its findings; in use, search finds its words', async () => {
		const { publicationId } = await send({ title: 'Con suối', body: '<p>Suối hát rong.</p>' });
		const id = publicationId ?? '';
		const published = await app.catalogue.publish(librarian, { id, expected: null }, detailsOf('Con suối'));
		const sent = await send({ title: 'Con suối', body: '<p>Suối chảy ra biển.</p><img src="x.png"/>' }, id);
		expect(sent).toMatchObject({ status: 'checked', publicationId: id, replaces: id });
		const [current, offered] = await app.catalogue.versions(librarian, id);
		expect(offered).toMatchObject({ id: sent.versionId, usedAt: null, fileName: 'sach.epub' });
		expect(offered?.checkMessages.map(({ code }) => code)).toContain('resource-missing');
		expect(current?.checkMessages.map(({ code }) => code)).not.toContain('resource-missing');

		await app.catalogue.useVersion(librarian, { id, expected: published }, sent.versionId ?? '');
		await app.worker.drain();
		const child: Actor = { ...GUEST, band: 'la' };
		const { slug } = (await app.catalogue.record(librarian, id)).publication;
		expect((await app.reading.section(child, slug, 1)).html).toContain('chảy ra biển');
		expect((await app.reading.open(child, slug)).readingOrder).toHaveLength(1);
		expect((await app.catalogue.timeline(librarian, id))[0]).toMatchObject({
			verb: 'catalogue.new-version',
			name: 'Cô Lan'
		});
	});

	it('a file of another title replaces nothing; a file for a title that is gone is not announced', async () => {
		const one = await send({ title: 'Một' });
		await send({ title: 'Hai' });
		const refused = await send({ title: 'Hai' }, one.publicationId ?? '');
		expect(refused).toMatchObject({ status: 'refused', replaces: one.publicationId });
		expect(refused.checkMessages).toMatchObject([{ code: 'file-known', facts: { title: 'Hai' } }]);
		await expect(send({ title: 'Ba' }, '00000000000000000000')).rejects.toThrow('not-found');
	});

	it('what a file says of rights, subjects and its other titles is kept for the librarian', async () => {
		const { publicationId } = await send({
			title: 'Ngôi sao',
			metadata:
				'<dc:title>The Star</dc:title><dc:rights>CC BY 4.0</dc:rights><dc:subject>Động vật</dc:subject>'
		});
		const [file] = await app.catalogue.versions(librarian, publicationId ?? '');
		expect(file?.statement).toMatchObject({
			rights: 'CC BY 4.0',
			subjects: ['Động vật'],
			parallelTitles: ['The Star']
		});
	});

	it('the list of files goes on page by page, nothing lost and nothing twice', async () => {
		for (let more = 0; more < 25; more++)
			await app.deposits.begin(librarian, { fileName: `${more}.epub`, bytes: 1 });
		const first = await app.deposits.recent(librarian);
		const second = await app.deposits.recent(librarian, first.next);
		const ids = [...first.intakes, ...second.intakes].map(({ id }) => id);
		expect(first.intakes).toHaveLength(20);
		expect(new Set(ids).size).toBe(ids.length);
		expect(ids.length).toBeGreaterThan(25);
	});

	it('a draft that is deleted leaves its intake, and the file may come again', async () => {
		const sent = await send({ title: 'Bỏ đi' });
		await app.catalogue.remove(OPERATOR, { id: sent.publicationId ?? '', expected: null });
		expect(await app.deposits.intake(librarian, sent.id)).toMatchObject({
			publicationId: null,
			versionId: null
		});
		expect(await send({ title: 'Bỏ đi' })).toMatchObject({ status: 'checked' });
	});
});
