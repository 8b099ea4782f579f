import * as v from 'valibot';
import { both, common, id } from '#content/lesson-schema.ts';

const section = v.pipe(
	v.number('A section or page is a whole number, counted from 1.'),
	v.integer(),
	v.minValue(1)
);
const range = v.pipe(
	v.strictTuple([section, section], 'A range is [first, last].'),
	v.check(([from, to]) => from <= to, 'A range goes from the smaller number to the greater one.')
);

/** Find a place in a real book. */
export const schema = v.strictObject({
	...common,
	kind: v.literal('find'),
	book: id,
	/** `read`: the reader; `text`: the text view. */
	open: v.optional(v.picklist(['read', 'text']), 'read'),
	/** Sections of the reading order (EPUB) or pages (PDF), both ends included. */
	accept: v.pipe(v.array(range), v.minLength(1, 'accept: name at least one range of sections.')),
	/** Words that stand in the accepted sections: the test opens the book and looks. */
	evidence: both('evidence'),
	nudges: v.optional(v.array(v.strictObject({ within: range, say: both('say') })), []),
	model: section,
	wrong: section
});
export type AuthoredFind = v.InferOutput<typeof schema>;
