import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { RebuildOvertaken, SearchUnavailable, type SearchEngine } from '#search/engine.ts';
import { createMeilisearchEngine } from '#search/engines/meilisearch.server.ts';
import { publicationDocument } from '../support/book-document.ts';
import { Refusal } from '../support/stand-in-meilisearch/refusal.ts';
import { startStandIn, type StandIn } from '../support/stand-in-meilisearch/server.ts';

const LESSON = {
	id: 'l1',
	slug: 'tim-tin',
	title: { vi: 'Tìm tin', en: 'Finding' },
	band: 'la',
	keywords: []
};

describe('a library on a Meilisearch server', () => {
	let server: StandIn;
	let engine: SearchEngine;
	const ids = async (text: string) => {
		const scope = { bands: ['la'], guidance: false };
		const found = await engine.search({
			text,
			scope,
			filters: {},
			sort: 'relevance',
			page: 1,
			pageSize: 9
		});
		return found.hits.map(({ id }) => id);
	};
	/** The server fails the first request of this kind. */
	const failsAt = (request: RegExp) => {
		let failed = false;
		server.before((name) => {
			if (failed || !request.test(name)) return;
			failed = true;
			throw new Refusal('internal', 'out of breath', 500);
		});
	};

	beforeEach(async () => {
		server = await startStandIn({ key: 'right' });
		engine = createMeilisearchEngine(server.url, 'right');
		await engine.replaceAll([[publicationDocument('Mèo Mun', { id: 'mun' })]]);
	});
	afterEach(() => server.stop());

	describe('when something is wrong', () => {
		it('names a wrong key, and a missing one', async () => {
			for (const [key, code] of [
				['wrong', 'invalid_api_key'],
				['', 'missing_authorization_header']
			] as const) {
				const stranger = createMeilisearchEngine(server.url, key);
				const scope = { bands: ['la'], guidance: false };
				const failure = await stranger.suggest('m', scope, 5).catch((error: unknown) => error);
				expect(failure).toBeInstanceOf(SearchUnavailable);
				expect(failure).toMatchObject({ cause: { code } });
				expect(await stranger.health()).toEqual({
					ok: false,
					name: 'meilisearch',
					titles: null,
					stale: false
				});
			}
		});

		it('says that it is resting when the server is gone, or takes the question and keeps silent', async () => {
			server.silent(true);
			await expect(ids('meo')).rejects.toThrow(SearchUnavailable);
			expect(await engine.health()).toMatchObject({ ok: false });
			server.silent(false);
			expect(await ids('meo')).toEqual(['mun']);
			await server.stop();
			await expect(ids('meo')).rejects.toThrow(SearchUnavailable);
			await expect(engine.index([publicationDocument('Voi')])).rejects.toThrow(SearchUnavailable);
			expect(await engine.health()).toMatchObject({ ok: false });
		});

		it('fails a search half-way rather than answer with half', async () => {
			failsAt(/POST \/indexes\/library-books\/search/);
			await expect(ids('meo')).rejects.toThrow(SearchUnavailable);
			expect(await ids('meo')).toEqual(['mun']);
		});

		it('says so when a title could not be indexed, and indexes it at the next try', async () => {
			for (const place of ['passages/documents/delete', 'books/documents']) {
				failsAt(new RegExp(`POST /indexes/library-${place}`));
				await expect(engine.index([publicationDocument('Voi', { id: 'voi' })]), place).rejects.toThrow(
					SearchUnavailable
				);
				await engine.index([publicationDocument('Voi', { id: 'voi' })]);
				expect(await ids('voi')).toEqual(['voi']);
				await engine.remove(['voi']);
			}
		});

		it('says so when the server took a title and then refused it', async () => {
			await expect(engine.index([publicationDocument('Voi', { id: 'con voi' })])).rejects.toMatchObject({
				cause: { code: 'invalid_document_id' }
			});
		});

		it('is resting, not empty, when the server lost its data; the next change makes all anew', async () => {
			server.store.indexes.clear();
			await expect(ids('meo')).rejects.toMatchObject({ cause: { code: 'index_not_found' } });
			expect(await engine.health()).toMatchObject({ ok: false });
			await engine.index([publicationDocument('Voi', { id: 'voi' })]);
			expect(await ids('voi')).toEqual(['voi']);
		});
	});

	describe('when it is rebuilt', () => {
		it('keeps the old index when the server fails, whenever it does', async () => {
			for (const place of [/POST \/indexes$/, /next-.*\/documents/, /swap-indexes/]) {
				failsAt(place);
				await expect(engine.replaceAll([[publicationDocument('Voi')]]), String(place)).rejects.toThrow();
				expect(await ids('meo'), String(place)).toEqual(['mun']);
				expect(await ids('voi'), String(place)).toEqual([]);
			}
			expect(await engine.replaceAll([[publicationDocument('Voi', { id: 'voi' })]])).toEqual({ titles: 1 });
			expect(await ids('voi')).toEqual(['voi']);
			expect([...server.store.indexes.keys()].sort()).toEqual([
				'library-books',
				'library-lessons',
				'library-passages',
				'library-state'
			]);
		});

		it('gives way to a later rebuild, whose index stays whole', async () => {
			const other = createMeilisearchEngine(server.url, 'right');
			async function* overtaken() {
				yield [publicationDocument('Bản cũ', { id: 'early' })];
				await other.replaceAll([[publicationDocument('Bản mới', { id: 'late' })]]);
				yield [publicationDocument('Bản cũ hơn', { id: 'earlier' })];
			}
			await expect(engine.replaceAll(overtaken())).rejects.toThrow(RebuildOvertaken);
			expect(await ids('ban')).toEqual(['late']);
		});

		it('wants a rebuild when the index was built in another shape, and answers meanwhile', async () => {
			server.store.add('library-state', [{ id: 'rules', value: 'of an older version' }]);
			expect(await engine.health()).toMatchObject({ ok: true, stale: true });
			expect(await ids('meo')).toEqual(['mun']);
			await engine.index([publicationDocument('Voi', { id: 'voi' })]);
			expect(await engine.health()).toMatchObject({ ok: true, stale: true });
			await engine.replaceAll([[publicationDocument('Voi', { id: 'voi' })]]);
			expect(await engine.health()).toEqual({ ok: true, name: 'meilisearch', titles: 1, stale: false });
		});
	});

	it('counts beyond the thousand titles a server stops at by itself', async () => {
		const titles = Array.from({ length: 1_100 }, (_, number) => publicationDocument(`Voi con tập ${number}`));
		expect(await engine.replaceAll([titles])).toEqual({ titles: 1_100 });
		const scope = { bands: ['la'], guidance: false };
		const asked = { scope, filters: {}, sort: 'relevance', page: 1, pageSize: 5 } as const;
		expect((await engine.search({ ...asked, text: 'voi' })).total).toBe(1_100);
		expect((await engine.search({ ...asked, text: '' })).total).toBe(1_100);
	});

	it('sends lessons only when they changed', async () => {
		await engine.replaceLessons([LESSON, { ...LESSON, id: 'l2' }]);
		const before = server.changes.length;
		await engine.replaceLessons([LESSON, { ...LESSON, id: 'l2' }]);
		expect(server.changes.length).toBe(before);
		await engine.replaceLessons([{ ...LESSON, id: 'l2' }, LESSON]);
		expect(server.changes.length).toBeGreaterThan(before);
		await engine.replaceLessons([]);
		expect(server.store.need('library-lessons').documents.size).toBe(0);
	});
});
