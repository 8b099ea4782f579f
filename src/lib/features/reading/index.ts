export { readerPublicationOf } from '#lib/reader/from-web-publication.ts';
export { contentsPart, coverWidth, sectionNumber } from './schema.ts';
export { acceptsAvif } from './smaller-copy.ts';
export { engineOfManifest } from './engine-of.ts';
export { fetchAhead } from './fetch-ahead.ts';
export { SentOnce } from './sent-once.ts';
export { manifestAtHand, manifestForPage } from './manifest-lists.ts';
