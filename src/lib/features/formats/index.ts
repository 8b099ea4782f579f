export { FACES, printChoice, SIZES, USUAL_SIZE, type PrintChoice } from './choices.ts';
export type { OfferedFormats } from './offered.ts';
