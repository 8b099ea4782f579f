import * as v from 'valibot';
import { both, common, id, picture } from '#content/lesson-schema.ts';

/** Put cards into baskets. */
export const schema = v.strictObject({
	...common,
	kind: v.literal('sort'),
	baskets: v.pipe(v.array(v.strictObject({ id, label: both('label'), picture })), v.minLength(2)),
	cards: v.pipe(
		v.array(
			v.strictObject({
				id,
				label: both('label'),
				picture,
				inside: v.optional(both('inside (a few lines from the book)')),
				/** A real book of this library; without it the card is a training book. */
				book: v.optional(id),
				basket: id,
				because: both('because')
			})
		),
		v.minLength(2)
	)
});
export type AuthoredSort = v.InferOutput<typeof schema>;
