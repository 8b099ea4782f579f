import { BANDS, bandsUpTo } from '#lib/publication/band.ts';
import { GENRES, TOPICS } from '#lib/publication/topics.ts';
import { seeded, type Chance } from '#lib/server/tasks/fill/chance.ts';
import { syntheticTitle } from '#lib/server/tasks/fill/synthetic.ts';
import { fold } from '#lib/text/fold.ts';
import type { SearchQuery } from '#search/engine.ts';

const POPULAR = [
	'truyện',
	'truyen',
	'chuyện',
	'bạn',
	'bé',
	'em',
	'cô giáo',
	'con',
	'sách',
	'nguyen',
	'câu chuyện',
	'mèo'
];
const NOT_THERE = ['xyz', 'harry', 'khung lonng', 'meof mun', 'vieetj nam', 'pokemon go'];

/** What children ask: half without marks, some half-typed, some popular single words, a third narrowed, some browsing. */
export function questions(count: number, titles: number): SearchQuery[] {
	const chance = seeded(7);
	return Array.from({ length: count }, () => ({
		text: text(chance, titles),
		scope: { bands: bandsUpTo(chance.pick(BANDS)), guidance: chance.oneIn(5) },
		filters: chance.oneIn(3) ? filter(chance) : {},
		sort: chance.weighted([
			['relevance', 8],
			['newest', 1],
			['title', 1]
		] satisfies [SearchQuery['sort'], number][]),
		page: chance.oneIn(8) ? 1 + chance.below(5) : 1,
		pageSize: 24
	}));
}

function text(chance: Chance, titles: number): string {
	const kind = chance.below(20);
	if (kind < 2) return '';
	if (kind < 6) return chance.pick(POPULAR);
	if (kind < 8) return chance.pick(NOT_THERE);
	const title = syntheticTitle(chance.below(titles));
	if (kind < 10) return fold(title.contributors[0]?.name ?? '');
	const words = title.title.split(' ');
	const start = chance.below(Math.max(1, words.length - 1));
	const asked = words.slice(start, start + 1 + chance.below(4)).join(' ');
	const written = chance.oneIn(2) ? fold(asked) : asked;
	return kind < 14 ? written.slice(0, Math.max(1, written.length - 1 - chance.below(2))) : written;
}

function filter(chance: Chance): SearchQuery['filters'] {
	return chance.pick([
		{ topic: chance.pick(TOPICS) },
		{ genre: chance.pick(GENRES) },
		{ language: 'en' },
		{ audio: '1' },
		{ topic: chance.pick(TOPICS), length: 'short' }
	]);
}

/** The hard cases, measured one by one: words half the catalogue holds, single letters, everything. */
export const HARD = [
	'',
	'truyện',
	'truyen',
	'cau chuyen',
	't',
	'tr',
	'nguyen van',
	'truyen co tich',
	'e',
	'mot chuyen di xa nha'
];
