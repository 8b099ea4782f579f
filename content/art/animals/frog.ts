import { C } from '../palette.ts';
import { E, P, S } from '../shapes.ts';

/** A frog sitting, 80 wide, its middle at (0, 0). */
export const frog = (): string =>
	P('M-34 20C-44 6 -34 -8 -18 -8C-16 -24 16 -24 20 -8C36 -8 44 8 34 20C20 26 -20 26 -34 20Z', C.leaf) +
	P('M4 -20C14 -20 18 -14 20 -8C36 -8 44 8 34 20C26 24 14 25 4 25C18 12 16 -8 4 -20Z', C.leafD) +
	P('M-20 14C-10 22 16 22 24 12C20 24 -14 26 -20 14Z', C.lime) +
	E(-9, -20, 8, 8.5, C.leaf) +
	E(12, -20, 8, 8.5, C.leafD) +
	E(-9, -21, 5, 5.5, '#FFF6DF') +
	E(12, -21, 5, 5.5, '#FFF6DF') +
	E(-8, -22, 2.6, 3, C.ink) +
	E(13, -22, 2.6, 3, C.ink) +
	S('M-14 0Q2 12 20 -2', C.leafDD, 2.5);
