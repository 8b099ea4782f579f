import type { Rated } from '#lib/features/catalogue/index.ts';

export interface PackFile {
	/** Container path. */
	readonly path: string;
	readonly bytes: number;
}

export interface KeptVersion {
	readonly versionId: string;
	readonly publicationId: string;
	readonly rated: Rated;
	/** The title has another file now. */
	readonly replaced: boolean;
}

/** What taking a title along needs to know from the library's records. No age decision is made here. */
export interface PackStore {
	/** All files of a version, and bytes of its cover at this width; null: it has none. */
	filesOf(
		versionId: string,
		coverWidth: number
	): Promise<{ files: readonly PackFile[]; cover: number | null }>;
	/** Of those that there are. */
	versions(versionIds: readonly string[]): Promise<readonly KeptVersion[]>;
}
