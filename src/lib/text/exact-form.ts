import { withoutMarks } from './fold.ts';
import { unifyIY } from './i-y.ts';
import { canonicalTonePlacement } from './tone-placement.ts';

/** What two spellings of the same Vietnamese word share, marks kept: NFC, lower case, one tone placement, i for i/y. */
export function exactForm(text: string): string {
	return unifyIY(canonicalTonePlacement(text)).toLowerCase().normalize('NFC');
}

/** The exact form without marks: what someone types who leaves the marks out. */
export function foldedForm(text: string): string {
	return withoutMarks(exactForm(text));
}
