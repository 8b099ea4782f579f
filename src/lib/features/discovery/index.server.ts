import type { Actor } from '#lib/features/accounts/index.ts';
import { scopeOf, type AgeScope } from '#lib/features/catalogue/index.ts';
import { ageScope } from '#lib/server/age-scope.ts';
import { FACETS, REACHABLE, SearchUnavailable, type SearchEngine } from '#search/engine.ts';
import { readKeys } from '#search/query/telex.ts';
import type { LessonDocument } from '#search/indexes/lessons.ts';
import type { DiscoveryStore } from './discovery-store.ts';
import type { Discovery, Found } from './discovery.ts';
import { createIndexing } from './indexing.server.ts';
import { fewerWords } from './fewer-words.ts';
import type { SearchInput } from './schema.ts';

export { createDiscoveryStore } from './discovery-store.server.ts';
export { discoveryJobs } from './jobs.server.ts';

const PAGE_LENGTH = 24;
const SUGGESTIONS = 8;

interface Deps {
	readonly engine: SearchEngine;
	readonly store: DiscoveryStore;
	/** The lessons there are now; asked at every rebuild. */
	readonly lessons?: () => readonly LessonDocument[];
	/** Never given what was searched for, only that, where and why the engine failed. */
	readonly log: Log;
}

interface Log {
	warn(facts: object, message: string): void;
	error(facts: object, message: string): void;
}

export function createDiscovery({ engine, store, lessons = () => [], log }: Deps): Discovery {
	const away = (error: unknown): void => {
		const cause = error instanceof SearchUnavailable ? error.cause : error;
		const facts = { error: withoutWords(cause), stack: framesOf(cause) };
		if (error instanceof SearchUnavailable) return log.warn(facts, 'the search engine did not answer');
		// A defect is no rest: it is told as one, without the words that brought it about.
		log.error(facts, 'search has a defect');
		throw new SearchDefect(withoutWords(cause));
	};

	const discovery: Discovery = {
		...createIndexing({ engine, store, lessons, away }),

		search: find,

		async suggest(actor: Actor, prefix: string) {
			const scope = scopeOf(actor);
			try {
				const typed = prefix.slice(0, 100);
				const asTyped = await engine.suggest(typed, ageScope(scope).filter(), SUGGESTIONS);
				const read = asTyped.length ? null : readKeys(typed);
				const suggestions = read
					? await engine.suggest(read, ageScope(scope).filter(), SUGGESTIONS)
					: asTyped;
				const slugs = suggestions.flatMap(({ kind, slug }) => (kind === 'book' && slug ? [slug] : []));
				const visible = await store.visible(scope, slugs);
				return suggestions.flatMap((one) => {
					const cover = (one.kind === 'book' && one.slug && visible.get(one.slug)) || null;
					return one.kind === 'book' && !cover ? [] : [{ ...one, cover }];
				});
			} catch (error) {
				away(error);
				return [];
			}
		},

		async relaxations(actor: Actor, input: SearchInput) {
			const words = fewerWords(input.q);
			const narrowed = FACETS.some((facet) => input[facet] !== undefined);
			const counts = await count(actor, narrowed ? [...words, input.q] : words);
			return {
				withoutFilters: narrowed ? (counts.at(-1) ?? 0) : 0,
				fewer: words
					.map((fewer, at) => ({ words: fewer, count: counts[at] ?? 0 }))
					.filter(({ count }) => count > 0)
			};
		},

		health: () => engine.health()
	};
	return discovery;

	async function find(actor: Actor, input: SearchInput): Promise<Found> {
		const scope = scopeOf(actor);
		try {
			// How long it took is not part of the answer: the same question has the same answer.
			const { tookMs: _, ...result } = await engine.search({
				text: input.q,
				scope: ageScope(scope).filter(),
				filters: Object.fromEntries(FACETS.map((facet) => [facet, input[facet]])),
				sort: input.sort,
				page: input.page,
				pageSize: PAGE_LENGTH
			});
			const hits = await stillVisible(scope, result.hits);
			return {
				...result,
				failed: false,
				hits,
				total: result.total - (result.hits.length - hits.length),
				page: input.page,
				pageCount: Math.ceil(Math.min(result.total, REACHABLE) / PAGE_LENGTH)
			};
		} catch (error) {
			away(error);
			return { failed: true };
		}
	}

	/** What each of these would find; nothing when the engine is away. */
	async function count(actor: Actor, texts: readonly string[]): Promise<number[]> {
		if (texts.length === 0) return [];
		const scope = scopeOf(actor);
		try {
			const counted = await engine.count(texts, ageScope(scope).filter());
			const visible = await store.visible(scope, [...new Set(counted.flatMap(({ slugs }) => slugs))]);
			return counted.map(({ total, slugs }) => total - slugs.filter((slug) => !visible.has(slug)).length);
		} catch (error) {
			away(error);
			return [];
		}
	}

	/** What was withdrawn or moved to another band a moment ago is out at once, before the index knows. */
	async function stillVisible<Hit extends { readonly slug: string }>(
		scope: AgeScope,
		hits: readonly Hit[]
	): Promise<Hit[]> {
		const visible = await store.visible(
			scope,
			hits.map(({ slug }) => slug)
		);
		return hits.filter(({ slug }) => visible.has(slug));
	}
}

/** A defect in finding. Its message holds nothing that was typed. */
class SearchDefect extends Error {}

/** Where it happened: the frames of a stack, without the message above them. */
function framesOf(cause: unknown): string {
	const lines = cause instanceof Error ? (cause.stack ?? '').split('\n') : [];
	return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}

/** What is wrong with the engine, by name and code: a message may hold the words that were searched for. */
function withoutWords(cause: unknown): string {
	if (!(cause instanceof Error)) return 'unknown';
	const inner = cause.cause instanceof Error ? ` < ${withoutWords(cause.cause)}` : '';
	return `${cause.name}${'code' in cause ? ` ${String(cause.code)}` : ''}${inner}`;
}
