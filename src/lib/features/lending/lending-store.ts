import type { Rated } from '#lib/features/catalogue/index.ts';
import type { OpenedPublication } from '#lib/server/publications/manifest.ts';
import type { By, Unit } from '#lib/server/unit-of-work.ts';
import type { Lending, LendingLine, LendingStatus, SentenceState, Verdict } from './lending.ts';

/** A title that might be read aloud. */
export interface TitleToLend {
	readonly publicationId: string;
	readonly slug: string;
	readonly title: string;
	readonly status: 'draft' | 'published' | 'withdrawn';
	readonly versionId: string;
	readonly mediaType: string;
	/** SHA-256 of the file as it was received. */
	readonly original: string;
	/** BCP 47, main language first. */
	readonly languages: readonly string[];
	/** People have recorded it already. */
	readonly recorded: boolean;
	readonly sections: readonly { readonly position: number; readonly path: string; readonly sha256: string }[];
}

export interface NewSentence {
	readonly n: number;
	readonly position: number;
	readonly path: string;
	readonly block: number;
	readonly text: string;
	/** BCP 47 */
	readonly language: string;
}

export interface Sentence extends NewSentence, SentenceState {
	readonly verdict: Verdict | null;
	readonly note: string;
	/** Of the last recording; null: there is none. */
	readonly sha256: string | null;
	readonly bytes: number | null;
	readonly milliseconds: number | null;
}

export interface NewLending {
	readonly title: Pick<TitleToLend, 'publicationId' | 'versionId'>;
	readonly readerId: string | null;
	readonly link: Link | null;
	readonly sentences: readonly NewSentence[];
}

export interface Link {
	readonly tokenHash: string;
	readonly endsAt: number;
}

export interface LendingTitle {
	readonly slug: string;
	readonly title: string;
	readonly language: string;
	readonly original: string;
	readonly fileName: string | null;
}

export interface Take {
	readonly sha256: string;
	readonly bytes: number;
	readonly milliseconds: number;
}

/** What was decided about a lending; what is left out stays. */
export interface LendingChange {
	readonly status?: LendingStatus;
	readonly namedAs?: string | null;
	readonly purpose?: string;
	readonly withdrawnAt?: number;
	readonly link?: Link;
}

/** What went when a voice was taken back. */
export interface TakenBack {
	readonly takes: number;
	readonly versions: number;
	readonly files: number;
	readonly bytes: number;
}

/** Versions of titles with a lent voice: the catalogue keeps them (`CatalogueStore`). */
export interface VoicedVersions {
	useVoiced(
		by: By,
		publicationId: string,
		file: { readonly opened: OpenedPublication; readonly fileName: string; readonly base: string },
		also: (unit: Unit, versionId: string) => Promise<void>
	): Promise<void>;
	dropVoiced(
		by: By,
		publicationId: string,
		base: string,
		also: (unit: Unit) => Promise<readonly string[]>
	): Promise<{ readonly versions: number; readonly files: number; readonly bytes: number }>;
}

export interface LendingStore {
	/** Null: there is no such title, or it has no file. */
	titleById(publicationId: string): Promise<TitleToLend | null>;
	titleBySlug(slug: string): Promise<TitleToLend | null>;
	open(by: By, lending: NewLending): Promise<string>;
	/** Newest first; of one reader, or all. */
	lines(readerId?: string): Promise<readonly LendingLine[]>;
	byId(id: string): Promise<Lending | null>;
	byToken(tokenHash: string): Promise<Lending | null>;
	titleOf(lending: Lending): Promise<LendingTitle>;
	sentences(id: string): Promise<readonly Sentence[]>;
	/** Of who is heard in a title, and what the age policy asks; null: nobody who lent a voice. `namedAs` null: without a name. */
	voiceOf(slug: string): Promise<{ readonly namedAs: string | null; readonly title: Rated } | null>;
	/**
	 * Holds the lending, lets `decide` judge it and its sentences as they are at this moment, writes and audits: one unit of work.
	 * `NotFound`, and whatever `decide` throws.
	 */
	change(
		by: By,
		id: string,
		verb: string,
		decide: (lending: Lending, sentences: readonly Sentence[], unit: Unit) => LendingChange
	): Promise<void>;
	/** A recording in the place of the one before, which `seen` names; another one there now is a `Conflict`. Gives its number. */
	keepTake(
		by: By,
		of: { readonly id: string; readonly n: number; readonly seen: number },
		take: Take,
		judge: (lending: Lending) => void
	): Promise<number>;
	judgeSentence(
		by: By,
		of: { readonly id: string; readonly n: number },
		word: { readonly verdict: Verdict; readonly note: string },
		judge: (lending: Lending, sentence: Sentence) => void
	): Promise<void>;
	/** Readers hear the voice from now on; decided together with the version of the title. */
	publish(
		by: By,
		lending: Lending,
		file: { readonly opened: OpenedPublication; readonly fileName: string },
		judge: (lending: Lending) => LendingChange
	): Promise<void>;
	/** The voice, its recordings and the versions with it go, in one unit of work. Null: it was taken back before. */
	takeBack(
		by: By,
		lending: Lending,
		judge: (lending: Lending, now: number) => LendingChange | null
	): Promise<TakenBack | null>;
}
