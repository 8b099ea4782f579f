/** The whole drawing kit through one door. */
export { C } from './palette.ts';
export { rng } from './random.ts';
export { E, G, P, r1, S, smooth, type Point } from './shapes.ts';
export { clip, lin, svg, tx, u, type PictureOptions } from './picture.ts';
export { bamboo, banana, cloud, grass, hill, leaf, lily, lotus, palm, stem, taro } from './plants.ts';
export { bookBud, bookFlower } from './book-flower.ts';
export { boat, house } from './village.ts';
export { bird, birdSvg, type BirdPose } from './bird.ts';
export { plant, plantSvg } from './sim-bush.ts';
export { garden, gardenSvg, type TimeOfDay } from './garden.ts';
export { By, fin, Tt, type LetteringOptions } from './lettering.ts';
export { emblem, EMBLEMS, type Emblem } from './emblem.ts';
export { gen } from './generated-cover.ts';
export { cover, COV } from './covers/index.ts';
