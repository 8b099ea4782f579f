import { FORMS } from '#lib/publication/form.ts';
import * as v from 'valibot';
import { BANDS, STATUTORY_LABELS } from '#lib/publication/band.ts';
import { GENRES, TOPICS } from '#lib/publication/topics.ts';

/** The shape of what authors write in content/books and content/collections. Every message is a sentence for an author. */

const BOOK_LANGUAGES = ['vi', 'en'] as const;
export type BookLanguage = (typeof BOOK_LANGUAGES)[number];

const oneOf = <const T extends readonly [string, ...string[]]>(what: string, options: T) =>
	v.picklist(options, (issue) => `${what} must be one of ${options.join(', ')}; it is ${issue.received}.`);

const sentence = (what: string, least = 1) =>
	v.pipe(
		v.string(`${what} is missing.`),
		v.trim(),
		v.minLength(least, `${what} needs at least ${least} characters.`),
		v.check((text) => text === text.normalize('NFC'), `${what} must be written with composed letters (NFC).`)
	);

/** One text a language: `{ vi: …, en: … }`. */
const perLanguage = (what: string, least = 1) =>
	v.pipe(
		v.strictObject(
			{
				vi: v.optional(sentence(`${what} in Vietnamese`, least)),
				en: v.optional(sentence(`${what} in English`, least))
			},
			`${what} must be given per language, as in { vi: …, en: … }.`
		),
		v.check((texts) => Boolean(texts.vi ?? texts.en), `${what} is missing.`)
	);

const percent = v.pipe(
	v.number('A place on the page is written in percent, as a number.'),
	v.minValue(-10),
	v.maxValue(110)
);
/** [left, top, width, height] in percent of the page (of the panel, for a balloon). */
const boxSchema = v.tuple(
	[percent, percent, percent, percent],
	'A box is four numbers: [left, top, width, height], in percent.'
);
export type Box = v.InferOutput<typeof boxSchema>;

export const bookSchema = v.pipe(
	v.strictObject(
		{
			title: perLanguage('The title'),
			subtitle: v.optional(perLanguage('The subtitle')),
			languages: v.pipe(
				v.array(oneOf('A language', BOOK_LANGUAGES)),
				v.minLength(1, 'Name at least one language.'),
				v.check((list) => new Set(list).size === list.length, 'Each language is named once.')
			),
			form: oneOf('The form', FORMS),
			genre: oneOf('The genre', GENRES),
			band: oneOf('The band', BANDS),
			/** Band of interest when the reading is easier than the matter. */
			interest: v.optional(oneOf('The band of interest', BANDS)),
			label: oneOf('The statutory label', STATUTORY_LABELS),
			topics: v.pipe(
				v.array(oneOf('A topic', TOPICS)),
				v.minLength(1, 'Choose at least one topic.'),
				v.maxLength(4, 'Choose at most four topics.')
			),
			contributors: v.pipe(
				v.array(
					v.strictObject({
						name: sentence('The name of a contributor'),
						/** MARC relator code. */
						role: oneOf('The role of a contributor', ['aut', 'ill', 'trl', 'nrt', 'edt', 'adp'])
					})
				),
				v.minLength(1, 'Name who made the book.')
			),
			description: perLanguage('The description', 40),
			year: v.pipe(v.number(), v.integer(), v.minValue(2020, 'The year looks wrong.')),
			publisher: sentence('The publisher'),
			rights: oneOf('The licence', ['CC-BY-SA-4.0', 'CC-BY-4.0', 'CC0-1.0']),
			/** "Cha mẹ, người lớn cần hướng dẫn trẻ em đọc". */
			guidance: v.optional(v.boolean(), false),
			series: v.optional(v.strictObject({ name: sentence('The series'), position: v.number() })),
			/** A drawing of art.ts, and what it shows. */
			cover: v.strictObject({
				picture: v.optional(sentence('The picture of the cover'), 'cover'),
				description: perLanguage('The description of the cover', 20)
			}),
			/** What helps or hinders in this book, in a sentence or two. */
			accessibility: perLanguage('The accessibility summary', 30),
			/** Fixed pages: size in CSS pixels and base letter size. */
			page: v.optional(
				v.strictObject({
					width: v.pipe(v.number(), v.integer(), v.minValue(300)),
					height: v.pipe(v.number(), v.integer(), v.minValue(300)),
					letters: v.optional(v.pipe(v.number(), v.minValue(16)), 40)
				})
			),
			/** The book is read aloud by audio/narration.json and its MP3 files. */
			narration: v.optional(
				v.strictObject({
					/** Said openly: a synthesised voice is called one. */
					voice: perLanguage('The words about the voice', 10),
					synthesised: v.boolean()
				})
			)
		},
		(issue) =>
			`book.yaml has no place for "${issue.received}", or something it needs is missing (${issue.expected}).`
	),
	v.check(
		(book) => book.form !== 'fixed' || book.page !== undefined,
		'A fixed book needs page: { width, height }.'
	),
	v.check((book) => book.form === 'reflowable' || !book.narration, 'Only a reflowable book can be narrated.'),
	v.check((book) => book.form !== 'pdf' || book.languages.length === 1, 'A PDF book has one language.'),
	v.check(
		(book) => book.languages.every((language) => book.title[language]),
		'The title is needed in every language of the book.'
	),
	v.check(
		(book) => Boolean(book.description.vi && book.description.en),
		'The description is needed in Vietnamese and in English: both kinds of visitor read it.'
	)
);
export type BookYaml = v.InferOutput<typeof bookSchema>;

