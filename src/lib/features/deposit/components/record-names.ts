import type { StatutoryLabel } from '#lib/publication/band.ts';
import type { RightsKind } from '#lib/features/catalogue/index.ts';
import * as m from '#lib/paraglide/messages.js';

const LABELS: Readonly<Record<StatutoryLabel, () => string>> = {
	'under-6': m.deposit_label_under_6,
	'6-to-11': m.deposit_label_6_to_11,
	'11-to-16': m.deposit_label_11_to_16
};
const RIGHTS: Readonly<Record<RightsKind, () => string>> = {
	own: m.deposit_rights_own,
	licence: m.deposit_rights_licence,
	permission: m.deposit_rights_permission,
	'public-domain': m.deposit_rights_public_domain,
	'metadata-only': m.deposit_rights_metadata_only
};

/** The words that stand on the book (Circular 09/2017/TT-BTTTT). */
export const labelName = (label: StatutoryLabel): string => LABELS[label]();
export const rightsName = (kind: RightsKind): string => RIGHTS[kind]();
