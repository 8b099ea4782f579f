/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './log.ts';
export * from './spreading.ts';
export * from './four-stones.ts';
export * from './photo-and-repair.ts';
