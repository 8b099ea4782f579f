import * as v from 'valibot';
import { both, common, id } from '#content/lesson-schema.ts';

/** Two sources side by side, question by question. */
export const schema = v.strictObject({
	...common,
	kind: v.literal('compare'),
	sources: v.pipe(v.array(v.strictObject({ id, title: both('title'), text: both('text') })), v.length(2)),
	rows: v.pipe(
		v.array(
			v.strictObject({
				id,
				label: both('label'),
				options: v.pipe(v.array(v.strictObject({ id, label: both('label') })), v.minLength(2)),
				answers: v.record(id, id),
				because: both('because')
			})
		),
		v.minLength(1)
	)
});
export type AuthoredCompare = v.InferOutput<typeof schema>;
