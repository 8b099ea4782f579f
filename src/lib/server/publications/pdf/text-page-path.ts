/** Container path of the page of a tagged PDF as an ordinary document; `page` is its path in the reading order. */
export function textPagePath(page: string): string {
	return `text/${page}.xhtml`;
}
