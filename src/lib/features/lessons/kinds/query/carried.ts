import * as v from 'valibot';
import { shown } from '../shown.ts';
import type { Query } from './localise.ts';
import { predicate } from './schema.ts';

export const carried: v.GenericSchema<unknown, Query> = v.object({
	...shown,
	kind: v.literal('query'),
	where: v.picklist(['library', 'shelf']),
	start: v.string(),
	target: v.optional(v.number()),
	goals: v.array(
		v.object({ id: v.string(), label: v.string(), when: predicate, waiting: v.optional(v.string()) })
	),
	nudges: v.array(v.object({ when: predicate, say: v.string() }))
});
