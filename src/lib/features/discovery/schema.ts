import { FORMS } from '#lib/publication/form.ts';
import * as v from 'valibot';
import { SORTS, type Facet, type Sort } from '#search/engine.ts';
import { LENGTHS } from '#search/indexes/length.ts';
import { BANDS } from '#lib/publication/band.ts';
import { GENRES, TOPICS } from '#lib/publication/topics.ts';

/** Longer questions are cut, never refused. */
const LONGEST_QUESTION = 200;
const LAST_PAGE = 100;

const question = v.fallback(
	v.pipe(
		v.string(),
		v.transform((text) => text.normalize('NFC').replace(/\s+/gu, ' ').trim().slice(0, LONGEST_QUESTION))
	),
	''
);
/** A value that is not offered falls away, as if it had not been asked. */
const offered = <const Value extends string>(values: readonly Value[]) =>
	v.fallback(v.optional(v.picklist(values)), undefined);

/** The search form and the address of its results: `/tim?q=&topic=&genre=&language=&length=&audio=1&form=&sort=&page=`. */
export const searchSchema = v.object({
	q: question,
	topic: offered(TOPICS),
	genre: offered(GENRES),
	language: v.fallback(
		v.optional(v.pipe(v.string(), v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{1,8})*$/))),
		undefined
	),
	length: offered(LENGTHS),
	audio: offered(['1', '0']),
	form: offered(FORMS),
	band: offered(BANDS),
	sort: v.fallback(v.optional(v.picklist(SORTS), 'relevance'), 'relevance'),
	page: v.fallback(
		v.pipe(v.string(), v.regex(/^\d{1,4}$/), v.transform(Number), v.minValue(1), v.maxValue(LAST_PAGE)),
		1
	)
});
export type SearchInput = v.InferOutput<typeof searchSchema>;

/** Reads an address; nothing a visitor types there makes an error. */
export function searchInputFrom(parameters: URLSearchParams): SearchInput {
	return v.parse(searchSchema, Object.fromEntries(parameters));
}

/** The address of a search with some values changed (null or '' removes one); goes back to page 1 unless told. */
export function searchAddress(
	input: SearchInput,
	change: Partial<Record<Facet | 'q' | 'sort' | 'page', string | null>> = {}
): string {
	const values: Record<string, string | null | undefined> = {
		q: input.q,
		topic: input.topic,
		genre: input.genre,
		language: input.language,
		length: input.length,
		audio: input.audio,
		form: input.form,
		band: input.band,
		sort: input.sort === 'relevance' ? null : (input.sort satisfies Sort),
		...change
	};
	const parameters = new URLSearchParams();
	for (const [name, value] of Object.entries(values)) if (value) parameters.set(name, value);
	const query = parameters.toString();
	return query ? `/tim?${query}` : '/tim';
}
