import { C, E, G, P } from '#content/art/kit.ts';

export const path =
	P('M0 600C240 540 420 500 560 492C720 484 880 500 1000 520V640H0Z', C.sand) +
	P('M0 640C240 600 520 560 1000 590V640Z', C.amber, 'opacity=".3"');
export const egg = (x: number, y: number, r = 0): string =>
	G(
		E(0, 0, 15, 19, '#FFF6E2') + P('M4 -18C16 -14 18 10 4 18C8 6 8 -8 4 -18Z', C.sand),
		`translate(${x} ${y}) rotate(${r})`
	);
export const splash = (x: number, y: number, k = 1): string =>
	G(
		P(
			'M-90 0C-80 -30 -70 -60 -84 -96C-50 -70 -44 -40 -36 -20C-34 -60 -24 -96 -6 -130C6 -96 16 -60 18 -22C28 -44 46 -74 84 -90C66 -56 70 -26 88 0C40 16 -40 16 -90 0Z',
			'#E4F5F7'
		) +
			P('M18 -22C28 -44 46 -74 84 -90C66 -56 70 -26 88 0C60 10 20 12 0 11C14 4 18 -8 18 -22Z', '#B5DCEB') +
			E(-60, -120, 8, 10, '#E4F5F7') +
			E(40, -136, 7, 9, '#E4F5F7') +
			E(96, -110, 6, 8, '#E4F5F7'),
		`translate(${x} ${y}) scale(${k})`
	);
