export { mayView, onShelves, scopeOf, type AgeScope, type Rated } from './policy.ts';
export {
	RIGHTS_KINDS,
	detailsOf,
	missingForPublishing,
	type PublicationTile,
	type Publication,
	type Missing,
	type RightsKind,
	type Details
} from './publication.ts';
export { cursorFrom, nextAddress } from './shelf-address.ts';
