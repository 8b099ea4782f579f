import * as v from 'valibot';

/** Books a guest put aside; kept on the device alone (localStorage `vs:kept`), the latest first. */
export const KEPT_KEY = 'vs:kept';

const kept = v.object({
	slug: v.string(),
	title: v.string(),
	versionId: v.nullable(v.string()),
	coverRatio: v.number(),
	band: v.optional(v.nullable(v.string()))
});
export type KeptBook = v.InferOutput<typeof kept>;

/** Reads what the device holds; a spoilt shelf is an empty shelf. */
export function keptFrom(stored: unknown): KeptBook[] {
	const read = v.safeParse(v.array(kept), stored);
	return read.success ? read.output : [];
}

/** Puts a book aside, or back when it was there. */
export function toggled(books: readonly KeptBook[], book: KeptBook): KeptBook[] {
	const without = books.filter(({ slug }) => slug !== book.slug);
	return without.length < books.length ? without : [book, ...books];
}
