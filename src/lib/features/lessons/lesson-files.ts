import type { ServableFile } from '#lib/server/http/serve-file.ts';

/** A clip or picture, named by its fingerprint. */
export type LessonAsset = Omit<ServableFile, 'mediaType'>;

/** The files of one lesson as its authors wrote them. The folder's name is `<nn>-<slug>`. */
export interface LessonFolder {
	/** For sentences about mistakes: `content/lessons/01-tim-kiem/06-tu-khoa`. */
	readonly path: string;
	readonly slug: string;
	/** `index.<language>.md`, by language. */
	readonly pages: Readonly<Record<string, string>>;
	/** `activities.yaml` */
	readonly activities: string;
	/** By path below `assets/`. */
	readonly assets: ReadonlyMap<string, LessonAsset>;
}

/** Where lessons come from: the content tree, or a handful of strings in a test. */
export interface LessonFiles {
	readonly folders: readonly LessonFolder[];
	/** `practice-shelf.yaml` */
	readonly shelf: string;
}

const MEDIA_TYPES: Readonly<Record<string, string>> = {
	'.mp3': 'audio/mpeg',
	'.svg': 'image/svg+xml',
	'.webp': 'image/webp'
};

/** Undefined: it is not for visitors. */
export function mediaTypeOf(path: string): string | undefined {
	return MEDIA_TYPES[path.slice(path.lastIndexOf('.'))];
}
