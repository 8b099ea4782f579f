import * as v from 'valibot';
import { FORMS } from '#lib/publication/form.ts';
import { SearchUnavailable } from '../engine.ts';
import type { LessonDocument } from '../indexes/lessons.ts';
import type { PublicationDocument } from '../indexes/publications.ts';

/** A title as an index keeps it: everything but its text. */
export type StoredBook = Omit<PublicationDocument, 'sections'>;

const textOrNothing = v.nullable(v.string());
const strings = v.array(v.string());

const book = v.object({
	id: v.string(),
	slug: v.string(),
	title: v.string(),
	subtitle: textOrNothing,
	contributors: strings,
	description: v.string(),
	languages: strings,
	band: v.string(),
	interestBand: textOrNothing,
	guidance: v.picklist([0, 1]),
	form: v.picklist(FORMS),
	genre: v.string(),
	topics: strings,
	series: textOrNothing,
	hasAudio: v.boolean(),
	minutes: v.number(),
	year: v.nullable(v.number()),
	publishedAt: v.number(),
	versionId: textOrNothing,
	coverRatio: v.number()
}) satisfies v.GenericSchema<unknown, StoredBook>;

const publication = v.object({
	...book.entries,
	sections: v.array(v.object({ position: v.number(), title: v.string(), text: v.string() }))
}) satisfies v.GenericSchema<unknown, PublicationDocument>;

const lesson = v.object({
	id: v.string(),
	slug: v.string(),
	title: v.object({ vi: v.string(), en: v.string() }),
	band: v.string(),
	keywords: strings
}) satisfies v.GenericSchema<unknown, LessonDocument>;

/** What an index gives back. It was written from a checked document, by this version or another: one that reads differently is out of order. */
export const storedBook = (value: unknown): StoredBook => read(book, value);
export const storedPublication = (value: unknown): PublicationDocument => read(publication, value);
export const storedLesson = (value: unknown): LessonDocument => read(lesson, value);

/** @throws {SearchUnavailable} */
function read<Value>(schema: v.GenericSchema<unknown, Value>, value: unknown): Value {
	const result = v.safeParse(schema, value);
	if (result.success) return result.output;
	throw new SearchUnavailable(new Error(`the index holds another shape: ${paths(result.issues)}`));
}

/** Where, not what: the values are words of books. */
function paths(issues: readonly v.BaseIssue<unknown>[]): string {
	return issues.map((issue) => v.getDotPath(issue) ?? 'document').join(', ');
}

/** The same for JSON. @throws {SearchUnavailable} */
export function fromJson(json: string): unknown {
	try {
		return JSON.parse(json);
	} catch (error) {
		throw new SearchUnavailable(error);
	}
}
