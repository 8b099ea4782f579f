/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './the-hat-flies.ts';
export * from './duck-and-buffalo.ts';
export * from './looking-for-it.ts';
export * from './the-nest.ts';
export * from './home.ts';
