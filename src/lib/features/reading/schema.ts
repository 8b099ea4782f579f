import * as v from 'valibot';

/** Section number in the address of the text view, from 1. */
export const sectionNumber = v.pipe(v.string(), v.regex(/^[1-9]\d{0,4}$/), v.transform(Number));

/** Pixels in the address of a cover. */
export const coverWidth = v.pipe(v.string(), v.regex(/^[1-9]\d{1,3}$/), v.transform(Number));

/** In the address of the text view: which part of long contents, by the indexes of entries from the top. */
export const contentsPart = v.pipe(
	v.string(),
	v.regex(/^\d{1,6}(?:\.\d{1,6}){0,15}$/),
	v.transform((text) => text.split('.').map(Number))
);
