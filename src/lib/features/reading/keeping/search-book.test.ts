import { expect, it } from 'vitest';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import { smallBook } from '../../../../../tests/support/browser/small-book.ts';
import { searchBook, type Hit } from './search-book.ts';

const book = (count: number): ReaderPublication => {
	const [first] = smallBook.sections;
	if (!first) throw new Error('a book without sections');
	return {
		...smallBook,
		sections: Array.from({ length: count }, (_, i) => ({
			...first,
			path: `c${i}.xhtml`,
			title: `Chương ${i}`
		}))
	};
};
const words = (text: string) => ({ text, letters: text.length, lettersBefore: (at: number) => at });

interface Tried {
	readonly count?: number;
	readonly limit?: number;
	readonly signal?: AbortSignal;
	readonly textOf?: (at: number) => Promise<ReturnType<typeof words> | null>;
}

async function search({ count = 3, limit = 100, signal = new AbortController().signal, textOf }: Tried) {
	const hits: Hit[] = [];
	const shares: number[] = [];
	let [now, most] = [0, 0];
	const end = await searchBook({
		...{ publication: book(count), query: 'kiến', marks: false, limit, signal },
		async textOf(at) {
			most = Math.max(most, ++now);
			await Promise.resolve();
			now--;
			return textOf ? textOf(at) : words(`Kiến ${at} và kiến con`);
		},
		found: (found) => hits.push(...found),
		progress: (share) => shares.push(share)
	});
	return { hits, shares, most, end };
}

it('V17: hits come in the order of the book, each with its place', async () => {
	const { hits, end } = await search({});
	expect(hits.map(({ section, hit }) => `${section} ${hit}`)).toEqual([
		'0 Kiến',
		'0 kiến',
		'1 Kiến',
		'1 kiến',
		'2 Kiến',
		'2 kiến'
	]);
	expect(hits[3]?.locator).toMatchObject({
		href: 'c1.xhtml',
		text: { highlight: 'kiến', before: 'Kiến 1 và ' }
	});
	expect(end).toEqual({ more: false, missing: 0 });
});

it('V17: of five thousand sections a few are on their way at once, and all are told of', async () => {
	const { hits, most, shares } = await search({ count: 5_000, limit: 20_000 });
	expect(hits).toHaveLength(10_000);
	expect(most).toBeLessThanOrEqual(4);
	expect(shares.at(-1)).toBe(1);
});

it('V17: no more hits than asked for, and it is told that there are more', async () => {
	const { hits, end } = await search({ count: 5_000, limit: 5 });
	expect(hits).toHaveLength(5);
	expect(end.more).toBe(true);
});

it('V17: a section that does not come is counted, and the rest is looked through', async () => {
	const { hits, end } = await search({
		textOf: (at) => (at === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(words('kiến')))
	});
	expect(hits).toHaveLength(2);
	expect(end.missing).toBe(1);
});

it('V17: a search that is called off ends at once', async () => {
	const ending = new AbortController();
	const running = search({
		...{ count: 5_000, signal: ending.signal },
		textOf: (at) => {
			if (at === 8) ending.abort();
			return Promise.resolve(words('kiến'));
		}
	});
	await expect(running).rejects.toThrow();
});
