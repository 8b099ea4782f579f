import type { PublicationDocument } from './indexes/publications.ts';
import type { Facet } from './facets.ts';
import type { LessonDocument, LessonHit } from './indexes/lessons.ts';

/** Which titles may come out, whatever the question. The caller makes it from the age policy; engines only apply it. */
export interface SearchScope {
	/** Only titles of these bands; an empty list finds nothing. */
	readonly bands: readonly string[];
	/** Whether titles that need a grown-up's guidance may come out. */
	readonly guidance: boolean;
}

export { FACETS, type Facet } from './facets.ts';

export const SORTS = ['relevance', 'newest', 'title'] as const;
export type Sort = (typeof SORTS)[number];

export interface SearchQuery {
	/** As typed. Empty: every title in scope (browsing). */
	readonly text: string;
	readonly scope: SearchScope;
	readonly filters: Readonly<Partial<Record<Facet, string>>>;
	/** Relevance falls back to newest when there is no text. */
	readonly sort: Sort;
	/** From 1. */
	readonly page: number;
	readonly pageSize: number;
}

/** Offsets in UTF-16 units, end excluded, of the words that matched. */
export type Range = readonly [start: number, end: number];

export interface Marked {
	readonly text: string;
	readonly ranges: readonly Range[];
}

/** Why a book came out. */
export type MatchedIn = 'title' | 'series' | 'contributor' | 'topic' | 'description' | 'inside';

export interface PublicationHit {
	readonly id: string;
	readonly slug: string;
	readonly title: Marked;
	readonly subtitle: string | null;
	/** Names, main author first. */
	readonly contributors: readonly string[];
	readonly languages: readonly string[];
	readonly band: string;
	readonly form: string;
	readonly genre: string;
	readonly topics: readonly string[];
	readonly hasAudio: boolean;
	readonly minutes: number;
	readonly year: number | null;
	/** For the cover address `/api/covers/<versionId>/<width>`; null: draw the generated cover. */
	readonly versionId: string | null;
	/** Width divided by height of the cover. */
	readonly coverRatio: number;
	/** Null when browsing without words. */
	readonly matchedIn: MatchedIn | null;
	/** A few words around the match, from the description or from inside the book; null when the title says it all. */
	readonly snippet: Marked | null;
	/** Reading-order position (from 0) and title of the section the snippet is from; null when it is not from inside. */
	readonly where: { readonly section: number; readonly title: string } | null;
}

export type { LessonHit } from './indexes/lessons.ts';

/**
 * How the words were understood:
 * - `all`: no words, browsing;
 * - `exact`: as typed, marks and all (titles that differ only in marks follow when there are few);
 * - `folded`: without looking at marks;
 * - `prefix`: the last word is not yet written out;
 * - `inside`: only found inside books;
 * - `telex`: nothing as typed, but read as raw Telex or VNI keys it finds something: `suggestion` holds the reading;
 * - `nothing`.
 */
export type Matched = 'all' | 'exact' | 'folded' | 'prefix' | 'inside' | 'telex' | 'nothing';

export type FacetCounts = Readonly<Record<Facet, Readonly<Record<string, number>>>>;

export interface SearchResult {
	readonly hits: readonly PublicationHit[];
	/** Lessons in scope that answer the same words; at most a handful, on the first page only. */
	readonly lessons: readonly LessonHit[];
	/** All titles that match, in scope and filters; only the first `REACHABLE` can be paged to. */
	readonly total: number;
	/** Counts on the whole current set, never outside the scope. Values with no title are left out. */
	readonly facets: FacetCounts;
	readonly matched: Matched;
	/** "Có phải em tìm …": the words that were searched instead. */
	readonly suggestion: string | null;
	readonly tookMs: number;
}

/** Nobody pages further than this; engines rank no deeper. */
export const REACHABLE = 1_000;

export interface Suggestion {
	readonly kind: 'book' | 'contributor' | 'lesson';
	/** What to show and what to search for. */
	readonly text: string;
	readonly ranges: readonly Range[];
	/** Slug of the book or lesson; null for a contributor. */
	readonly slug: string | null;
}

/** How many titles answer, and a few of them. */
export interface Counted {
	readonly total: number;
	/** At most `SAMPLED`, in no order worth relying on. */
	readonly slugs: readonly string[];
}

export const SAMPLED = 5;

export interface EngineHealth {
	readonly ok: boolean;
	readonly name: 'sqlite' | 'meilisearch';
	/** Titles in the index; null when the engine does not answer. */
	readonly titles: number | null;
	/** Built with other rules than those of this version: answers still, but wants a rebuild. */
	readonly stale: boolean;
}

/** A batch of a rebuild. */
export type PublicationBatches =
	AsyncIterable<readonly PublicationDocument[]> | Iterable<readonly PublicationDocument[]>;

/**
 * Finds books. Only published titles are ever given to it. One contract for every engine:
 * `tests/contracts/search-engine.contract.ts`.
 */
export interface SearchEngine {
	/** Adds or replaces; searchable when the promise resolves. */
	index(documents: readonly PublicationDocument[]): Promise<void>;
	/** Unknown ids are fine. */
	remove(ids: readonly string[]): Promise<void>;
	/**
	 * Builds a new index beside the old one and swaps at the end: until then searches answer from the old one, and a
	 * rebuild that is killed changes nothing. `index` and `remove` during a rebuild win over its batches.
	 */
	replaceAll(batches: PublicationBatches): Promise<{ titles: number }>;
	/** Replaces all lessons. */
	replaceLessons(lessons: readonly LessonDocument[]): Promise<void>;
	search(query: SearchQuery): Promise<SearchResult>;
	/**
	 * How many titles each of these texts would find as it is typed, in their order: `total` of a search without filters that
	 * read no keys as Telex. Read together, so that many cost hardly more than one.
	 */
	count(texts: readonly string[], scope: SearchScope): Promise<readonly Counted[]>;
	/** Titles, contributors and lessons that go on as typed so far. */
	suggest(prefix: string, scope: SearchScope, limit: number): Promise<readonly Suggestion[]>;
	/** Never throws. */
	health(): Promise<EngineHealth>;
	close(): Promise<void>;
}

/** The engine did not answer; the page says so kindly. */
export class SearchUnavailable extends Error {
	constructor(cause: unknown) {
		super('The search engine did not answer', { cause });
		this.name = 'SearchUnavailable';
	}
}

/** Of two rebuilds at once the later one goes on. */
export class RebuildOvertaken extends Error {
	constructor() {
		super('Another rebuild of the search index began after this one and goes on instead');
		this.name = 'RebuildOvertaken';
	}
}
