/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './dusk.ts';
export * from './the-flower.ts';
export * from './the-pond.ts';
export * from './the-dark.ts';
export * from './dawn.ts';
