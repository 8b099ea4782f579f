import { RECORD_FIELDS, withField, type RecordField, type RecordValues } from './record-values.ts';

/** Name of the choice between two sides of a field. */
export const choiceName = (field: RecordField) => `choose-${field}`;
export const MINE = 'mine';
export const THEIRS = 'theirs';

/**
 * What was typed, with the fields for which the person chose the other side. `theirs` is the record as the form showed it; null
 * when that is not known any more: then what was typed stays.
 */
export function chosenFields(form: FormData, typed: RecordValues, theirs: RecordValues | null): RecordValues {
	if (!theirs) return typed;
	return RECORD_FIELDS.filter((field) => form.get(choiceName(field)) === THEIRS).reduce(
		(values, field) => withField(values, field, theirs),
		typed
	);
}
