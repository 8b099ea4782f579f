import * as v from 'valibot';
import * as m from '#lib/paraglide/messages.js';
import { FIELD_OF_MISSING } from './record-values.ts';

const codes = v.array(
	v.picklist(['title', 'description', 'band', 'band_reason', 'topics', 'rights', 'file'])
);

/** One sentence a field that publishing needs; `missing` is the fact of a failure: codes with commas between. */
export function missingErrors(missing: unknown): Record<string, string> {
	const read = v.safeParse(codes, typeof missing === 'string' ? missing.split(',') : []);
	const errors: Record<string, string> = {};
	for (const code of read.success ? read.output : []) {
		const field = FIELD_OF_MISSING[code];
		if (field) errors[field] = m.deposit_needed();
	}
	return errors;
}
