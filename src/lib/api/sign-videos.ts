/** The films in sign language of a version (src/routes/api/signing). They come and go: the address has no answer for good. */
export function signVideosUrl(versionId: string): string {
	return `/api/signing/${versionId}`;
}
