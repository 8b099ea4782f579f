import { drawnSize } from '#lib/reader/fixed/drawn-size.ts';
import { resourceUrl } from '#lib/api/publication-files.ts';
import { hrefOf } from '#lib/publication/link.ts';
import type { ReadablePublication } from '../reading-store.ts';
import type { FirstDrawn } from './first-drawn.ts';

/** A page that is written larger comes with the engine. Characters. */
const MOST = 40_000;

/** null: it begins otherwise, or nobody knows how large it is before the engine has come. */
export async function firstDrawnOf(
	{ manifest, versionId }: ReadablePublication,
	read: (path: string) => Promise<string | null>
): Promise<FirstDrawn | null> {
	const item = manifest.readingOrder.find(({ linear }) => linear);
	// With `both` it may lie beside the second also where there is little room.
	if (manifest.form !== 'fixed' || item?.layout !== 'fixed' || item.spread === 'both') return null;
	const markup = await read(item.path);
	if (markup === null || markup.length > MOST) return null;
	const size = drawnSize(markup) ?? item.size ?? manifest.viewport;
	if (!size) return null;
	return { markup, address: resourceUrl(versionId, item.path), size, href: hrefOf(item.path) };
}
