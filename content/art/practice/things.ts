import { C } from '../palette.ts';
import { E, P, S } from '../shapes.ts';

/** Soap bubbles around (x, y). */
export const bubbles = (x: number, y: number): string =>
	(
		[
			[0, 0, 13],
			[20, -16, 9],
			[-18, -18, 8],
			[6, -34, 6]
		] as const
	)
		.map(
			([a, b, r]) =>
				E(x + a, y + b, r, r, '#fff', 'opacity=".75"') + E(x + a - r / 3, y + b - r / 3, r / 4, r / 4, C.skyM)
		)
		.join('');

/** A face for things that come alive in stories. */
export const face = (x: number, y: number, s = 1, mood: 'sings' | 'sulks' = 'sings'): string =>
	E(x - 16 * s, y, 4.5 * s, 5.5 * s, C.ink) +
	E(x + 16 * s, y, 4.5 * s, 5.5 * s, C.ink) +
	E(x - 27 * s, y + 12 * s, 7 * s, 4.5 * s, C.coral, 'opacity=".45"') +
	E(x + 27 * s, y + 12 * s, 7 * s, 4.5 * s, C.coral, 'opacity=".45"') +
	(mood === 'sings'
		? E(x, y + 14 * s, 8 * s, 9 * s, '#7A2A22')
		: S(`M${x - 11 * s} ${y + 19 * s}Q${x} ${y + 9 * s} ${x + 11 * s} ${y + 19 * s}`, C.ink, 3.6 * s) +
			S(
				`M${x - 25 * s} ${y - 13 * s}L${x - 9 * s} ${y - 8 * s}M${x + 25 * s} ${y - 13 * s}L${x + 9 * s} ${y - 8 * s}`,
				C.ink,
				3.6 * s
			));

/** A note of music with its foot at (x, y). */
export const note = (x: number, y: number, c: string = C.plum): string =>
	E(x, y, 8, 6, c) + S(`M${x + 7} ${y - 1}V${y - 30}Q${x + 18} ${y - 28} ${x + 18} ${y - 16}`, c, 4);

/** Lines that lead from the parts of a picture to their names, as information books have them. */
export const pointers = (
	...lines: readonly (readonly [x: number, y: number, toX: number, toY: number])[]
): string =>
	lines
		.map(
			([x, y, toX, toY]) =>
				S(`M${x} ${y}L${toX} ${toY}`, C.ink, 2.4) +
				E(x, y, 3.4, 3.4, C.ink) +
				P(`M${toX - 14} ${toY - 5}h28v10h-28z`, '#fff') +
				S(`M${toX - 9} ${toY}h18`, C.slate, 3)
		)
		.join('');

/** Curls of wind going right from (x, y). */
export const wind = (x: number, y: number, c = '#fff'): string =>
	S(
		`M${x} ${y}H${x + 86}C${x + 116} ${y} ${x + 112} ${y - 36} ${x + 88} ${y - 30}C${x + 76} ${y - 26} ${x + 80} ${y - 14} ${x + 90} ${y - 14}`,
		c,
		8
	) +
	S(`M${x - 18} ${y + 22}H${x + 110}`, c, 8) +
	S(`M${x + 6} ${y + 44}H${x + 72}C${x + 98} ${y + 44} ${x + 96} ${y + 72} ${x + 76} ${y + 68}`, c, 8);

/** A car seen from the side, 110 wide; origin on the ground. */
export const car = (): string =>
	P('M-54 -14V-34C-54 -40 -46 -42 -36 -42L-22 -64H24L42 -42C52 -40 56 -36 56 -28V-14Z', C.coral) +
	P('M-54 -26H56V-14H-54Z', C.brick) +
	P('M-26 -42L-16 -58H-2V-42ZM4 -42V-58H20L32 -42Z', '#E4F5F7') +
	E(-30, -12, 13, 13, C.ink) +
	E(32, -12, 13, 13, C.ink) +
	E(-30, -12, 5, 5, C.sand) +
	E(32, -12, 5, 5, C.sand);

/** A robot, 110 tall; origin on the ground. */
export const robot = (): string =>
	S('M0 -104V-88', C.slate, 4) +
	E(0, -106, 6, 6, C.coral) +
	P('M-34 -90H34V-50H-34Z', C.skyM) +
	P('M14 -90H34V-50H14Z', C.sky) +
	E(-14, -70, 8, 8, '#fff') +
	E(14, -70, 8, 8, '#fff') +
	E(-13, -70, 4, 4, C.ink) +
	E(15, -70, 4, 4, C.ink) +
	S('M-12 -57H12', C.ink, 3) +
	P('M-28 -46H28V-10H-28Z', C.sun) +
	P('M10 -46H28V-10H10Z', C.amber) +
	S('M-28 -38L-50 -22M28 -38L50 -26', C.slate, 7) +
	E(-20, -5, 12, 6, C.slateD) +
	E(20, -5, 12, 6, C.slateD);

/** A hand with its fingers up, 70 tall, around its middle. */
export const hand = (): string =>
	S('M-20 -4V-32M-6 -8V-42M8 -8V-40M21 -2V-30', '#F2C39B', 12) +
	S('M26 14L38 2', '#F2C39B', 12) +
	P('M-27 -8H27V14C27 34 12 38 0 38C-14 38 -27 32 -27 12Z', '#F2C39B') +
	P('M10 -8H27V14C27 34 12 38 0 38C14 28 16 8 10 -8Z', '#DFA577');

/** A tooth, 90 tall, around its middle. */
export const tooth = (): string =>
	P(
		'M-40 -18C-44 -48 -14 -46 0 -38C14 -46 44 -48 40 -18C36 4 30 14 28 34C24 50 12 46 10 28C6 12 -6 12 -10 28C-12 46 -24 50 -28 34C-30 14 -36 4 -40 -18Z',
		'#FFFDF6'
	) +
	P('M20 -43C36 -44 42 -34 40 -18C36 4 30 14 28 34C24 50 12 46 10 28C26 10 34 -20 20 -43Z', '#DDE3E6') +
	P('M-28 -26Q-24 -36 -14 -34Q-24 -28 -24 -16Q-30 -18 -28 -26Z', '#fff');

/** A toothbrush lying from the left, 120 long. */
export const toothbrush = (): string =>
	S('M-60 0H56', C.coral, 10) +
	P('M18 -24H56V-4H18Z', '#fff') +
	S('M24 -22V-6M32 -22V-6M40 -22V-6M48 -22V-6', C.skyM, 4);
