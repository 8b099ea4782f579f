/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './grandmothers-garden.ts';
export * from './making.ts';
export * from './wind-toys.ts';
export * from './boat-and-mask.ts';
export * from './festival.ts';
