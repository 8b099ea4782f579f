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

/** The same of a whole address. A file of a lesson has its fingerprint in the query. */
export function fileKey({ pathname, search }: URL): string {
	return versionAt(pathname) === null ? pathname + search : packKey(pathname);
}

/** The name of a part of a file, counted from 0. */
export function partKey(key: string, part: number): string {
	return `${key}?part=${part}`;
}

/** Where a title opens. Under this name lies the sign that all of it has come. */
export function openAddress({ kind, slug }: { readonly kind: 'book' | 'lesson'; readonly slug: string }) {
	return kind === 'book' ? `/read/${slug}` : `/bai-hoc/${slug}`;
}

/** The title that opens at an address; null: none. */
export function openedAt(path: string): { kind: 'book' | 'lesson'; slug: string } | null {
	const [, place, slug] = /^\/(read|bai-hoc)\/([^/]+)\/?$/.exec(path) ?? [];
	return slug === undefined ? null : { kind: place === 'read' ? 'book' : 'lesson', slug };
}

/** A version of a lesson: what it is made of, by its fingerprint. */
export function lessonVersion(slug: string, fingerprint: string): string {
	return `lesson.${slug}.${fingerprint}`;
}

/** The lesson of a version; null: it is not one of a lesson. */
export function lessonOf(versionId: string): string | null {
	return /^lesson\.([^.]+)\.[^.]*$/.exec(versionId)?.[1] ?? null;
}

/** Whether a cache is of the lesson whose clip or picture stands at an address. */
export function isCacheOfLessonAt(path: string, cache: string): boolean {
	const slug = /^\/bai-hoc\/([^/]+)\/assets\//.exec(path)?.[1];
	return slug !== undefined && isPackCache(cache) && lessonOf(cache.slice(CACHE.length)) === slug;
}

/** The addresses of the files of a pack. A lesson names its files by their addresses. */
export function addressOf(versionId: string, path: string): string {
	if (path.startsWith('/')) return path;
	if (path === COVER_PATH) return coverUrl(versionId, COVER);
	return path === LISTS_PATH ? manifestListsUrl(versionId) : resourceUrl(versionId, path);
}

/** Paths that no publication has: the cover, and the lists of a large manifest. */
export const COVER_PATH = '@cover';
export const LISTS_PATH = '@lists';
