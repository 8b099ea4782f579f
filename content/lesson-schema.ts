import * as v from 'valibot';

/*
 * The shape of a lesson: `lessons/<nn-theme>/<nn-lesson>/{index.vi.md, index.en.md, activities.yaml, assets/}`.
 * What an activity of one kind is stands with that kind: src/lib/features/lessons/kinds/<kind>/schema.ts.
 * content/lessons/README.md explains it to authors; every message below is a sentence for them.
 */

const words = (what: string) =>
	v.pipe(
		v.string(`${what} is missing: write a sentence.`),
		v.trim(),
		v.minLength(1, `${what} is empty: write a sentence.`)
	);

export const id = v.pipe(
	v.string('An id is missing.'),
	v.regex(
		/^[a-z0-9]+(-[a-z0-9]+)*$/,
		'An id is written with small letters without marks, digits and dashes: "hai-ro".'
	)
);

/** A text in both languages; a bare string is the same in both (a name, a year). */
export const both = (what: string) =>
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

export const count = v.pipe(v.number('A count is a whole number.'), v.integer(), v.minValue(0));
/** What every activity has, whatever its kind. */
export const common = {
	id,
	prompt: both('prompt'),
	hints: v.optional(v.array(both('a hint')), []),
	praise: both('praise')
};

/** A drawing of `static/art`, by its name: `practice-rua-bien`, `topic-que-huong`. On a cover, or alone. */
export const picture = v.optional(id);

export const option = v.strictObject({
	id,
	/** Makes the option a book one can see. */
	picture,
	label: both('label'),
	right: v.optional(v.boolean(), false),
	because: both('because (the reason shown when this is chosen)')
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

export type LeadingFrontMatter = v.InferOutput<typeof leadingFrontMatter>;
export type FrontMatter = v.InferOutput<typeof frontMatter>;
export type TrainingBook = v.InferOutput<typeof trainingBook>;
