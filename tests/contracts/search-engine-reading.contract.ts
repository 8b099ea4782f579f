import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { SearchResult, SearchEngine, SearchQuery } from '#search/engine.ts';
import { publicationDocument } from '../support/book-document.ts';
import { LA, LESSONS } from '../support/search/contract-library.ts';

/** An engine that holds the library of the contract, and short ways to ask it. */
export interface Asked {
	readonly engine: () => SearchEngine;
	readonly ask: (text: string, more?: Partial<SearchQuery>) => Promise<SearchResult>;
	readonly titles: (text: string, more?: Partial<SearchQuery>) => Promise<string[]>;
}

/** The first part of the contract of every search engine: what a child's words mean. */
export function describeReading({ engine, ask, titles }: Asked): void {
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
			await engine().index([
				publicationDocument('Đi đến thành phố to an lành'),
				publicationDocument('Toàn là mưa')
			]);
			expect(await titles('toan')).toEqual(['Toàn là mưa']);
			for (const text of ['me o', 'meomun', 'pa per', 'khung lon g'])
				expect(await ask(text), text).toMatchObject({ matched: 'nothing', total: 0 });
		});

		it('tells marks apart however many titles differ in them only', async () => {
			await engine().index(
				['Ca dao', 'Cà tím', 'Cả nhà', 'Cá vàng', 'Cạ cứng'].map((title) => publicationDocument(title))
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
			await engine().index([publicationDocument(long)]);
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
					await engine().suggest(text, LA, 5);
				}),
				{ numRuns: 60 }
			);
		});
	});
}
