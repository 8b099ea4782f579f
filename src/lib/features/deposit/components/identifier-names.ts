import type { IdentifierScheme } from '#lib/publication/identifier.ts';
import * as m from '#lib/paraglide/messages.js';

const NAMES: Readonly<Record<IdentifierScheme, () => string>> = {
	isbn: () => 'ISBN',
	issn: () => 'ISSN',
	doi: () => 'DOI',
	uri: m.deposit_identifier_scheme_uri,
	uuid: () => 'UUID',
	other: m.deposit_identifier_scheme_other
};
const isKnown = (scheme: string): scheme is IdentifierScheme => Object.hasOwn(NAMES, scheme);

/** The usual name of a kind of identifier; one that only a file knows is called as the file calls it. */
export const identifierName = (scheme: string): string =>
	isKnown(scheme) ? NAMES[scheme]() : scheme.toUpperCase();
