/*
 * A section that is too long for a page is cut on the way in (docs/decisions/0039): each part is a section of its own, beside the file it
 * was cut from and named after it. The file itself has no page any more; places that were kept in it are found by its name.
 */

/** Container path of a part, from 1. */
export function partPath(whole: string, n: number): string {
	return `${whole}.part-${String(n).padStart(3, '0')}.xhtml`;
}

/** Container path of the file that a part was cut from; of any other path itself. */
export function wholeOf(path: string): string {
	return /^(.+)\.part-\d{3,}\.xhtml$/.exec(path)?.[1] ?? path;
}
