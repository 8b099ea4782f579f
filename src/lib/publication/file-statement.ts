import * as v from 'valibot';
import { accessibilitySchema, type AccessibilityMetadata } from './accessibility.ts';

/** What a file says of itself beyond what a record takes over by itself: offered to the librarian, who decides. */
export interface FileStatement {
	readonly rights: string | null;
	readonly subjects: readonly string[];
	/** Titles beside the main one and the subtitle: mostly the same in another language. */
	readonly parallelTitles: readonly string[];
	readonly accessibility: AccessibilityMetadata;
}

/** Reads it from the metadata that is kept with a version; what was not kept then has a value here. */
export const fileStatementSchema: v.GenericSchema<unknown, FileStatement> = v.object({
	rights: v.optional(v.nullable(v.string()), null),
	subjects: v.optional(v.array(v.string()), []),
	parallelTitles: v.optional(v.array(v.string()), []),
	accessibility: v.optional(accessibilitySchema, {})
});
