import * as v from 'valibot';

/** Books a guest put aside; kept on the device alone (localStorage `vs:kept`), the latest first. */
export const KEPT_KEY = 'vs:kept';

const kept = v.object({
	slug: v.string(),
	title: v.string(),
	versionId: v.nullable(v.string()),
	coverRatio: v.number()
});
export type KeptBook = v.InferOutput<typeof kept>;

export function keptFrom(stored: string | null): KeptBook[] {
	if (!stored) return [];
	try {
		const read = v.safeParse(v.array(kept), JSON.parse(stored));
		return read.success ? read.output : [];
	} catch (error) {
		if (error instanceof SyntaxError) return [];
		throw error;
	}
}

/** Puts a book aside, or back when it was there. */
export function toggled(books: readonly KeptBook[], book: KeptBook): KeptBook[] {
	const without = books.filter(({ slug }) => slug !== book.slug);
	return without.length < books.length ? without : [book, ...books];
}
