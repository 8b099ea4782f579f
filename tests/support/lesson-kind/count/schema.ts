import * as v from 'valibot';
import { common } from '#content/lesson-schema.ts';

/** A kind that nobody knows but this folder: count something and write the number. */
export const schema = v.strictObject({
	...common,
	kind: v.literal('count'),
	number: v.number('number: how many?')
});
export type AuthoredCount = v.InferOutput<typeof schema>;
