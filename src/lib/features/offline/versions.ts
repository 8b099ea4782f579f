import * as v from 'valibot';

/** A device keeps so many titles at most. */
const MOST = 500;

/** What a device asks about. */
export const versionsSchema = v.pipe(v.array(v.pipe(v.string(), v.maxLength(100))), v.maxLength(MOST));
