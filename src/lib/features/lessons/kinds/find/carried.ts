import * as v from 'valibot';
import { shown } from '../shown.ts';
import type { Find } from './localise.ts';

const range = v.strictTuple([v.number(), v.number()]);

export const carried: v.GenericSchema<unknown, Find> = v.object({
	...shown,
	kind: v.literal('find'),
	book: v.string(),
	open: v.picklist(['read', 'text']),
	accept: v.array(range),
	nudges: v.array(v.object({ within: range, say: v.string() }))
});
