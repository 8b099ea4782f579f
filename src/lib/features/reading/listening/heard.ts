import * as v from 'valibot';
import type { ReaderPublication } from '#lib/reader/publication.ts';
import type { Heard } from '#lib/reader/tools/narration.ts';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const heardSchema = v.object({
	...{ slug: v.string(), versionId: v.string(), section: count },
	text: v.union([
		v.string(),
		v.object({ section: count, block: count, length: count, from: count, to: count })
	])
});

/** What was heard last on this device; null: of another book, or of another version of this one. */
export function readHeard(stored: unknown, { slug, versionId }: ReaderPublication): Heard | null {
	const { success, output } = v.safeParse(heardSchema, stored);
	return success && output.slug === slug && output.versionId === versionId ? output : null;
}
