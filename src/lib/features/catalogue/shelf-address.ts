import * as v from 'valibot';
import type { ShelfCursor } from './catalogue-store.ts';

/** Where a shelf goes on, as the `sau` of its address: `<publishedAt>.<id>`. What cannot be read means its beginning. */
const cursor = v.fallback(
	v.optional(
		v.pipe(
			v.string(),
			v.regex(/^\d{1,15}\.[\w-]{1,64}$/),
			v.transform((text): ShelfCursor => {
				const [publishedAt = '0', id = ''] = text.split('.');
				return { publishedAt: Number(publishedAt), id };
			})
		)
	),
	undefined
);

export function cursorFrom(parameters: URLSearchParams): ShelfCursor | undefined {
	return v.parse(cursor, parameters.get('sau') ?? undefined);
}

/** The address of the next page, keeping the rest of the query; null at the end of the shelf. */
export function nextAddress(url: URL, next: ShelfCursor | null): string | null {
	if (!next) return null;
	const parameters = new URLSearchParams(url.search);
	parameters.set('sau', `${next.publishedAt}.${next.id}`);
	return `${url.pathname}?${parameters}`;
}
