import type { Actor } from '#lib/features/accounts/index.ts';
import type { EngineHealth, SearchResult, Suggestion } from '#search/engine.ts';
import type { PublicationCover } from './discovery-store.ts';
import type { SearchInput } from './schema.ts';

/** What the search page gets. `failed`: the engine did not answer; say so kindly and offer the shelves. */
export type Found =
	| ({ readonly failed: false; readonly page: number; readonly pageCount: number } & Omit<
			SearchResult,
			'tookMs'
	  >)
	| { readonly failed: true };

export interface Relaxations {
	/** Titles without the chosen filters; 0 when none was chosen. */
	readonly withoutFilters: number;
	readonly fewer: readonly { readonly words: string; readonly count: number }[];
}

/** How the words may go on; a book with its cover. */
export type Suggested = Suggestion & { readonly cover: PublicationCover | null };

/** `locals.app.discovery` */
export interface Discovery {
	/** Never throws for what a visitor typed, nor when the engine is away. */
	search(actor: Actor, input: SearchInput): Promise<Found>;
	/** What a search that found nothing can be changed to and finds something, with how much it finds. */
	relaxations(actor: Actor, input: SearchInput): Promise<Relaxations>;
	/** Titles, contributors and lessons that go on as typed so far, or as raw Telex keys; none when the engine is away. */
	suggest(actor: Actor, prefix: string): Promise<readonly Suggested[]>;
	/** The job `discovery.index`: brings one title up to date in the index, whatever became of it. */
	indexPublication(publicationId: string): Promise<void>;
	/** Rebuilds the whole index from the database; until it is done searches answer from the old one. */
	reindex(): Promise<{ titles: number }>;
	/** Gives the engine the lessons there are now; at every start. */
	learnLessons(): Promise<void>;
	/** Whether the index is empty beside a filled catalogue, or was built with other rules. */
	needsReindex(): Promise<boolean>;
	health(): Promise<EngineHealth>;
}
