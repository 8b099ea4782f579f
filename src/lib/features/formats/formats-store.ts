import type { Rated, RightsKind } from '#lib/features/catalogue/index.ts';
import type { BrailleGrade } from './choices.ts';
import type { Manifest } from '#lib/server/publications/manifest.ts';

/** A title with an accepted file: what decides in which formats it is given, and what stands on their title pages. */
export interface TitleToFormat {
	readonly publicationId: string;
	readonly versionId: string;
	readonly slug: string;
	readonly title: string;
	readonly subtitle: string | null;
	readonly languages: readonly string[];
	readonly contributors: readonly string[];
	readonly publisher: string | null;
	readonly rights: { readonly kind: RightsKind; readonly statement: string } | null;
	readonly rated: Rated;
	readonly words: number;
	readonly manifest: Manifest;
	/** The version that was made of the file as it came: a voice that was lent is heard here, and never handed on. */
	readonly received: { readonly versionId: string; readonly manifest: Manifest };
	readonly original: OriginalFile;
	/** What can be heard of that version; null: nothing. Bytes, and seconds where they are known. */
	readonly audio: { readonly bytes: number; readonly seconds: number | null } | null;
	/** Grades of braille that were made of the version. */
	readonly braille: readonly BrailleGrade[];
}

/** The file as it was received. */
export interface OriginalFile {
	readonly sha256: string;
	readonly mediaType: string;
	readonly bytes: number;
	/** The check took something out of what readers see: it may not be handed on. */
	readonly cleaned: boolean;
}

export interface FormatFile {
	readonly sha256: string;
	readonly mediaType: string;
	readonly bytes: number;
}

export interface MadeOfVersion extends FormatFile {
	/** Container path. */
	readonly path: string;
}

/** What formats need to know from the library's records. No age decision is made here. */
export interface FormatsStore {
	titleBySlug(slug: string): Promise<TitleToFormat | null>;
	resource(versionId: string, path: string): Promise<FormatFile | null>;
	/** The voice of the library that readers hear of a section, and for how long; null: it has said nothing of it. */
	said(
		versionId: string,
		position: number
	): Promise<{ readonly voice: string; readonly seconds: number } | null>;
	/** Plain text of a section; '' when there is none. */
	text(versionId: string, position: number): Promise<string>;
	titleById(id: string): Promise<TitleToFormat | null>;
	/** A file made of the version, already in the blob store. Twice the same is once. What was let go of meanwhile is not brought back. */
	keep(versionId: string, file: MadeOfVersion): Promise<void>;
	/** Published titles of these languages without this file. */
	titlesWithout(path: string, languages: readonly string[]): Promise<readonly { readonly id: string }[]>;
}
