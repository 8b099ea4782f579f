import { C } from './palette.ts';
import { E, G, P, S } from './shapes.ts';
import { u } from './picture.ts';

export function house(
	x: number,
	y: number,
	s: number,
	wall: string = C.cream,
	roof: string = C.rust,
	lit = false
): string {
	return G(
		P('M-64 0L-64 -38L64 -38L64 0Z', wall) +
			P('M20 -38L64 -38L64 0L20 0Z', C.earthD, 'opacity=".13"') +
			P('M-82 -34C-70 -46 -58 -64 -52 -78L52 -78C58 -64 70 -46 82 -34C60 -39 -60 -39 -82 -34Z', roof) +
			P('M-82 -34C-70 -46 -58 -64 -52 -78L52 -78C58 -64 70 -46 82 -34C60 -39 -60 -39 -82 -34Z', u('ro')) +
			P('M10 -78L52 -78C58 -64 70 -46 82 -34C66 -38 40 -38 22 -38Z', C.brick, 'opacity=".45"') +
			S('M-54 -79L54 -79', C.earthD, 4) +
			P('M-12 0L-12 -28L12 -28L12 0Z', lit ? C.sun : C.earth) +
			(lit ? '' : P('M0 0L0 -28L12 -28L12 0Z', C.earthD)) +
			P('M-48 -12L-48 -28L-26 -28L-26 -12ZM26 -12L26 -28L48 -28L48 -12Z', lit ? C.sun : C.skyD) +
			S('M-37 -12V-28M37 -12V-28M-60 0V-37M60 0V-37M-18 0V-37M18 0V-37', C.earthD, 2),
		`translate(${x} ${y}) scale(${s})`
	);
}
export function boat(
	x: number,
	y: number,
	s: number,
	hull: string = C.earthD,
	lamp = true,
	man: string = C.night
): string {
	return G(
		P('M-74 -8C-58 2 -40 4 0 4C40 4 60 0 80 -16C70 10 44 18 0 18C-44 18 -66 8 -74 -8Z', hull) +
			P('M-74 -8C-58 2 -40 4 0 4C40 4 60 0 80 -16L78 -10C60 6 40 9 0 9C-40 9 -62 5 -72 -4Z', '#C58A55') +
			P('M-34 3C-34 -34 22 -34 22 3Z', C.earth) +
			P('M-4 3C-2 -20 4 -24 8 -20C18 -16 22 -8 22 3Z', C.earthD, 'opacity=".6"') +
			S('M-26 3C-26 -24 14 -24 14 3M-16 3C-16 -26 6 -26 6 3', C.sand, 1.2, 'opacity=".7"') +
			P('M40 2C40 -16 44 -24 52 -24C60 -24 62 -12 60 -2Z', man) +
			E(52, -29, 6, 6.5, '#C98B62') +
			P('M38 -31L52 -44L66 -31C58 -28 46 -28 38 -31Z', C.sand) +
			P('M52 -44L66 -31C60 -29 55 -29 52 -29Z', C.amber, 'opacity=".7"') +
			S('M46 -14L28 20L22 34', C.earthD, 2.5) +
			(lamp
				? S('M-64 -6V-34Q-64 -40 -58 -40', C.earthD, 2) +
					E(-57, -28, 24, 24, '#F08A3A', 'opacity=".26"') +
					E(-57, -28, 15, 15, '#FFB347', 'opacity=".5"') +
					P('M-62 -36h10l2 6l-2 8h-10l-2 -8z', C.sun) +
					S('M-60 -38h6M-60 -21h6', C.brick, 2.5)
				: ''),
		`translate(${x} ${y}) scale(${s})`
	);
}
