import { expect, it } from 'vitest';
import { startedPublications } from './started-publications.ts';

const position = (updatedAt: number, locations: { totalProgression?: number; position?: number }) => ({
	locator: { href: 'a.xhtml', type: 'application/xhtml+xml', locations },
	title: 'Kiến Xây Cầu',
	versionId: 'v1',
	coverRatio: null,
	total: 28,
	updatedAt
});

it('a child is offered each open book with how far it was read', () => {
	const publications = startedPublications(
		new Map([
			['latest', position(2, { position: 14 })],
			['old', position(1, { totalProgression: 0.2 })]
		])
	);
	expect(publications.map(({ slug, progress }) => [slug, progress])).toEqual([
		['latest', 0.5],
		['old', 0.2]
	]);
});
