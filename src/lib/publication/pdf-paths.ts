/** Container path of the lines that were recognised on a scanned page of a PDF, with their places; `page` is its path in the reading order. */
export function recognisedPath(page: string): string {
	return `text/${page}.lines.json`;
}
