import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import type { TimelineEntry } from '#lib/publication/timeline.ts';
import type { By, Unit } from '#lib/server/unit-of-work.ts';
import type { FileVersion, KnownTitle } from './file-version.ts';
import type { AgeScope } from './policy.ts';
import type { PublicationTile, Details, Publication, ShelfTile } from './publication.ts';
import type { Status } from '#lib/publication/status.ts';
import type { Genre, Topic } from '#lib/publication/topics.ts';

/** `all`, `audio`, `topic:<id>` or `genre:<id>`. */
export type ShelfKey = 'all' | 'audio' | `topic:${string}` | `genre:${string}`;

/** Where a shelf goes on: the last tile shown. */
export interface ShelfCursor {
	readonly publishedAt: number;
	readonly id: string;
}

export interface ShelfPage {
	readonly items: readonly PublicationTile[];
	readonly next: ShelfCursor | null;
}

export interface CollectionInfo {
	readonly slug: string;
	readonly title: { readonly vi: string; readonly en: string };
	readonly description: { readonly vi: string; readonly en: string };
}

/** A collection in one language; the first of its titles stand for it. */
export interface CollectionCard {
	readonly slug: string;
	readonly title: string;
	readonly description: string;
	readonly publications: readonly ShelfTile[];
}

/** What the home page is made of. */
export interface HomeRows {
	readonly shelves: readonly (readonly ShelfTile[])[];
	readonly topics: readonly Topic[];
	readonly collections: readonly (CollectionInfo & { readonly publications: readonly ShelfTile[] })[];
}

export interface DeskQuery {
	readonly status: Status | null;
	/** Looked for in folded titles, anywhere. */
	readonly text: string;
	readonly before: { readonly updatedAt: number; readonly id: string } | null;
	readonly limit: number;
}

/** What the catalogue needs kept. Every read for visitors takes the scope; reads for the desk say so. */
export interface CatalogueStore {
	shelf(scope: AgeScope, key: ShelfKey, limit: number, after?: ShelfCursor): Promise<ShelfPage>;
	shelfStart(scope: AgeScope, key: ShelfKey, limit: number): Promise<readonly ShelfTile[]>;
	/** `limit` titles of each shelf, in the order of `keys`. */
	home(scope: AgeScope, keys: readonly ShelfKey[], limit: number): Promise<HomeRows>;
	/** Topics with at least one title in scope, in the order of `TOPICS`. */
	topics(scope: AgeScope): Promise<readonly Topic[]>;
	/** Kinds of books with at least one title in scope, in the order of `GENRES`. */
	genres(scope: AgeScope): Promise<readonly Genre[]>;
	tiles(scope: AgeScope, ids: readonly string[]): Promise<readonly PublicationTile[]>;
	/** Those with at least one title in scope. */
	collections(scope: AgeScope): Promise<readonly CollectionInfo[]>;
	collection(
		scope: AgeScope,
		slug: string
	): Promise<{ info: CollectionInfo; items: readonly PublicationTile[] } | null>;
	/** No scope: the caller asks `mayView` (it needs the status of the title to answer). */
	bySlug(slug: string): Promise<Publication | null>;
	/** Whether the voice of the library has read anything of a version. */
	isSaid(versionId: string): Promise<boolean>;
	byId(id: string): Promise<Publication | null>;
	bySourceHash(hash: string): Promise<{ id: string; slug: string; versionId: string | null } | null>;
	desk(query: DeskQuery): Promise<readonly Publication[]>;
	sameTitle(titleFolded: string, exceptId: string): Promise<readonly KnownTitle[]>;
	/** Other titles with an ISBN of this one, however either is written. */
	sameIsbn(id: string): Promise<readonly KnownTitle[]>;

