import * as v from 'valibot';

/*
 * The shape of a lesson: `lessons/<nn-theme>/<nn-lesson>/{index.vi.md, index.en.md, activities.yaml, assets/}`.
 * content/lessons/README.md explains it to authors; every message below is a sentence for them.
 */

const words = (what: string) =>
	v.pipe(
		v.string(`${what} is missing: write a sentence.`),
		v.trim(),
		v.minLength(1, `${what} is empty: write a sentence.`)
	);

const id = v.pipe(
	v.string('An id is missing.'),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'An id is written with small letters without marks, digits and dashes: "hai-ro".'
	)
);

/** A text in both languages; a bare string is the same in both (a name, a year). */
const both = (what: string) =>
	v.union(
		[
			v.pipe(
				v.string(),
				v.minLength(1),
				v.transform((text) => ({ vi: text, en: text }))
			),
			v.strictObject({ vi: words(`${what} in Vietnamese (vi)`), en: words(`${what} in English (en)`) })
		],
		`${what}: write both languages, as { vi: …, en: … }.`
	);

const bands = ['mam', 'choi', 'la', 'hoa', 'qua'] as const;
export const STEP_KINDS = ['hook', 'show', 'do', 'check', 'reflect'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** Front matter of `index.vi.md`: it leads, and alone says what does not depend on the language. */
export const leadingFrontMatter = v.strictObject({
	number: v.pipe(
		v.number('number: the number of the lesson in the syllabus, such as 6.'),
		v.integer(),
		v.minValue(1)
	),
	band: v.picklist(bands, 'band: one of mam, choi, la, hoa, qua.'),
	framework: v.array(
		v.picklist(
			['TT02 1.1', 'TT02 1.2'],
			'framework: only the components seen in the circular, "TT02 1.1" or "TT02 1.2".'
		),
		'framework: a list, such as ["TT02 1.1"].'
	),
	minutes: v.pipe(
		v.number('minutes: how long the lesson takes.'),
		v.integer(),
		v.minValue(5),
		v.maxValue(60)
	),
	title: words('title'),
	summary: words('summary'),
	objective: words('objective'),
	keywords: v.pipe(
		v.array(words('a keyword'), 'keywords: a list of words a child would type.'),
		v.minLength(1)
	)
});

/** Front matter of every other language. */
export const frontMatter = v.strictObject({
	title: words('title'),
	summary: words('summary'),
	objective: words('objective'),
	keywords: v.pipe(
		v.array(words('a keyword'), 'keywords: a list of words a child would type.'),
		v.minLength(1)
	)
});

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

const count = v.pipe(v.number('A count is a whole number.'), v.integer(), v.minValue(0));
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

const common = {
	id,
	prompt: both('prompt'),
	hints: v.optional(v.array(both('a hint')), []),
	praise: both('praise')
};

/** A drawing of `static/art`, by its name: `practice-rua-bien`, `topic-que-huong`. On a cover, or alone. */
const picture = v.optional(id);

const option = v.strictObject({
	id,
	/** Makes the option a book one can see. */
	picture,
	label: both('label'),
	right: v.optional(v.boolean(), false),
	because: both('because (the reason shown when this is chosen)')
});

const choice = v.strictObject({
	...common,
	kind: v.literal('choice'),
	several: v.optional(v.boolean(), false),
	/** The practice book the question is about. */
	about: v.optional(v.strictObject({ title: both('title'), picture })),
	options: v.pipe(v.array(option), v.minLength(2, 'A choice needs at least two options.'))
});

const sort = v.strictObject({
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

/** Choose the part of a page, cover or imprint. */
const spot = v.strictObject({
	...common,
	kind: v.literal('spot'),
	several: v.optional(v.boolean(), false),
	page: both('page (what the page is)'),
	parts: v.pipe(v.array(option), v.minLength(2))
});

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

const query = v.strictObject({
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

const section = v.pipe(
	v.number('A section or page is a whole number, counted from 1.'),
	v.integer(),
	v.minValue(1)
);
const range = v.pipe(
	v.strictTuple([section, section], 'A range is [first, last].'),
	v.check(([from, to]) => from <= to, 'A range goes from the smaller number to the greater one.')
);

const find = v.strictObject({
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

/** Two sources side by side, question by question. */
const compare = v.strictObject({
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

const reflect = v.strictObject({ ...common, kind: v.literal('reflect') });

export const activity = v.variant(
	'kind',
	[choice, sort, spot, query, find, compare, reflect],
	'kind: one of choice, sort, spot, query, find, compare, reflect.'
);
export const activitiesFile = v.strictObject({
	activities: v.pipe(v.array(activity), v.minLength(1, 'A lesson needs at least one activity.'))
});

const trainingBook = v.strictObject({
	slug: id,
	title: words('title'),
	author: words('author'),
	picture,
	year: v.optional(v.number()),
	about: v.optional(v.string(), '')
});
export const practiceShelfFile = v.strictObject({ books: v.array(trainingBook) });

export type Both = v.InferOutput<ReturnType<typeof both>>;
export type LeadingFrontMatter = v.InferOutput<typeof leadingFrontMatter>;
export type FrontMatter = v.InferOutput<typeof frontMatter>;
export type AuthoredActivity = v.InferOutput<typeof activity>;
export type SearchState = v.InferOutput<typeof searchState>;
export type TrainingBook = v.InferOutput<typeof trainingBook>;
