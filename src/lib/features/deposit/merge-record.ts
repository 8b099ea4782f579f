import { RECORD_FIELDS, saysSame, withField, type RecordField, type RecordValues } from './record-values.ts';

export interface MergedRecord {
	/** Goes on standing in the form. */
	readonly values: RecordValues;
	/** Only the others changed these: theirs stands. */
	readonly taken: readonly RecordField[];
	/** Only this person changed these: theirs is what it was. */
	readonly kept: readonly RecordField[];
	/** Both changed these, each in another way: what was typed stands until the person chooses. */
	readonly both: readonly RecordField[];
}

/**
 * Brings together what one person typed and what others saved meanwhile, field by field. `base` is the record both began with;
 * without it every difference is one that both may have made. Nothing typed is ever replaced by something else.
 */
export function mergeRecord(
	base: RecordValues | null,
	mine: RecordValues,
	theirs: RecordValues
): MergedRecord {
	const taken: RecordField[] = [];
	const kept: RecordField[] = [];
	const both: RecordField[] = [];
	let values = mine;
	for (const field of RECORD_FIELDS) {
		if (saysSame(field, mine, theirs)) {
			values = withField(values, field, theirs);
			continue;
		}
		const changedByMe = !base || !saysSame(field, mine, base);
		const changedByThem = !base || !saysSame(field, theirs, base);
		if (changedByMe) (changedByThem ? both : kept).push(field);
		else {
			taken.push(field);
			values = withField(values, field, theirs);
		}
	}
	return { values, taken, kept, both };
}
