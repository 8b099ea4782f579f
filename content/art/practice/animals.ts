import { C } from '../palette.ts';
import { E, P, S } from '../shapes.ts';

const eye = (x: number, y: number, r = 3.4): string =>
	E(x, y, r, r * 1.15, C.ink) + E(x - r * 0.3, y - r * 0.4, r * 0.36, r * 0.36, '#fff');

/** A white rabbit going right, 90 tall; origin on the ground. */
export const rabbit = (): string =>
	E(-30, -20, 10, 10, '#fff') +
	P('M-30 -16C-32 -48 24 -52 28 -18C26 2 -28 2 -30 -16Z', '#FFFDF6') +
	P('M12 -40C24 -36 28 -28 28 -18C26 2 -18 2 -26 -8C4 -6 18 -20 12 -40Z', '#E7DFD2') +
	P(
		'M10 -66C-2 -92 4 -104 12 -102C20 -98 22 -82 20 -66ZM26 -66C30 -92 40 -100 46 -94C50 -86 42 -72 34 -62Z',
		'#FFFDF6'
	) +
	P(
		'M12 -70C8 -86 10 -94 13 -93C17 -90 17 -80 17 -70ZM30 -68C34 -84 39 -88 41 -86C42 -80 37 -72 34 -67Z',
		C.rose
	) +
	E(22, -52, 22, 19, '#FFFDF6') +
	eye(28, -56) +
	E(42, -50, 4, 3, C.coral) +
	E(24, -46, 6, 4, C.rose) +
	E(18, -3, 14, 5, '#FFFDF6') +
	E(-14, -3, 16, 5, '#E7DFD2');

/** A dolphin leaping right, 120 wide, around its middle. */
export const dolphin = (): string =>
	P(
		'M-62 30C-50 -30 20 -56 52 -16L66 -10C62 -2 54 0 46 0C20 -6 -16 4 -40 36L-46 54C-54 50 -58 44 -58 40C-66 42 -74 40 -78 34Z',
		C.sky
	) +
	P('M48 -4C20 -6 -16 4 -40 36C-20 26 30 14 48 -4Z', '#EAF5F7') +
	P('M-8 -36C-14 -56 -28 -62 -34 -62C-28 -50 -30 -38 -28 -24Z', C.skyD) +
	P('M6 4C4 22 -6 32 -14 34C-14 22 -14 14 -10 8Z', C.skyD) +
	eye(36, -14, 4);

/** A squid with eight arms, 110 tall, around its middle. */
export const squid = (): string =>
	S('M-22 16Q-34 34 -28 52M-10 20Q-16 38 -8 54M10 20Q16 38 8 54M22 16Q34 34 28 52', C.plum, 9) +
	P('M-28 20C-40 -10 -20 -52 0 -60C20 -52 40 -10 28 20Z', C.plumL) +
	P('M6 -57C22 -48 38 -10 28 20H8C22 -8 20 -38 6 -57Z', C.plum) +
	E(-11, 4, 8, 9, '#fff') +
	E(12, 4, 8, 9, '#fff') +
	E(-10, 5, 4, 5, C.ink) +
	E(13, 5, 4, 5, C.ink);

/** An elephant from the side, 130 wide, its trunk up; origin on the ground. */
export const elephant = (): string =>
	P('M-56 -30H-30V0H-54ZM10 -30H38V0H14Z', '#6F7795') +
	P('M-62 -34C-66 -92 40 -96 44 -40C42 -16 -58 -14 -62 -34Z', '#97A0BC') +
	S('M50 -60C74 -54 80 -78 70 -98', '#97A0BC', 14) +
	E(40, -70, 30, 28, '#97A0BC') +
	P('M22 -92C-6 -96 -12 -54 12 -46C28 -48 32 -74 22 -92Z', '#6F7795') +
	S('M48 -50Q58 -46 64 -50', '#FFF6E2', 6) +
	eye(50, -76, 4) +
	S('M-62 -50Q-74 -44 -72 -28', '#6F7795', 4);

/** A long-necked dinosaur asleep, 130 wide; origin on the ground. */
export const dinosaur = (): string =>
	S('M-36 -22C-70 -18 -76 -4 -70 -2', C.leaf, 14) +
	P('M-48 -14C-46 -66 34 -66 38 -14C30 2 -40 2 -48 -14Z', C.leaf) +
	P('M16 -50C32 -44 38 -28 38 -14C30 2 -20 2 -36 -4C10 -6 26 -26 16 -50Z', C.leafD) +
	P('M-34 -48L-26 -64L-16 -53L-6 -68L4 -53L14 -64L20 -48Z', C.sun) +
	S('M30 -20Q50 -30 54 -12', C.leaf, 18) +
	E(60, -9, 20, 11, C.leaf) +
	S('M58 -12Q63 -8 68 -12', C.leafDD, 3);

/** A centipede in socks of foam, 130 wide; origin on the ground. */
export const centipede = (): string =>
	[-50, -30, -10, 10, 30]
		.map(
			(x) =>
				S(`M${x} -16l-4 14M${x + 8} -16l6 14`, C.earthD, 4) +
				E(x - 4, -1, 6, 4, '#fff') +
				E(x + 14, -1, 6, 4, '#fff')
		)
		.join('') +
	[-50, -30, -10, 10, 30].map((x, i) => E(x, -24, 16, 14, i % 2 ? C.rust : C.coral)).join('') +
	E(52, -36, 19, 18, C.coral) +
	S('M46 -52L38 -68M58 -52L64 -68', C.rust, 4) +
	eye(56, -38, 4) +
	S('M52 -28Q60 -22 66 -28', C.brick, 3);

/** A tadpole swimming left, 40 wide. */
export const tadpole = (legs = false): string =>
	S('M6 0Q18 -10 26 0T42 -2', C.oliveD, 6) +
	(legs ? S('M8 6L16 14M8 -6L16 -14', C.oliveD, 4) : '') +
	E(-4, 0, 14, 11, C.oliveDD) +
	E(-9, -3, 2.6, 2.6, '#fff');
