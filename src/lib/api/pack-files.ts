import { coverUrl, manifestListsUrl, resourceUrl } from './publication-files.ts';

/**
 * Where the files of a title that was taken along lie in Cache Storage: one cache a version, which page and service worker know by the
 * same names.
 */

const CACHE = 'pack-';
/** Files above this many bytes come and lie in parts. */
export const PART_BYTES = 512 * 1024;
/** Headers of a part: bytes of the whole file. */
export const WHOLE_BYTES = 'x-whole-bytes';
/** Pixels; the others are answered with it. */
const COVER = 320;

export const packCache = (versionId: string): string => CACHE + versionId;
export const isPackCache = (name: string): boolean => name.startsWith(CACHE);

/** The version whose file stands at an address; null: none. */
export function versionAt(path: string): string | null {
	return /^\/api\/(?:resources|covers|lists)\/([^/]+)/.exec(path)?.[1] ?? null;
}

/**
 * The name under which the file of an address is kept. Smaller copies of a picture have the name of the picture, and all widths of a
 * cover that of one: a device keeps one of them.
 */
export function packKey(path: string): string {
	return path
		.replace(/(?:@|%40)\d+\.(?:webp|avif)$/, '')
		.replace(/^(\/api\/covers\/[^/]+\/)\d+$/, `$1${COVER}`);
}

/** The name of a part of a file, counted from 0. */
export function partKey(key: string, part: number): string {
	return `${key}?part=${part}`;
}

/** The name of the sign that all of a title has come. */
export function wholeKey(slug: string): string {
	return `/read/${slug}`;
}

/** The addresses of the files of a pack; `lists`: the manifest has lists of its own. */
export function addressOf(versionId: string, path: string): string {
	if (path === COVER_PATH) return coverUrl(versionId, COVER);
	return path === LISTS_PATH ? manifestListsUrl(versionId) : resourceUrl(versionId, path);
}

/** Paths that no publication has: the cover, and the lists of a large manifest. */
export const COVER_PATH = '@cover';
export const LISTS_PATH = '@lists';
