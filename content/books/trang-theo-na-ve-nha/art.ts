/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './setting-out.ts';
export * from './the-bridge.ts';
export * from './the-road.ts';
export * from './the-market.ts';
export * from './at-home.ts';
