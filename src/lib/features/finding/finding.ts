import type { Actor } from '#lib/features/accounts/actor.ts';
import type { EngineHealth, SearchResult, Suggestion } from '#search/engine.ts';
import type { SearchInput } from './schema.ts';

/** What the search page gets. `failed`: the engine did not answer; say so kindly and offer the shelves. */
export type Found =
	| ({ readonly failed: false; readonly page: number; readonly pageCount: number } & SearchResult)
	| { readonly failed: true };

/** `locals.app.finding` */
export interface Finding {
	/** Never throws for what a visitor typed, nor when the engine is away. */
	search(actor: Actor, input: SearchInput): Promise<Found>;
	/** Titles, contributors and lessons that go on as typed so far; none when the engine is away. */
	suggest(actor: Actor, prefix: string): Promise<readonly Suggestion[]>;
	/** The job `finding.index`: brings one title up to date in the index, whatever became of it. */
	indexPublication(publicationId: string): Promise<void>;
	/** Rebuilds the whole index from the database; until it is done searches answer from the old one. */
	reindex(): Promise<{ titles: number }>;
	/** Gives the engine the lessons there are now; at every start. */
	learnLessons(): Promise<void>;
	/** Whether the index is empty beside a filled catalogue, or was built with other rules. */
	needsReindex(): Promise<boolean>;
	health(): Promise<EngineHealth>;
}
