import * as v from 'valibot';

/** A line that somebody writes in a form: without spaces around it, letters and marks composed, no longer than `longest`. */
export const writtenLine = (longest: number) =>
	v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.maxLength(longest, 'common_field_long'));
