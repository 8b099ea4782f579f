import { createHash } from 'node:crypto';
import type { Settings } from 'meilisearch';
import { FACETS } from '../../engine.ts';
import { FIELDS } from '../../indexes/publications.ts';

/** Attributes searched for words as written, or without marks; heaviest first. */
export const EXACT = FIELDS.map((field) => `exact_${field}`);
export const FOLDED = FIELDS.map((field) => `folded_${field}`);

/** More than any catalogue: totals are counted, not guessed. */
const ALL = 1_000_000;

const shared: Settings = {
	// Vietnamese words are short and near each other (mèo, mẹo, méo): a "typo" is nearly always another word.
	typoTolerance: { enabled: false },
	pagination: { maxTotalHits: ALL },
	// The texts are plain letters already; naming one language keeps its guesses out.
	localizedAttributes: [{ attributePatterns: ['*'], locales: ['vie'] }]
};

export const BOOKS: Settings = {
	...shared,
	searchableAttributes: FIELDS.flatMap((field) => [`exact_${field}`, `folded_${field}`]),
	filterableAttributes: ['id', 'guidance', ...FACETS],
	sortableAttributes: ['publishedAt', 'titleSort', 'id'],
	displayedAttributes: ['id', 'book'],
	// A sort that was asked for comes before everything; without one, new titles win ties.
	rankingRules: ['sort', 'words', 'typo', 'attribute', 'proximity', 'exactness', 'publishedAt:desc'],
	faceting: { maxValuesPerFacet: 300 }
};

export const PASSAGES: Settings = {
	...shared,
	searchableAttributes: ['exact', 'folded'],
	filterableAttributes: ['publicationId', 'band', 'guidance'],
	sortableAttributes: ['number'],
	displayedAttributes: ['id', 'publicationId', 'section', 'title', 'text'],
	rankingRules: ['sort', 'words', 'typo', 'proximity', 'attribute', 'exactness']
};

export const LESSONS: Settings = {
	...shared,
	searchableAttributes: ['id'],
	sortableAttributes: ['position'],
	rankingRules: ['sort']
};

/** For what is only kept by its id. */
export const KEPT: Settings = { searchableAttributes: ['id'] };

/** Change it when records are written in another way (documents.ts, encode.ts). */
const WRITTEN = '2';

/** Indexes of another shape want a rebuild. */
export const SHAPE = createHash('sha256')
	.update(JSON.stringify([WRITTEN, BOOKS, PASSAGES]))
	.digest('hex')
	.slice(0, 16);
