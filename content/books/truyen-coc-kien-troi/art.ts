/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './drought-and-march.ts';
export * from './at-heavens-gate.ts';
export * from './rain-returns.ts';
