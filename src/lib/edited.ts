import * as v from 'valibot';

/** A row that a person edits, and the version of it that the person saw; null takes it as it is (the command line). */
export interface Edited {
	readonly id: string;
	readonly expected: number | null;
}

/** The hidden field `version` of a form that edits a row. */
export const versionSchema = v.pipe(v.string(), v.regex(/^\d{1,15}$/), v.transform(Number));
