export { mayView, onShelves, scopeOf, type AgeScope, type Rated } from './policy.ts';
export {
	RIGHTS_KINDS,
	detailsOf,
	mayHandOn,
	missingForPublishing,
	type CardTile,
	type PublicationTile,
	type ShelfTile,
	type Publication,
	type Missing,
	type RightsKind,
	type Details
} from './publication.ts';
export type { FileVersion, KnownTitle } from './file-version.ts';
export { cardOf, onShelf, type PublicationView } from './publication-view.ts';
export { cursorFrom, nextAddress } from './shelf-address.ts';
