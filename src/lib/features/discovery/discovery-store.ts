import type { AgeScope } from '#lib/features/catalogue/index.ts';
import type { PublicationDocument } from '#search/indexes/publications.ts';

/** A published title as the index takes it in, and the version of its record: another one is another document. */
export interface Indexable {
	readonly document: PublicationDocument;
	readonly version: number;
}

/** For the cover address `/api/covers/<versionId>/…`; null: draw the generated cover. */
export interface PublicationCover {
	readonly versionId: string | null;
	/** Width divided by height. */
	readonly coverRatio: number;
}

/** What discovery reads of the catalogue. */
export interface DiscoveryStore {
	/** Null while the title is not published, or when there is no such title. */
	indexable(publicationId: string): Promise<Indexable | null>;
	/**
	 * Published titles in the order of their ids, after `after`: of the next `limit` titles, those that are published.
	 * `last` goes on; null is the end.
	 */
	batch(
		after: string | null,
		limit: number
	): Promise<{ readonly documents: readonly PublicationDocument[]; readonly last: string | null }>;
	published(): Promise<number>;
	/** The index answers otherwise than before: what was kept of its answers is over, in every process. */
	indexChanged(): Promise<void>;
	/** Of these slugs, those the scope allows at this moment, with their covers: the index may be a job behind. */
	visible(scope: AgeScope, slugs: readonly string[]): Promise<ReadonlyMap<string, PublicationCover>>;
}
