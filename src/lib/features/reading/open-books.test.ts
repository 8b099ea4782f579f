import { expect, it } from 'vitest';
import { openBooks } from './open-books.ts';

const place = (updatedAt: number, locations: { totalProgression?: number; position?: number }) => ({
	locator: { href: 'a.xhtml', type: 'application/xhtml+xml', locations },
	title: 'Kiến Xây Cầu',
	versionId: 'v1',
	coverRatio: null,
	total: 28,
	updatedAt
});

it('a child is offered the book that was open last, with how far it was read', () => {
	const books = openBooks({ old: place(1, { totalProgression: 0.2 }), latest: place(2, { position: 14 }) });
	expect(books.map(({ slug, progress }) => [slug, progress])).toEqual([
		['latest', 0.5],
		['old', 0.2]
	]);
});
