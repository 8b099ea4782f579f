import { formatList } from '#lib/i18n/format.ts';
import type { AccessibilityMetadata } from '#lib/publication/accessibility.ts';
import * as m from '#lib/paraglide/messages.js';

/** What a file states about its accessibility: the terms of schema.org as they stand, each under its name. Empty: it states nothing. */
export function accessibilityWords(stated: AccessibilityMetadata): { name: string; value: string }[] {
	const sufficient = stated.accessModesSufficient.map((modes) => modes.join(' + '));
	return [
		{ name: m.deposit_access_modes(), value: formatList(stated.accessModes) },
		{ name: m.deposit_access_sufficient(), value: sufficient.join('; ') },
		{ name: m.deposit_access_features(), value: formatList(stated.features) },
		{ name: m.deposit_access_hazards(), value: formatList(stated.hazards) },
		{ name: m.deposit_access_conforms(), value: formatList(stated.conformsTo) },
		{ name: m.deposit_access_certified(), value: stated.certifiedBy ?? '' },
		{ name: m.deposit_access_credential(), value: formatList(stated.certifierCredentials) },
		{ name: m.deposit_access_report(), value: stated.certifierReport ?? '' },
		{ name: m.deposit_access_exemption(), value: stated.exemption ?? '' },
		{ name: m.deposit_access_summary(), value: stated.summary ?? '' }
	].filter(({ value }) => value !== '');
}
