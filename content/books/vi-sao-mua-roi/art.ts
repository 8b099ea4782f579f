/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './water-rises.ts';
export * from './clouds-and-drops.ts';
export * from './forest.ts';
export * from './rainbow.ts';
export * from './rain-gauge.ts';
