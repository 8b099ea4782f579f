export interface SectionToSay {
	readonly position: number;
	/** Container path. */
	readonly path: string;
	/** Of the file, in the blob store. */
	readonly sha256: string;
}

/** What of a title a voice has not said yet. */
export interface TitleToSay {
	readonly versionId: string;
	/** BCP 47, main language first. */
	readonly languages: readonly string[];
	readonly sections: readonly SectionToSay[];
}

/** A file that a voice made, already in the blob store. */
export interface VoiceFile {
	readonly path: string;
	readonly sha256: string;
	readonly mediaType: string;
	readonly bytes: number;
}

export interface SaidSection {
	readonly versionId: string;
	readonly position: number;
	readonly voice: string;
	/** Of sound; 0: nothing of it can be said. */
	readonly seconds: number;
	readonly files: readonly VoiceFile[];
}

export interface NarrationStore {
	/** Null: it is not published, has no file whose sections can be said, or all is said. At most `most` sections. */
	waiting(publicationId: string, voice: string, most: number): Promise<TitleToSay | null>;
	/** Twice the same is once. What was let go of meanwhile is not brought back. */
	keep(said: SaidSection): Promise<void>;
	/** Lets go of what other voices said of versions that this one has said to the end, the last of it before a time (epoch ms). */
	clearSuperseded(voice: string, before: number): Promise<void>;
	/** Titles with sections that the voice has not said. */
	titlesWaiting(voice: string): Promise<readonly { readonly id: string; readonly slug: string }[]>;
}
