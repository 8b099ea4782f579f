import * as v from 'valibot';

/** schema.org / EPUB Accessibility metadata exactly as the publication states it. */
export interface AccessibilityMetadata {
	readonly accessModes: readonly string[];
	readonly accessModesSufficient: readonly (readonly string[])[];
	readonly features: readonly string[];
	readonly hazards: readonly string[];
	readonly summary: string | null;
	readonly conformsTo: readonly string[];
	readonly certifiedBy: string | null;
}

const strings = v.array(v.string());

/** As the database and the opener write it down; what an older version did not say yet has a value here. */
export const accessibilitySchema: v.GenericSchema<unknown, AccessibilityMetadata> = v.object({
	accessModes: v.optional(strings, []),
	accessModesSufficient: v.optional(v.array(strings), []),
	features: v.optional(strings, []),
	hazards: v.optional(strings, []),
	summary: v.optional(v.nullable(v.string()), null),
	conformsTo: v.optional(strings, []),
	certifiedBy: v.optional(v.nullable(v.string()), null)
});
