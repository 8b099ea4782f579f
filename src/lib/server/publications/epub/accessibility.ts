import type { CheckMessages } from '../check-messages.ts';
import type { AccessibilityMetadata } from '#lib/publication/accessibility.ts';
import type { Metas } from './metas.ts';

/** What the publication says about itself, word for word; silence stays silence. */
export function readAccessibility(
	metas: Metas,
	where: string,
	checkMessages: CheckMessages
): AccessibilityMetadata {
	const features = metas.values('schema:accessibilityFeature');
	const accessModes = metas.values('schema:accessMode');
	if (features.length === 0 && accessModes.length === 0)
		checkMessages.warn('accessibility-metadata-missing', where);
	const conformance = metas.nodes('dcterms:conformsTo');
	const certifiers = [
		...conformance.flatMap(({ id }) => metas.refining(id, 'a11y:certifiedBy')),
		...metas.values('a11y:certifiedBy')
	];
	return {
		accessModes,
		accessModesSufficient: metas
			.values('schema:accessModeSufficient')
			.map((set) => set.split(/[\s,]+/).filter((mode) => mode !== '')),
		features,
		hazards: metas.values('schema:accessibilityHazard'),
		summary: metas.first('schema:accessibilitySummary'),
		conformsTo: conformance.map(({ value }) => value),
		certifiedBy: certifiers[0] ?? null
	};
}