const decorative = v.strictObject({
	picture: sentence('The picture'),
	decorative: v.literal(true),
	width: v.optional(percent)
});
const described = v.strictObject({
	picture: sentence('The picture'),
	alt: sentence('The description (alt) of a picture', 15),
	caption: v.optional(sentence('The caption')),
	/** Share of the text width. */
	width: v.optional(percent)
});
/** `::: figure` */
export const figureSchema = v.union(
	[described, decorative],
	'A figure needs picture: and alt: (what one sees, at least 15 characters), or decorative: true.'
);

/** `::: table` stands before the table it belongs to. */
export const tableSchema = v.strictObject({
	caption: sentence('The caption of a table', 5),
	/** Which cells are headers; both: also the first cell of each row. */
	headers: v.optional(oneOf('headers', ['column', 'both']), 'column')
});

/** `::: page` of a fixed book. */
export const pageSchema = v.strictObject({
	/** Gives the page an entry in the table of contents. */
	title: v.optional(sentence('The title of a page')),
	picture: v.optional(sentence('The picture')),
	alt: v.optional(sentence('The description (alt) of a page picture', 15)),
	/** Where the words stand. */
	box: v.optional(boxSchema),
	ink: v.optional(oneOf('The ink', ['dark', 'light']), 'dark'),
	align: v.optional(oneOf('The alignment', ['left', 'center', 'right']), 'left'),
	/** Letter size in pixels, when it differs from the book's. */
	letters: v.optional(v.pipe(v.number(), v.minValue(16, 'Letters under 16 pixels are too small.'))),
	/** Words stand on a card of paper. */
	card: v.optional(v.boolean(), false),
	/** CSS colour of the page behind everything. */
	ground: v.optional(v.pipe(v.string(), v.hexColor('ground: is a colour like #FFF9EE.')))
});

/** `::: panel` of a comic page. */
export const panelSchema = v.strictObject({
	picture: sentence('The picture'),
	alt: sentence('The description (alt) of a panel', 15),
	box: boxSchema
});

/** `::: balloon` of a comic panel; the words follow. */
export const balloonSchema = v.strictObject({
	kind: v.optional(
		oneOf('The kind of a balloon', ['speech', 'thought', 'shout', 'caption', 'sound']),
		'speech'
	),
	/** Who speaks: read aloud before the words, shown by the tail. */
	who: v.optional(sentence('The speaker')),
	/** In percent of the panel; the height is a minimum. */
	box: boxSchema,
	tail: v.optional(
		oneOf('The tail', [
			'none',
			'down',
			'down-left',
			'down-right',
			'up',
			'up-left',
			'up-right',
			'left',
			'right'
		]),
		'none'
	),
	letters: v.optional(v.pipe(v.number(), v.minValue(16)))
});

/** Front matter of content/collections/<slug>.md. */
export const collectionSchema = v.strictObject({
	title: perLanguage('The title of the collection'),
	description: perLanguage('The description of the collection', 20),
	/** Slugs of books, in the order to show. */
	books: v.pipe(v.array(v.string()), v.minLength(2, 'A collection holds at least two books.')),
	/** Place among the collections. */
	order: v.optional(v.number(), 100)
});

/** Something an author has to mend; the message is for reading. */
export class ContentError extends Error {
	override readonly name = 'ContentError';
}

/** Parses with a schema, or throws a ContentError that names the file and every fault in it. */
export function parseContent<S extends v.GenericSchema>(
	schema: S,
	value: unknown,
	where: string
): v.InferOutput<S> {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	const faults = result.issues.map((issue) => {
		const path = v.getDotPath(issue);
		return `  - ${path ? `${path}: ` : ''}${issue.message}`;
	});
	throw new ContentError(`${where}\n${faults.join('\n')}`);
}
