import * as v from 'valibot';
import { both, common, option, picture } from '#content/lesson-schema.ts';

/** Choose one answer, or several. */
export const schema = v.strictObject({
	...common,
	kind: v.literal('choice'),
	several: v.optional(v.boolean(), false),
	/** The practice book the question is about. */
	about: v.optional(v.strictObject({ title: both('title'), picture })),
	options: v.pipe(v.array(option), v.minLength(2, 'A choice needs at least two options.'))
});
export type AuthoredChoice = v.InferOutput<typeof schema>;
