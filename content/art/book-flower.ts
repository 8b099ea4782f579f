import { C } from './palette.ts';
import { G, P, S } from './shapes.ts';
import { leaf } from './plants.ts';

export function bookFlower(
	x: number,
	y: number,
	s: number,
	rot: number,
	cover: string,
	coverD: string
): string {
	return G(
		leaf(0, 2, 34, 9, 158, C.moss, C.leaf, { veins: false }) +
			leaf(0, 2, 34, 9, 22, C.moss, C.leaf, { veins: false }) +
			P(
				'M0 4C-14 -6 -36 -8 -50 0L-55 -40C-38 -50 -14 -46 0 -34C14 -46 38 -50 55 -40L50 0C36 -8 14 -6 0 4Z',
				cover
			) +
			P('M0 4C14 -6 36 -8 50 0L55 -40C38 -50 14 -46 0 -34Z', coverD) +
			P('M0 -2C-14 -12 -34 -14 -46 -7L-50 -44C-36 -54 -13 -50 0 -38Z', '#FFFDF6') +
			P('M0 -2C14 -12 34 -14 46 -7L50 -44C36 -54 13 -50 0 -38Z', C.cream) +
			P('M0 -2C5 -8 9 -10 14 -11L14 -46C8 -45 4 -42 0 -38Z', C.sand, 'opacity=".7"') +
			S(
				'M-40 -38C-30 -42 -20 -41 -10 -36M-39 -30C-30 -34 -20 -33 -10 -28M-38 -22C-30 -26 -22 -25 -16 -22',
				'#B9A98A',
				2
			) +
			leaf(22, -16, 22, 7, -62, cover, coverD, { veins: false, rib: '#fff' }) +
			S('M22 -16l-3 6', coverD, 1.6),
		`translate(${x} ${y}) rotate(${rot}) scale(${s})`
	);
}
export function bookBud(
	x: number,
	y: number,
	s: number,
	rot: number,
	c: string,
	cd: string,
	band: string = C.sun
): string {
	return G(
		P('M-15 0L-17 -46Q-17 -50 -13 -50L13 -52Q17 -52 17 -48L17 -2Z', c) +
			P('M8 -51.6L13 -52Q17 -52 17 -48L17 -2L10 -1Z', C.cream) +
			S('M11 -48L12 -4M14 -48L14.500 -4', '#CDB98F', 1) +
			P('M-15 0L-17 -46Q-17 -50 -13 -50L-10 -50L-8 -1Z', cd) +
			P('M-8 -40L8 -41L8 -32L-7.500 -31Z', band) +
			P('M0 10C-18 8 -24 -4 -22 -20C-12 -16 -4 -8 0 2C4 -8 12 -16 22 -22C24 -4 18 8 0 10Z', C.leaf) +
			P('M0 10C-18 8 -24 -4 -22 -20C-12 -16 -3 -6 0 10Z', C.moss),
		`translate(${x} ${y}) rotate(${rot}) scale(${s})`
	);
}
