import type { AgeScope, Rated } from '#lib/features/catalogue/index.ts';
import type { Manifest } from '#lib/server/publications/manifest.ts';

/** A title that has an accepted file, with the facts the age policy looks at. */
export interface ReadablePublication {
	readonly publicationId: string;
	readonly versionId: string;
	readonly slug: string;
	readonly title: string;
	readonly rated: Rated;
	readonly hasAudio: boolean;
	readonly manifest: Manifest;
	/** A voice of the library, and the last section that it has said of the version. */
	readonly voice?: { readonly id: string; readonly upTo: number } | null | undefined;
	/** Films in sign language stand beside its pages. */
	readonly signed?: boolean | undefined;
	/** Width divided by height of the cover; null when the title has none. */
	readonly coverRatio: number | null;
}

export interface NextTitle {
	readonly slug: string;
	readonly title: string;
}

/** A file of a publication or a cover picture, by its name in the blob store. */
export interface StoredFile {
	readonly sha256: string;
	readonly mediaType: string;
	readonly bytes: number;
}

export interface SectionText {
	readonly position: number;
	readonly path: string;
	readonly title: string;
	readonly text: string;
}

/** What reading needs to know from the library's records. No age decision is made here. */
export interface ReadingStore {
	titleBySlug(slug: string): Promise<ReadablePublication | null>;
	/** The title after one in its series, as far as the scope allows; null for the last one, and for one of no series. */
	nextInSeries(publicationId: string, scope: AgeScope): Promise<NextTitle | null>;
	/** How many units of assigned reading the title has, by the manifest of the file it has now; 0 without a file. */
	unitsOf(publicationId: string): Promise<number>;
	manifestOf(versionId: string): Promise<Manifest | null>;
	ratingOfVersion(versionId: string): Promise<Rated | null>;
	resource(versionId: string, path: string): Promise<StoredFile | null>;
	section(versionId: string, position: number): Promise<SectionText | null>;
	cover(versionId: string, width: number, format: string): Promise<StoredFile | null>;
}
