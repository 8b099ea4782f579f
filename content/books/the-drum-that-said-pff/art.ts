/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './the-secret.ts';
export * from './the-new-drums.ts';
export * from './the-chicks.ts';
