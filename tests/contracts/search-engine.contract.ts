import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { publicationDocument, inside } from '../support/book-document.ts';
import { SAMPLED, type SearchEngine, type SearchQuery } from '#search/engine.ts';
import { ALL, LA, LESSONS, library } from '../support/search/contract-library.ts';
import { describeReading } from './search-engine-reading.contract.ts';

export function describeSearchEngine(name: string, open: () => Promise<SearchEngine>): void {
	describe(`a search engine: ${name}`, () => {
		let engine: SearchEngine;
		const ask = (text: string, more: Partial<SearchQuery> = {}) =>
			engine.search({ text, scope: ALL, filters: {}, sort: 'relevance', page: 1, pageSize: 24, ...more });
		const titles = async (text: string, more: Partial<SearchQuery> = {}) =>
			(await ask(text, more)).hits.map((hit) => hit.title.text);

		beforeAll(async () => {
			engine = await open();
		});
		afterAll(() => engine.close());
		beforeEach(async () => {
			await engine.replaceAll([library()]);
			await engine.replaceLessons(LESSONS);
		});

		describeReading({ engine: () => engine, ask, titles });

		describe('says why', () => {
			it('marks the words in the title', async () => {
				const [hit] = (await ask('meo mun')).hits;
				expect(hit?.title).toEqual({ text: 'Mèo Mun ngủ ngày', ranges: [[0, 7]] });
				expect(hit).toMatchObject({ matchedIn: 'title', snippet: null, where: null });
			});

			it('shows the sentence and section when the words are inside the book', async () => {
				const found = await ask('chuồn chuồn');
				expect(found.matched).toBe('inside');
				const [hit] = found.hits;
				expect(hit?.title.text).toBe('Mèo Mun ngủ ngày');
				expect(hit).toMatchObject({ matchedIn: 'inside', where: { section: 1, title: 'Trang 2' } });
				expect(hit?.snippet?.text).toContain('Chuồn chuồn bay thấp');
				expect(hit?.snippet?.ranges[0]).toEqual([0, 11]);
			});

			it('shows the description when the words are there', async () => {
				const [hit] = (await ask('mượn sách')).hits;
				expect(hit).toMatchObject({ matchedIn: 'description' });
				expect(hit?.snippet?.text).toContain('mượn sách');
			});
		});

		describe('keeps the age policy', () => {
			it('never lets a title out of scope into hits, counts, facets or suggestions', async () => {
				for (const text of [
					'',
					'bí mật',
					'bi mat',
					'bis',
					'phan bi an',
					'zizazu',
					'tình bạn',
					'bis maatj',
					'b'
				]) {
					for (const sort of ['relevance', 'newest', 'title'] as const) {
						const found = await ask(text, { scope: LA, sort });
						expect(JSON.stringify(found), text).not.toMatch(/Bí mật|Bí Ẩn|"qua"|"hoa":|"fr"/);
					}
					expect(JSON.stringify(await engine.suggest(text, LA, 20)), text).not.toMatch(/Bí/);
				}
				expect((await ask('', { scope: LA })).total).toBe(12);
				expect((await ask('', { scope: LA })).facets.band).toEqual({ choi: 1, la: 11 });
				expect((await ask('bi mat', { scope: LA })).total).toBe(0);
			});

			it('lets guidance titles out only when the scope says so', async () => {
				expect(await titles('bi mat', { scope: { ...LA, guidance: true } })).toEqual([
					'Bí mật cần người lớn'
				]);
			});

			it('finds nothing in an empty scope, nor through a band filter', async () => {
				expect((await ask('', { scope: { bands: [], guidance: true } })).total).toBe(0);
				expect((await ask('', { scope: LA, filters: { band: 'qua' } })).total).toBe(0);
				expect((await ask('kiem tin', { scope: LA })).lessons).toEqual([]);
			});
		});

		describe('narrows, sorts and pages', () => {
			it('narrows by every facet', async () => {
				expect(await titles('', { filters: { topic: 'song-nuoc', language: 'en' }, sort: 'title' })).toEqual([
					'Ghe trên kênh',
					'The Paper Boat'
				]);
				expect(await titles('', { filters: { form: 'pdf' } })).toEqual(['Kĩ năng bơi']);
				expect((await titles('', { filters: { audio: '1' } })).sort()).toEqual([
					'Mèo Mun ngủ ngày',
					'Quả da cam'
				]);
				expect(await titles('', { filters: { length: 'medium' } })).toEqual(['Kỹ sư nhí']);
				expect(await titles('', { filters: { length: 'long' } })).toEqual(['Kĩ năng bơi']);
				expect(await titles('meo', { filters: { topic: 'chuyen-cuoi' } })).toEqual(['Con mèo và cái mẹo']);
				expect((await ask('', { filters: { topic: 'khong-co' } })).total).toBe(0);
			});

			it('counts on the current set', async () => {
				const found = await ask('meo');
				expect(found.total).toBe(2);
				expect(found.facets).toEqual({
					topic: { 'con-vat': 2, 'chuyen-cuoi': 1 },
					genre: { story: 2 },
					language: { vi: 2 },
					length: { short: 2 },
					audio: { '0': 1, '1': 1 },
					form: { reflowable: 2 },
					band: { la: 2 }
				});
			});

			it('sorts titles as a Vietnamese dictionary, and new ones first', async () => {
				const sorted = await titles('', { sort: 'title' });
				expect(sorted.slice(0, 6)).toEqual([
					'Bí mật cần người lớn',
					'Bí mật tuổi mười ba',
					'Cây đa đầu làng',
					'Chú heo đất',
					'Con mèo và cái mẹo',
					'Đường đến thư viện'
				]);
				expect((await titles('', { sort: 'newest' }))[0]).toBe('Bí mật cần người lớn');
			});

			it('gives every title exactly once over the pages', async () => {
				const seen: string[] = [];
				for (let page = 1; page <= 4; page++) seen.push(...(await titles('', { page, pageSize: 4 })));
				expect(seen).toHaveLength(15);
				expect(new Set(seen).size).toBe(15);
				expect(await titles('', { page: 5, pageSize: 4 })).toEqual([]);
			});
		});

		describe('holds many titles', () => {
			const MANY = 330;
			beforeEach(async () => {
				const shelf = Array.from({ length: MANY }, (_, number) =>
					publicationDocument(`Voi con tập ${number}`, { topics: number % 3 === 0 ? ['con-vat'] : [] })
				);
				await engine.index([...shelf, publicationDocument('Voi', { band: 'choi' })]);
			});

			it('counts them all, and gives each once over the pages', async () => {
				const seen: string[] = [];
				for (let page = 1; page <= 14; page++) {
					const found = await ask('voi', { page });
					expect(found).toMatchObject({ total: MANY + 1, matched: 'folded' });
					expect(found.facets.topic).toMatchObject({ 'con-vat': MANY / 3 });
					expect(found.facets.band).toEqual({ choi: 1, la: MANY });
					seen.push(...found.hits.map(({ id }) => id));
				}
				expect(new Set(seen).size).toBe(MANY + 1);
				expect(seen.length).toBe(MANY + 1);
				const [voi, con] = await engine.count(['voi', 'con'], ALL);
				expect([voi?.total, voi?.slugs.length, con?.total]).toEqual([
					MANY + 1,
					SAMPLED,
					(await ask('con')).total
				]);
			});

			it('still puts first what is called just so, and shows new ones first when asked', async () => {
				expect((await titles('voi'))[0]).toBe('Voi');
				expect((await titles('voi con', { sort: 'newest' }))[0]).toBe(`Voi con tập ${MANY - 1}`);
				expect((await titles('vo', { sort: 'title' })).slice(0, 3)).toEqual([
					'Voi',
					'Voi con tập 0',
					'Voi con tập 1'
				]);
			});
		});

		describe('counts several questions together', () => {
			const TEXTS = [
				'mèo',
				'meo',
				'da',
				'đa',
				'khung lo',
				'chuồn chuồn',
				'bi mat',
				'xyzzy',
				'',
				'🐘',
				'trần',
				'l'
			];

			it.each([ALL, LA])('as a search for each would, in %o', async (scope) => {
				const counted = await engine.count(TEXTS, scope);
				for (const [at, text] of TEXTS.entries()) {
					const { total, hits } = await ask(text, { scope });
					const known = hits.map(({ slug }) => slug);
					expect(counted[at]?.total, text).toBe(total);
					expect(counted[at]?.slugs.length, text).toBe(Math.min(total, SAMPLED));
					expect(known, text).toEqual(expect.arrayContaining([...(counted[at]?.slugs ?? [])]));
				}
			});

			it('as typed: keys read as Telex are another question', async () => {
				expect(await engine.count(['dduwowngf ddeens', 'đường đến'], ALL)).toEqual([
					{ total: 0, slugs: [] },
					{ total: 1, slugs: ['duong-den-thu-vien'] }
				]);
			});

			it('as nothing where nothing may be seen or nothing is asked', async () => {
				expect(await engine.count(['mèo', ''], { bands: [], guidance: true })).toEqual([
					{ total: 0, slugs: [] },
					{ total: 0, slugs: [] }
				]);
				expect(await engine.count([], ALL)).toEqual([]);
			});
		});

		describe('suggests while typing', () => {
			it('titles that begin so, then titles that hold it, then people', async () => {
				const texts = (await engine.suggest('me', ALL, 5)).map(({ text }) => text);
				expect(texts).toEqual(['Mèo Mun ngủ ngày', 'Con mèo và cái mẹo']);
				expect(await engine.suggest('tran th', ALL, 5)).toEqual([
					{ kind: 'contributor', text: 'Trần Thị Hòa', ranges: [[0, 8]], slug: null }
				]);
				expect((await engine.suggest('tìm', ALL, 5)).map(({ kind, slug }) => [kind, slug])).toContainEqual([
					'lesson',
					'tim-tin'
				]);
			});

			it('gives no more than asked, and nothing for nothing', async () => {
				expect((await engine.suggest('c', ALL, 2)).length).toBe(2);
				expect(await engine.suggest('  ', ALL, 5)).toEqual([]);
			});
		});

		describe('changes', () => {
			it('finds a title as soon as it is indexed, as it now is, and no more once removed', async () => {
				await engine.index([publicationDocument('Voi con tập bơi', { id: 'voi' })]);
				expect(await titles('voi con')).toEqual(['Voi con tập bơi']);
				await engine.index([
					publicationDocument('Hà mã tập bơi', { id: 'voi', sections: inside('nước mát') })
				]);
				expect(await titles('voi con')).toEqual([]);
				expect(await titles('ha ma')).toEqual(['Hà mã tập bơi']);
				expect(await titles('nuoc mat')).toEqual(['Hà mã tập bơi']);
				await engine.remove(['voi', 'nobody']);
				expect(await titles('ha ma')).toEqual([]);
				expect((await ask('nuoc mat')).total).toBe(0);
				expect((await ask('')).total).toBe(15);
			});

			it('answers from the old index until a rebuild is done', async () => {
				async function* slowly() {
					yield [publicationDocument('Sách mới một')];
					expect((await ask('')).total).toBe(15);
					yield [publicationDocument('Sách mới hai')];
				}
				expect(await engine.replaceAll(slowly())).toEqual({ titles: 2 });
				expect((await titles('')).sort()).toEqual(['Sách mới hai', 'Sách mới một']);
			});

			it('keeps the old index when a rebuild fails', async () => {
				async function* broken() {
					yield [publicationDocument('Sách dở dang')];
					throw new Error('the power went');
				}
				await expect(engine.replaceAll(broken())).rejects.toThrow('the power went');
				expect((await ask('')).total).toBe(15);
				expect((await ask('dở dang')).total).toBe(0);
				await engine.replaceAll([library()]);
				expect((await ask('')).total).toBe(15);
			});

			it('does not lose what is published or withdrawn during a rebuild', async () => {
				async function* meanwhile() {
					const stale = library();
					await engine.remove(['id-qua-da-cam']);
					await engine.index([publicationDocument('Xuất bản giữa chừng')]);
					yield stale;
				}
				await engine.replaceAll(meanwhile());
				expect(await titles('da cam')).toEqual([]);
				expect(await titles('giữa chừng')).toEqual(['Xuất bản giữa chừng']);
			});

			it('answers with nothing when there is nothing, and finds titles that have no text', async () => {
				expect(await engine.replaceAll([])).toEqual({ titles: 0 });
				expect(await ask('mèo')).toMatchObject({ matched: 'nothing', total: 0, hits: [] });
				expect(await ask('')).toMatchObject({ total: 0, hits: [] });
				expect(await engine.suggest('mè', ALL, 5)).toEqual([]);
				await engine.index([publicationDocument('Voi con không lời')]);
				expect(await titles('voi con')).toEqual(['Voi con không lời']);
				expect(await titles('chuồn chuồn')).toEqual([]);
			});

			it('says how many titles it holds', async () => {
				expect(await engine.health()).toMatchObject({ ok: true, titles: 15, stale: false });
			});
		});
	});
}
