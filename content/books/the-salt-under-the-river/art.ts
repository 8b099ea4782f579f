/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './the-landing.ts';
export * from './the-notebook.ts';
export * from './the-orchard.ts';
export * from './the-ferry.ts';
