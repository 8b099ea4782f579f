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
	// A certifier refines the conformance, or stands alone; its credential and report refine the certifier, or the conformance.
	const certifiers = [
		...conformance.flatMap(({ id }) => metas.refiningNodes(id, 'a11y:certifiedBy')),
		...metas.nodes('a11y:certifiedBy')
	];
	const ofCertifier = (property: string) => [
		...[...certifiers, ...conformance].flatMap(({ id }) => metas.refining(id, property)),
		...metas.values(property)
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
		certifiedBy: certifiers[0]?.value ?? null,
		certifierCredentials: [...new Set(ofCertifier('a11y:certifierCredential'))],
		certifierReport: ofCertifier('a11y:certifierReport')[0] ?? null,
		exemption: metas.first('a11y:exemption')
	};
}
