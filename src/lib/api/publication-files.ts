/**
 * Addresses of the files of a publication. A version never changes, so neither does what stands at these addresses
 * (src/routes/api/resources, src/routes/api/covers, src/routes/api/lists).
 */

/** A file inside the publication by its container path. */
export function resourceUrl(versionId: string, path: string): string {
	return `/api/resources/${versionId}/${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Sections, contents and page list of a book that has many of them. */
export function manifestListsUrl(versionId: string): string {
	return `/api/lists/${versionId}`;
}

/** The cover, `width` pixels wide, in the format the browser asks for; widths that are kept: src/lib/ui/components/cover.ts. */
export function coverUrl(versionId: string, width: number): string {
	return `/api/covers/${versionId}/${width}`;
}
