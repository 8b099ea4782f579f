import { expect, test } from 'vitest';
import type { Publication } from '#lib/features/catalogue/index.ts';
import type { TimelineEntry } from '#lib/publication/timeline.ts';
import { editsSince, valuesAt } from './record-history.ts';

const publication: Publication = {
	id: 'p',
	slug: 'suoi',
	title: 'Con suối',
	subtitle: null,
	description: 'Suối hát.',
	languages: ['vi'],
	contributors: [],
	topics: ['song-nuoc'],
	band: 'la',
	bandReason: 'câu ngắn',
	interestBand: null,
	label: null,
	guidance: false,
	genre: 'story',
	rights: { kind: 'licence', statement: 'CC BY 4.0', evidence: '' },
	series: null,
	seriesPosition: null,
	publisher: null,
	year: 2024,
	identifiers: [],
	form: 'reflowable',
	status: 'published',
	accessibility: { features: [], hazards: [], modes: [], summary: null },
	hasAudio: false,
	words: 10,
	pages: 1,
	minutes: 1,
	versionId: 'v',
	coverRatio: 0.75,
	source: 'upload',
	bandBy: null,
	bandAt: null,
	publishedAt: 1,
	updatedAt: 1,
	version: 4
} as unknown as Publication;

const deed = (version: number, verb: string, ...changes: [string, unknown, unknown][]): TimelineEntry => ({
	at: version,
	verb: `catalogue.${verb}`,
	name: 'Cô Lan',
	operator: false,
	version,
	reason: null,
	changes: changes.map(([field, before, after]) => ({ field, before, after }))
});
const timeline = [
	deed(4, 'publish', ['status', 'draft', 'published'], ['year', 2020, 2024]),
	deed(3, 'describe', ['title', 'Suối', 'Con suối'], ['rights', null, publication.rights]),
	deed(2, 'describe', ['title', 'S', 'Suối'], ['topics', [], ['song-nuoc']])
];

test('the record as it was when a person began is read back from its timeline', () => {
	expect(valuesAt(publication, timeline, 4)).toMatchObject({ title: 'Con suối', year: '2024' });
	expect(valuesAt(publication, timeline, 3)).toMatchObject({ title: 'Con suối', year: '2020' });
	expect(valuesAt(publication, timeline, 2)).toMatchObject({ title: 'Suối', rightsKind: '' });
	expect(valuesAt(publication, timeline, 1)).toMatchObject({ title: 'S', topics: [] });
});

test('a timeline with a gap is no base: nobody guesses what stood there', () => {
	expect(valuesAt(publication, timeline, 0)).toBeNull();
	expect(valuesAt(publication, timeline.slice(0, 1), 2)).toBeNull();
	expect(valuesAt(publication, timeline, 5)).toBeNull();
});

test('what others did since is told in the terms of the form', () => {
	expect(editsSince(publication, timeline, 2).map(({ fields, status }) => ({ fields, status }))).toEqual([
		{ fields: ['year'], status: 'published' },
		{ fields: ['title', 'rightsKind', 'rightsStatement'], status: null }
	]);
});
