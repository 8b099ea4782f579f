/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './pond-and-lamp.ts';
export * from './jar-and-two-lights.ts';
export * from './the-cry.ts';
export * from './too-hot.ts';
export * from './window.ts';
