import * as v from 'valibot';

/** Books a guest put aside; kept on the device alone (localStorage `vs:kept`), the latest first. */
export const SAVED_KEY = 'vs:kept';

const kept = v.object({
	slug: v.string(),
	title: v.string(),
	versionId: v.nullable(v.string()),
	coverRatio: v.number(),
	band: v.optional(v.nullable(v.string()))
});
export type SavedPublication = v.InferOutput<typeof kept>;

/** Reads what the device holds; a spoilt shelf is an empty shelf. */
export function savedFrom(stored: unknown): SavedPublication[] {
	const read = v.safeParse(v.array(kept), stored);
	return read.success ? read.output : [];
}

/** Puts a book aside, or back when it was there. */
export function toggled(
	publications: readonly SavedPublication[],
	publication: SavedPublication
): SavedPublication[] {
	const without = publications.filter(({ slug }) => slug !== publication.slug);
	return without.length < publications.length ? without : [publication, ...publications];
}
