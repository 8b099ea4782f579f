import { C } from '../palette.ts';
import { E, G, P, S } from '../shapes.ts';

export interface Turtle {
	shell?: string;
	shade?: string;
	skin?: string;
	/** Flippers instead of feet. */
	swims?: boolean;
}

/** A turtle going right, about 130 wide; origin on the ground under it. */
export function turtle({
	shell = C.leaf,
	shade = C.leafD,
	skin = C.moss,
	swims = false
}: Turtle = {}): string {
	const feet = swims
		? P('M22 -16C30 10 50 30 78 32C72 44 24 36 2 -8Z', skin) +
			P('M-40 -16C-50 0 -66 10 -82 8C-76 20 -48 16 -26 -8Z', skin)
		: P('M-42 -14H-20L-22 0H-44ZM16 -14H38L42 0H18Z', skin);
	return (
		feet +
		P('M-50 -12L-70 -4L-50 -20Z', skin) +
		S('M38 -16Q56 -18 62 -34', skin, 18) +
		E(66, -40, 17, 15, skin) +
		E(71, -44, 4, 4.6, C.ink) +
		E(70, -45.6, 1.5, 1.6, '#fff') +
		S('M68 -33Q75 -30 80 -35', C.leafDD, 2.6) +
		P('M-54 -14C-56 -74 44 -74 48 -14Z', shell) +
		P('M12 -58C38 -52 48 -38 48 -14H16C28 -28 26 -48 12 -58Z', shade) +
		S('M-4 -58L-14 -38L-32 -30L-48 -34M-14 -38L6 -30L10 -14M6 -30L30 -34L40 -42M-32 -30L-36 -14', C.lime, 3) +
		P('M-60 -13C-54 -22 48 -22 54 -13C48 -5 -54 -5 -60 -13Z', C.sand)
	);
}

/** A shell seen from above, 90 tall, around its middle. */
export const shellFromAbove = (): string =>
	E(0, -46, 13, 15, C.moss) +
	G(E(0, 0, 12, 22, C.moss), 'translate(-40 -26) rotate(40)') +
	G(E(0, 0, 12, 22, C.moss), 'translate(40 -26) rotate(-40)') +
	G(E(0, 0, 10, 18, C.moss), 'translate(-34 34) rotate(-40)') +
	G(E(0, 0, 10, 18, C.moss), 'translate(34 34) rotate(40)') +
	E(-5, -51, 2.6, 3, C.ink) +
	E(5, -51, 2.6, 3, C.ink) +
	P('M0 -40C34 -40 44 -14 42 6C40 34 20 48 0 48C-20 48 -40 34 -42 6C-44 -14 -34 -40 0 -40Z', C.leaf) +
	P('M12 -39C36 -34 44 -14 42 6C40 34 20 48 0 48C26 34 34 -14 12 -39Z', C.leafD) +
	P('M-14 -16H14L24 4L14 24H-14L-24 4Z', C.sun) +
	S('M-14 -16L-22 -30M14 -16L22 -30M24 4H42M-24 4H-42M14 24L22 40M-14 24L-22 40', C.lime, 3.4);
