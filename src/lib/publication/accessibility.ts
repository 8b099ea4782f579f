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
