/** The door of finding for pages: types and the address of a search. */
export { searchAddress, searchInputFrom, searchSchema, type SearchInput } from './schema.ts';
export type { Found, Finding, Suggested, WaysOn } from './finding.ts';
export {
	FACETS,
	type BookHit,
	type Facet,
	type FacetCounts,
	type LessonHit,
	type Marked,
	type Suggestion
} from '#search/engine.ts';
