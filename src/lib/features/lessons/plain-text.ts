const ENTITIES: Readonly<Record<string, string>> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' };

/** The words of inline HTML made by our Markdown, for places that take no markup: options, labels, titles. */
export function plainText(html: string): string {
	return html.replace(/<[^>]+>/g, '').replace(/&(amp|lt|gt|quot);/g, (entity) => ENTITIES[entity] ?? entity);
}
