/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './panels-1-to-4.ts';
export * from './panels-5-to-8.ts';
export * from './panels-9-to-11.ts';
export * from './panels-12-to-14.ts';
