import { C } from './palette.ts';
import { E, G, P, S } from './shapes.ts';

interface Look {
	coat: string;
	coatDark: string;
	skin?: string;
	hair?: string;
	/** nón lá, bun, tail, short */
	head: 'hat' | 'bun' | 'tail' | 'short';
}

/** A small person seen from the front, 100 high, feet on (x, y). */
export function smallPerson(x: number, y: number, s: number, look: Look): string {
	const { coat, coatDark, skin = '#E8AE82', hair = '#2B2438', head } = look;
	const hairs = {
		hat: P('M-16 -78C-16 -92 16 -92 16 -78L16 -66L-16 -66Z', hair),
		bun: E(0, -98, 8, 7, hair) + P('M-17 -70C-20 -98 20 -98 17 -70L14 -62L-14 -62Z', hair),
		tail:
			P('M-17 -70C-20 -98 20 -98 17 -70L15 -60L-15 -60Z', hair) +
			P('M14 -84C28 -84 30 -64 24 -50C20 -58 18 -66 14 -72Z', hair),
		short: P('M-17 -74C-19 -97 19 -97 17 -74L15 -68L-15 -68Z', hair)
	};
	return G(
		S('M-7 0V-16M7 0V-16', skin, 7) +
			P('M-13 0q6 -6 11 0zM2 0q6 -6 11 0z', C.earthD) +
			P('M0 -56C-14 -56 -20 -40 -24 -12C-10 -6 10 -6 24 -12C20 -40 14 -56 0 -56Z', coat) +
			P('M4 -56C14 -54 20 -40 24 -12C16 -8 10 -7 4 -7C12 -26 12 -42 4 -56Z', coatDark) +
			hairs[head] +
			E(0, -70, 14, 14.5, skin) +
			(head === 'hat'
				? ''
				: P('M-14 -73C-12 -86 -4 -86 2 -84C8 -86 13 -82 14 -72C6 -76 -6 -77 -14 -73Z', hair)) +
			E(-5, -69, 1.7, 2, C.ink) +
			E(5, -69, 1.7, 2, C.ink) +
			E(-9, -64, 3, 2, C.coral, 'opacity=".35"') +
			E(9, -64, 3, 2, C.coral, 'opacity=".35"') +
			S('M-4 -63q4 4 8 0', C.brick, 1.6) +
			(head === 'hat'
				? P('M-30 -76L0 -102L30 -76C14 -70 -14 -70 -30 -76Z', C.sand) +
					P('M0 -102L30 -76C20 -72 10 -71.500 6 -72Z', C.amber, 'opacity=".7"')
				: ''),
		`translate(${x} ${y}) scale(${s})`
	);
}
