import type { Rated } from '#lib/features/catalogue/index.ts';
import type { SignVideo } from '#lib/publication/sign-video.ts';
import type { By } from '#lib/server/unit-of-work.ts';

/** A section that a film can stand beside. */
export interface SignableSection {
	readonly position: number;
	/** Empty where it has none, like most pages. */
	readonly title: string;
}

/** A title as the desk sees it. */
export interface TitleToSign {
	readonly publicationId: string;
	readonly slug: string;
	readonly title: string;
	readonly languages: readonly string[];
	readonly versionId: string;
	readonly sections: readonly SignableSection[];
}

/** A film as the desk sees it. */
export interface DeskVideo extends SignVideo {
	readonly bytes: number;
	readonly seconds: number | null;
	/** By what right it is shown. */
	readonly rights: string;
	/** Epoch ms. */
	readonly createdAt: number;
}

/** A file that is in the blob store already. */
export interface SignFile {
	readonly sha256: string;
	readonly bytes: number;
}

export interface NewSignVideo {
	readonly versionId: string;
	readonly position: number;
	readonly file: SignFile;
	readonly mediaType: string;
	readonly width: number;
	readonly height: number;
	readonly seconds: number | null;
	readonly captions: NewCaptions | null;
	readonly language: string;
	readonly signer: string | null;
	readonly rights: string;
	/** Those are made for the place and are no signing: nobody is seen who could agree. */
	readonly sample: boolean;
}

export interface NewCaptions {
	readonly file: SignFile;
	readonly language: string;
}

export interface SigningStore {
	/** Null: there is no such title, or it has no file. */
	titleById(publicationId: string): Promise<TitleToSign | null>;
	titleBySlug(slug: string): Promise<TitleToSign | null>;
	/** What is shown beside a version, in the order of its sections. */
	videos(versionId: string): Promise<readonly DeskVideo[]>;
	ratingOfVersion(versionId: string): Promise<Rated | null>;
	/** Somebody showed or withdrew a film of the section before. */
	knows(versionId: string, position: number): Promise<boolean>;
	/** `Conflict` when the section has one, or when readers see another version by now. Gives its id. */
	add(by: By, video: NewSignVideo): Promise<string>;
	/** In the place of those that are there. */
	caption(by: By, id: string, captions: NewCaptions): Promise<void>;
	/** Its files and who signs go; that there was one stays. Twice is once. */
	withdraw(by: By, id: string): Promise<void>;
}
