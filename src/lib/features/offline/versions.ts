import * as v from 'valibot';

/** A device keeps so many titles at most. */
const MOST = 500;

/** What a device asks about. */
export const versionsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MOST));

/** A list of a class holds fewer. */
const MOST_IN_LIST = 200;

/** Titles that are weighed together. */
export const slugsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.maxLength(MOST_IN_LIST));