	/** What was done to a title, newest first. */
	timeline(id: string, limit: number): Promise<readonly TimelineEntry[]>;
	/** The files of a title: what readers see first, then what waits for a decision, then the last used. */
	versions(id: string): Promise<readonly FileVersion[]>;
	/** Titles that have a file of the same bytes, now or before. */
	titlesWithFile(sha256: string, exceptId?: string): Promise<readonly KnownTitle[]>;
	/** Name of who decided the age of a title; null for the command line, and when nobody did or the account is gone. */
	raterOf(id: string): Promise<string | null>;

	/**
	 * A new draft, or (with `replace`) a new version of a title, with all its files and text: one unit of work. A file that was taken in
	 * before (by its source) is found again; a slug of another title, the file of another title, or a title changed meanwhile, is a `Conflict`.
	 */
	admit(by: By, opened: OpenedPublication, record: NewRecord): Promise<Admitted>;
	/**
	 * Keeps a file beside the one that readers see, until somebody decides. The same file offered twice is one version. `NotFound`; a
	 * `Conflict` when another title has this file. Gives the id of the version.
	 */
	offerVersion(
		by: By,
		id: string,
		file: { readonly opened: OpenedPublication; readonly fileName: string }
	): Promise<string>;
	/**
	 * Readers see this version from now on; the one before it is kept. `judge` may throw. Gives the version of the record that is there
	 * now. `NotFound`, `StaleEdit`.
	 */
	useVersion(
		by: By,
		target: { readonly id: string; readonly expected: number | null },
		versionId: string,
		judge: (version: { readonly kept: boolean } | null) => void
	): Promise<number>;
	/**
	 * A file with a lent voice takes the place of the one it was made from (`base`; another one there now is a `Conflict`). `also` writes what
	 * belongs to it, in the same unit of work.
	 */
	useVoiced(
		by: By,
		id: string,
		file: { readonly opened: OpenedPublication; readonly fileName: string; readonly base: string },
		also: (unit: Unit, versionId: string) => Promise<void>
	): Promise<void>;
	/**
	 * Takes versions with a lent voice away for good: `also` names them, and writes what belongs to it. When readers see one of them, `base` is
	 * put back. Gives what went.
	 */
	dropVoiced(
		by: By,
		id: string,
		base: string,
		also: (unit: Unit) => Promise<readonly string[]>
	): Promise<VoiceGone>;
	/** Deletes a title with all its files and text, when `judge` does not throw. `NotFound`, `StaleEdit`. */
	remove(
		by: By,
		target: { readonly id: string; readonly expected: number | null },
		judge: (publication: Publication) => void
	): Promise<void>;
	/**
	 * Reads the title, lets `decide` judge it as it is at this moment, and writes details, status, shelves, audit and what follows for
	 * search: one unit of work. Gives the version that is there now. `NotFound`, `StaleEdit`, and whatever `decide` throws.
	 */
	change(
		by: By,
		target: { readonly id: string; readonly expected: number | null },
		decide: (publication: Publication) => PublicationChange | null
	): Promise<number>;
	replaceCollection(
		by: By,
		collection: CollectionInfo & { position: number; publications: readonly string[] }
	): Promise<void>;
}

/** What was decided about a title; what is left out stays. */
export interface PublicationChange {
	/** For the audit: `catalogue.<verb>` */
	readonly verb: string;
	readonly details?: Details;
	readonly status?: Status;
	readonly reason?: string;
}

/** What was taken away with a voice: versions, and their files of sound and timing. */
export interface VoiceGone {
	readonly versions: number;
	readonly files: number;
	readonly bytes: number;
}

export interface Admitted {
	readonly id: string;
	readonly slug: string;
	readonly versionId: string;
	/** Of the record, for the next change. */
	readonly version: number;
}

export interface NewRecord {
	readonly slug: string;
	readonly details: Details;
	readonly source: 'authored' | 'upload';
	readonly sourceHash: string;
	/** Of the file as it was sent. */
	readonly fileName?: string;
	/** The title that gets a new version, as the caller knows it. */
	readonly replace?: { readonly id: string; readonly expected: number };
}
