/** Every drawing of the book; the name of an export is the name in the text. */
export * from './cover.ts';
export * from './rooster-and-duck.ts';
export * from './cat-and-dog.ts';
export * from './rain-and-frog.ts';
export * from './egg-and-cart.ts';
export * from './cradle-and-sleep.ts';
