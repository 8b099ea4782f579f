import type { ExportedBook, ExportedItem } from './exported-book.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** A notebook in the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/): other reading systems find the words again by them. */
export function asWebAnnotations(book: ExportedBook): unknown {
	const items = book.items.map((item) => annotation(item, book));
	return {
		'@context': CONTEXT,
		id: `urn:vuon-sach:notebook:${encodeURIComponent(book.id)}`,
		type: 'AnnotationCollection',
		label: book.title,
		total: items.length,
		first: {
			id: `urn:vuon-sach:notebook:${encodeURIComponent(book.id)}:1`,
			type: 'AnnotationPage',
			startIndex: 0,
			items
		}
	};
}

function annotation(item: ExportedItem, { id, language }: ExportedBook): unknown {
	const { locator, colour, note, name, drawing } = item;
	const { highlight, before, after } = locator.text ?? {};
	const body = [
		...(name ? [{ type: 'TextualBody', purpose: 'tagging', value: name, format: 'text/plain' }] : []),
		...(note ? [{ type: 'TextualBody', purpose: 'commenting', value: note, format: 'text/plain' }] : [])
	];
	const selector = [
		...(highlight
			? [{ type: 'TextQuoteSelector', exact: highlight, prefix: before ?? '', suffix: after ?? '' }]
			: []),
		...(locator.locations.cssSelector ? [{ type: 'CssSelector', value: locator.locations.cssSelector }] : [])
	];
	return {
		'@context': CONTEXT,
		id: `urn:uuid:${item.id}`,
		type: 'Annotation',
		created: new Date(item.createdAt).toISOString(),
		modified: new Date(item.updatedAt).toISOString(),
		motivation: colour
			? note
				? ['highlighting', 'commenting']
				: 'highlighting'
			: note
				? 'commenting'
				: 'bookmarking',
		...(body.length > 0 && { body }),
		target: {
			type: 'SpecificResource',
			source: {
				id: locator.href,
				type: 'Text',
				format: locator.type,
				...(language && { language }),
				partOf: id
			},
			...(selector.length > 0 && { selector }),
			...(colour && { styleClass: colour })
		},
		// Members of ours, which others pass over: the place as the reader keeps it.
		locator,
		...(drawing && { drawing })
	};
}
