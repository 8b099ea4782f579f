/** Facets a visitor may narrow by. One value a field; each field further narrows. */
export const FACETS = ['topic', 'genre', 'language', 'length', 'audio', 'form', 'band'] as const;
export type Facet = (typeof FACETS)[number];
