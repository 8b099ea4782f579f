import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { bookDocument, inside } from '../support/book-document.ts';
import type { SearchEngine, SearchQuery, SearchScope } from '#search/engine.ts';
import type { BookDocument } from '#search/indexes/books.ts';
import type { LessonDocument } from '#search/indexes/lessons.ts';

const ALL: SearchScope = { bands: ['mam', 'choi', 'la', 'hoa', 'qua'], guidance: true };
const LA: SearchScope = { bands: ['mam', 'choi', 'la'], guidance: false };

const LESSONS: LessonDocument[] = [
	{
		id: 'l3',
		slug: 'tim-tin',
		title: { vi: 'Tìm tin cùng Cáo', en: 'Finding facts with Fox' },
		band: 'la',
		keywords: ['từ khoá']
	},
	{
		id: 'l10',
		slug: 'kiem-tin',
		title: { vi: 'Kiểm tin', en: 'Checking facts' },
		band: 'qua',
		keywords: ['nguồn']
	}
];

/** The library of this contract. Titles named "Bí mật" must never reach the Lá scope. */
function library(): BookDocument[] {
	return [
		bookDocument('Đường đến thư viện', {
			contributors: ['Trần Thị Hòa'],
			topics: ['truong-lop'],
			description: 'Một buổi sáng đi mượn sách.'
		}),
		bookDocument('Cây đa đầu làng', { topics: ['que-huong', 'cay-co'], band: 'choi' }),
		bookDocument('Quả da cam', { topics: ['cay-co'], hasAudio: true }),
		bookDocument('Hoà bình của em', { band: 'la' }),
		bookDocument('Thành phố Hòa Bình', { band: 'hoa', genre: 'information' }),
		bookDocument('Kỹ sư nhí', { genre: 'information', minutes: 25 }),
		bookDocument('Kĩ năng bơi', { genre: 'information', minutes: 40, form: 'pdf' }),
		bookDocument('Mèo Mun ngủ ngày', {
			topics: ['con-vat'],
			hasAudio: true,
			sections: inside('Mèo Mun nằm trên mái nhà.', 'Chuồn chuồn bay thấp thì mưa.')
		}),
		bookDocument('Con mèo và cái mẹo', { topics: ['con-vat', 'chuyen-cuoi'], contributors: ['Đặng Thủy'] }),
		bookDocument('Chú heo đất', { topics: ['gia-dinh'], series: 'Bạn của em' }),
		bookDocument('Truyện khủng long', { band: 'la', topics: ['con-vat'] }),
		bookDocument('The Paper Boat', { languages: ['en'], topics: ['song-nuoc'], contributors: ['Lê Mai'] }),
		bookDocument('Ghe trên kênh', { languages: ['vi', 'en'], topics: ['song-nuoc'], form: 'fixed' }),
		bookDocument('Bí mật tuổi mười ba', { band: 'qua', topics: ['tinh-ban'], contributors: ['Phan Bí Ẩn'] }),
		bookDocument('Bí mật cần người lớn', {
			band: 'la',
			guidance: 1,
			languages: ['fr'],
			sections: inside('Chỉ đọc cùng người lớn: zizazu.')
		})
	];
}

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

		describe('reads what children type', () => {
			it('finds "Đường" for "duong", and for "đuong" typed by half', async () => {
				expect(await titles('duong den')).toEqual(['Đường đến thư viện']);
				expect(await titles('đuong')).toEqual(['Đường đến thư viện']);
			});

			it('puts titles with the typed marks first, others after', async () => {
				const found = await ask('đa');
				expect(found.matched).toBe('exact');
				expect(found.hits.map((hit) => hit.title.text)).toEqual(['Cây đa đầu làng', 'Quả da cam']);
				expect((await titles('da'))[0]).toBe('Quả da cam');
			});

			it('does not care where the tone is written, nor about i and y', async () => {
				for (const spelling of ['hòa bình', 'hoà bình', 'HÒA BÌNH', 'hoa binh']) {
					expect((await titles(spelling)).sort()).toEqual(['Hoà bình của em', 'Thành phố Hòa Bình']);
				}
				expect(await titles('kĩ sư')).toEqual(['Kỹ sư nhí']);
				expect(await titles('kỹ năng')).toEqual(['Kĩ năng bơi']);
				expect(await titles('ky nang')).toEqual(['Kĩ năng bơi']);
			});

			it('reads decomposed text', async () => {
				expect(await titles('Đường đến'.normalize('NFD'))).toEqual(['Đường đến thư viện']);
			});

			it('goes on from half a word', async () => {
				const found = await ask('khung lo');
				expect(found.matched).toBe('prefix');
				expect(found.hits.map((hit) => hit.title.text)).toEqual(['Truyện khủng long']);
			});

			it('offers the reading of raw Telex keys and shows what it finds', async () => {
				const found = await ask('dduwowngf ddeens');
				expect(found).toMatchObject({ matched: 'telex', suggestion: 'đường đến', total: 1 });
				expect(found.hits[0]?.title.ranges).toEqual([[0, 9]]);
			});

			it('knows southern and northern words, and other spellings', async () => {
				expect(await titles('lợn')).toEqual(['Chú heo đất', 'Bí mật cần người lớn']);
				expect(await titles('dinosaur')).toEqual(['Truyện khủng long']);
				expect(await titles('chuyện khũng lông')).toEqual(['Truyện khủng long']);
			});

			it('finds people, series, topics and lessons', async () => {
				expect(await titles('đặng thuỷ')).toEqual(['Con mèo và cái mẹo']);
				expect(await titles('bạn của em')).toEqual(['Chú heo đất']);
				expect((await titles('sông nước')).sort()).toEqual(['Ghe trên kênh', 'The Paper Boat']);
				expect((await ask('tim tin')).lessons).toEqual([
					{ id: 'l3', slug: 'tim-tin', title: LESSONS[0]?.title, band: 'la' }
				]);
			});

			it('keeps words apart that are written apart, and together that are written together', async () => {
				await engine.index([bookDocument('Đi đến thành phố to an lành'), bookDocument('Toàn là mưa')]);
				expect(await titles('toan')).toEqual(['Toàn là mưa']);
				for (const text of ['me o', 'meomun', 'pa per', 'khung lon g'])
					expect(await ask(text), text).toMatchObject({ matched: 'nothing', total: 0 });
			});

			it('tells marks apart however many titles differ in them only', async () => {
				await engine.index(
					['Ca dao', 'Cà tím', 'Cả nhà', 'Cá vàng', 'Cạ cứng'].map((title) => bookDocument(title))
				);
				expect((await titles('cá'))[0]).toBe('Cá vàng');
				expect((await titles('cả'))[0]).toBe('Cả nhà');
				expect((await titles('CẠ'))[0]).toBe('Cạ cứng');
				expect((await titles('ca'))[0]).toBe('Ca dao');
				expect((await titles('ca')).length).toBe(5);
			});

			it('takes quotes, minus signs and the like for what children type, not for commands', async () => {
				for (const text of ['-mèo mun', '"mèo mun', 'mun -mèo', 'mèo "mun"', "mèo'mun", '+mèo (mun)'])
					expect(await titles(text), text).toEqual(['Mèo Mun ngủ ngày']);
			});

			it('reads a long question to its twelfth word', async () => {
				const long = 'Chuyện chú dế mèn đi xa nhà tìm bạn mới ở đâu';
				await engine.index([bookDocument(long)]);
				expect(await titles(long)).toEqual([long]);
				expect(await titles(`${long} thế nhỉ con ơi`)).toEqual([long]);
				expect(await titles(long.replace('đâu', 'đấy'))).toEqual([]);
				expect(await titles(long.replace('mới', 'cũ'))).toEqual([]);
			});

			it('says "nothing" for what is not there, and never fails on odd input', async () => {
				expect(await ask('xyzzy không có')).toMatchObject({
					matched: 'nothing',
					total: 0,
					hits: [],
					suggestion: null
				});
				for (const odd of [
					'"',
					'*',
					'a AND',
					'NOT',
					'(',
					'^',
					'{title}:',
					'-mèo',
					"'; drop",
					'\u0000',
					'🐘',
					'\u0301',
					'กำ',
					'=',
					'% _'
				]) {
					await expect(ask(odd), odd).resolves.toBeTruthy();
				}
			});

			it('never fails, whatever is typed', async () => {
				await fc.assert(
					fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 30 }), async (text) => {
						const found = await ask(text);
						expect(found.hits.length).toBeLessThanOrEqual(found.total);
						await engine.suggest(text, LA, 5);
					}),
					{ numRuns: 60 }
				);
			});
		});

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
					bookDocument(`Voi con tập ${number}`, { topics: number % 3 === 0 ? ['con-vat'] : [] })
				);
				await engine.index([...shelf, bookDocument('Voi', { band: 'choi' })]);
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
				await engine.index([bookDocument('Voi con tập bơi', { id: 'voi' })]);
				expect(await titles('voi con')).toEqual(['Voi con tập bơi']);
				await engine.index([bookDocument('Hà mã tập bơi', { id: 'voi', sections: inside('nước mát') })]);
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
					yield [bookDocument('Sách mới một')];
					expect((await ask('')).total).toBe(15);
					yield [bookDocument('Sách mới hai')];
				}
				expect(await engine.replaceAll(slowly())).toEqual({ titles: 2 });
				expect((await titles('')).sort()).toEqual(['Sách mới hai', 'Sách mới một']);
			});

			it('keeps the old index when a rebuild fails', async () => {
				async function* broken() {
					yield [bookDocument('Sách dở dang')];
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
					await engine.index([bookDocument('Xuất bản giữa chừng')]);
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
				await engine.index([bookDocument('Voi con không lời')]);
				expect(await titles('voi con')).toEqual(['Voi con không lời']);
				expect(await titles('chuồn chuồn')).toEqual([]);
			});

			it('says how many titles it holds', async () => {
				expect(await engine.health()).toMatchObject({ ok: true, titles: 15, stale: false });
			});
		});
	});
}
