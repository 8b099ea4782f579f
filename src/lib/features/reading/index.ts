export { sectionNumber, coverFile } from './schema.ts';
export { acceptsAvif } from './smaller-copy.ts';
