import * as v from 'valibot';
import { both, common, option } from '#content/lesson-schema.ts';

/** Choose the part of a page, cover or imprint. */
export const schema = v.strictObject({
	...common,
	kind: v.literal('spot'),
	several: v.optional(v.boolean(), false),
	page: both('page (what the page is)'),
	parts: v.pipe(v.array(option), v.minLength(2))
});
export type AuthoredSpot = v.InferOutput<typeof schema>;
