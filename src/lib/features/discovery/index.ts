/** The door of discovery for pages: types and the address of a search. */
export { searchAddress, searchInputFrom, searchSchema, type SearchInput } from './schema.ts';
export type { Found, Discovery, Suggested, Relaxations } from './discovery.ts';
export {
	FACETS,
	type PublicationHit,
	type Facet,
	type FacetCounts,
	type LessonHit,
	type Marked,
	type Suggestion
} from '#search/engine.ts';
export { forMachines, narrowedTo } from './for-machines.ts';
export { forPage, type Shown, type ShownHit } from './for-page.ts';
