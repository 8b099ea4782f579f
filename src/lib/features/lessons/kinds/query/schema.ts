import * as v from 'valibot';
import { both, common, count, id } from '#content/lesson-schema.ts';

/** What must hold of the search page, as data. Growth of the catalogue must not turn a true answer false. */
export type Predicate =
	| { readonly contains: string }
	| { readonly total: { readonly min?: number | undefined; readonly max?: number | undefined } }
	| { readonly query: QueryWish }
	| { readonly filter: Readonly<Record<string, string>> }
	| { readonly everyHit: Readonly<Record<string, string>> }
	| { readonly tries: { readonly min: number } }
	| { readonly once: Predicate }
	| { readonly all: readonly Predicate[] }
	| { readonly any: readonly Predicate[] }
	| { readonly not: Predicate };

export interface QueryWish {
	/** Exactly these words, marks included. */
	readonly is?: string | undefined;
	/** These words once marks are taken away. */
	readonly folded?: string | undefined;
	/** One of these words is among the words typed, marks included. */
	readonly has?: string | readonly string[] | undefined;
	/** Some Vietnamese mark was typed, or none. */
	readonly marked?: boolean | undefined;
	/** At least so many words. */
	readonly words?: number | undefined;
}

const wishes = v.record(v.string(), v.string());

export const predicate: v.GenericSchema<Predicate> = v.lazy(() =>
	v.union(
		[
			v.strictObject({ contains: id }),
			v.strictObject({ total: v.strictObject({ min: v.optional(count), max: v.optional(count) }) }),
			v.strictObject({
				query: v.strictObject({
					is: v.optional(v.string()),
					folded: v.optional(v.string()),
					has: v.optional(v.union([v.string(), v.array(v.string())])),
					marked: v.optional(v.boolean()),
					words: v.optional(count)
				})
			}),
			v.strictObject({ filter: wishes }),
			v.strictObject({ everyHit: wishes }),
			v.strictObject({ tries: v.strictObject({ min: count }) }),
			v.strictObject({ once: predicate }),
			v.strictObject({ all: v.array(predicate) }),
			v.strictObject({ any: v.array(predicate) }),
			v.strictObject({ not: predicate })
		],
		'A condition is one of contains, total, query, filter, everyHit, tries, once, all, any, not.'
	)
);

const goal = v.strictObject({
	id,
	label: both('label'),
	when: predicate,
	waiting: v.optional(both('waiting'))
});
const nudge = v.strictObject({ when: predicate, say: both('say') });
const hit = v.looseObject({ slug: id });
const searchState = v.strictObject({
	query: v.string(),
	filters: v.optional(v.record(v.string(), v.string()), {}),
	total: count,
	hits: v.optional(v.array(hit), [])
});

/** Search. */
export const schema = v.strictObject({
	...common,
	kind: v.literal('query'),
	/** `library`: the real search page. `shelf`: the practice shelf, the same for ever. */
	where: v.picklist(
		['library', 'shelf'],
		'where: "library" (the real search) or "shelf" (the practice shelf).'
	),
	/** Words already typed when the child arrives. */
	start: v.optional(v.string(), ''),
	/** The line drawn across the tries: so many books or fewer. */
	target: v.optional(count),
	goals: v.pipe(v.array(goal), v.minLength(1, 'A query task needs at least one goal.')),
	nudges: v.optional(v.array(nudge), []),
	/** On the shelf: words typed one after the other. In the library: what the search page showed. */
	model: v.pipe(v.array(v.union([v.string(), searchState])), v.minLength(1)),
	wrong: v.pipe(v.array(v.union([v.string(), searchState])), v.minLength(1))
});
export type AuthoredQuery = v.InferOutput<typeof schema>;
