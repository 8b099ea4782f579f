import { authoredBooks } from '../support/authored-books.ts';
import { expect, test } from '../support/journey.ts';

/**
 * Bytes before compression, with the authored books: a small phone reads each of them. Looked at beside the other pages, before
 * journeys have published more.
 */
const MOST = {
	'/': 32_000,
	'/sach': 24_000,
	'/chu-de/con-vat': 18_000,
	'/tim?q=c%C3%B3c': 28_000,
	'/books/truyen-coc-kien-troi': 26_000
};

for (const [path, most] of Object.entries(MOST))
	test(`${path} is at most ${most / 1000} kB`, async ({ request }) => {
		const page = await (await request.get(path, { headers: { cookie: 'band=la' } })).text();
		expect(page).toContain('/api/covers/');
		expect(Buffer.byteLength(page)).toBeLessThanOrEqual(most);
	});

test('a cover has one address, and comes in the best format that the browser can show', async ({
	request
}) => {
	const [book] = authoredBooks();
	const page = await (await request.get(`/books/${book?.slug}`, { headers: { cookie: 'band=qua' } })).text();
	const [, address = ''] = /<img[^>]* src="(\/api\/covers\/[^"]+)"/.exec(page) ?? [];
	for (const [accept, type] of [
		['image/avif,image/webp,image/*,*/*;q=0.8', 'image/avif'],
		['image/webp,image/*,*/*;q=0.8', 'image/webp']
	] as const) {
		const answer = await request.get(address, { headers: { cookie: 'band=qua', accept } });
		expect(answer.headers()['content-type']).toBe(type);
		expect(answer.headers()['vary']).toBe('Cookie, Accept');
	}
});
