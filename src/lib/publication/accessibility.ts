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
	readonly certifierCredentials: readonly string[];
	/** Address or words. */
	readonly certifierReport: string | null;
	/** From accessibility law: "eaa-microenterprise", "eaa-fundamental-alteration", "eaa-disproportionate-burden". */
	readonly exemption: string | null;
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
	certifiedBy: v.optional(v.nullable(v.string()), null),
	certifierCredentials: v.optional(strings, []),
	certifierReport: v.optional(v.nullable(v.string()), null),
	exemption: v.optional(v.nullable(v.string()), null)
});
