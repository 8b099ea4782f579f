// Hair for the heads of figure.ts: what lies behind the head and what falls over the brow.
import { C, E, G, P, S } from './kit.ts';

export type HairStyle =
	| 'short'
	| 'spiky'
	| 'bowl'
	| 'bob'
	| 'long'
	| 'pony'
	| 'pigtails'
	| 'buns'
	| 'curly'
	| 'topknot'
	| 'tuft'
	| 'scarf';
export type Hair = { style: HairStyle; c?: string; d?: string; tie?: string };

const tones = (h: Hair): [string, string, string] => [h.c ?? '#3A2A34', h.d ?? '#241A26', h.tie ?? C.coral];

export function hairBack(h: Hair, t: number): string {
	const [c, d, tie] = tones(h);
	if (h.style === 'bob')
		return P(
			'M-60 4C-66 -44 -36 -66 0 -66C36 -66 66 -44 60 4C62 24 60 38 52 44L-52 44C-60 38 -62 24 -60 4Z',
			d
		);
	if (h.style === 'long')
		return P(
			'M-58 4C-66 -44 -36 -66 0 -66C36 -66 66 -44 58 4C62 44 66 76 56 96C30 104 -30 104 -56 96C-66 76 -62 44 -58 4Z',
			d
		);
	if (h.style === 'pony')
		return G(
			P('M0 0C30 -22 64 -8 66 30C66 52 56 66 46 74C50 48 34 30 2 18Z', d) +
				P('M0 0C26 -16 52 -8 56 20C46 8 26 8 4 14Z', c) +
				E(4, 8, 8, 11, tie),
			`translate(${38 - t * 6} -34)`
		);
	if (h.style === 'pigtails')
		return [-1, 1]
			.map((s) =>
				G(
					P('M0 0C22 -14 44 2 42 34C40 56 28 66 18 70C22 46 14 26 -2 16Z', s < 0 ? c : d) +
						E(3, 7, 7, 10, tie),
					`translate(${s * 46} -6) scale(${s} 1)`
				)
			)
			.join('');
	if (h.style === 'buns')
		return (
			E(-36, -52, 22, 21, c) +
			E(36, -52, 22, 21, d) +
			E(-29, -43, 12, 6, tie, 'transform="rotate(-40 -29 -43)"') +
			E(29, -43, 12, 6, tie, 'transform="rotate(40 29 -43)"')
		);
	if (h.style === 'topknot') return E(4, -68, 22, 19, d) + E(0, -71, 18, 15, c);
	if (h.style === 'curly')
		return [-52, -40, -18, 8, 32, 50, 56, -58]
			.map((x, i) => E(x, [-22, -44, -60, -64, -54, -34, -10, 2][i] ?? 0, 20, 20, i > 3 && i < 7 ? d : c))
			.join('');
	return '';
}

export function hairFront(h: Hair, t: number): string {
	const [c, d, tie] = tones(h);
	const x = t * 10;
	const cap = (l: number, r: number) => `M-53 ${l}C-60 -46 -34 -64 0 -64C34 -64 60 -46 53 ${r}`;
	if (h.style === 'tuft')
		return S(
			`M${x} -54C${x - 8} -66 ${x - 2} -74 ${x + 6} -76M${x + 2} -54C${x + 8} -64 ${x + 14} -66 ${x + 20} -64M${x - 4} -54C${x - 14} -60 ${x - 18} -62 ${x - 22} -58`,
			c,
			6
		);
	if (h.style === 'short')
		return (
			P(`${cap(-2, -2)}C48 -16 44 -26 36 -32C16 -26 -10 -26 -30 -36C-40 -28 -46 -18 -53 -2Z`, c) +
			P('M18 -62C42 -56 58 -40 53 -2C48 -16 44 -26 36 -32C34 -44 28 -54 18 -62Z', d)
		);
	if (h.style === 'spiky')
		return (
			P(
				`M-53 -2C-58 -24 -54 -40 -46 -48L-50 -62L-32 -58L-28 -74L-10 -63L2 -80L14 -64L32 -74L33 -58L50 -58L46 -44C55 -34 58 -18 53 -2C48 -14 44 -22 40 -28L28 -20L20 -33L6 -22L-6 -35L-18 -22L-28 -36L-38 -22Z`,
				c
			) + P('M33 -58L50 -58L46 -44C55 -34 58 -18 53 -2C48 -14 44 -22 40 -28C38 -40 36 -50 33 -58Z', d)
		);
	if (h.style === 'bowl')
		return (
			P(`${cap(6, 6)}C48 0 46 -10 45 -18Q0 -27 -45 -18C-46 -10 -48 0 -53 6Z`, c) +
			P('M20 -62C46 -54 60 -36 53 6C48 0 46 -10 45 -18C40 -20 36 -21 30 -22C32 -38 28 -52 20 -62Z', d)
		);
	if (h.style === 'curly')
		return [-42, -26, -6, 14, 34, 46]
			.map((q, i) => E(q, [-34, -46, -50, -48, -40, -28][i] ?? 0, 15, 14, i > 3 ? d : c))
			.join('');
	if (h.style === 'topknot')
		return (
			P(`${cap(4, 4)}C50 -14 42 -32 ${x} -40C-42 -32 -50 -14 -53 4Z`, c) +
			P(`M20 -61C46 -54 60 -36 53 4C50 -14 44 -30 14 -38C22 -44 24 -54 20 -61Z`, d)
		);
	if (h.style === 'scarf')
		return (
			P(`${cap(10, 10)}C50 -10 40 -30 0 -32C-40 -30 -50 -10 -53 10Z`, c) +
			P('M20 -62C46 -54 60 -36 53 10C50 -10 44 -26 16 -31C24 -40 26 -52 20 -62Z', d) +
			S('M-44 -22Q0 -44 44 -22', tie, 4, 'stroke-dasharray="8 9"')
		);
	// long, bob, pony, pigtails, buns: a parted fringe
	const fringe =
		P(
			`${cap(4, 4)}C52 -6 50 -14 46 -20C34 -22 22 -28 12 -38C0 -24 -22 -18 -46 -18C-50 -12 -52 -4 -53 4Z`,
			c
		) + P('M20 -62C46 -54 60 -36 53 4C52 -6 50 -14 46 -20C36 -22 26 -26 18 -32C26 -40 26 -52 20 -62Z', d);
	const locks =
		h.style === 'bob' || h.style === 'long'
			? P('M-60 0C-58 -20 -52 -30 -44 -34C-46 -10 -50 20 -46 44L-56 44C-62 30 -62 14 -60 0Z', c) +
				P('M60 0C58 -20 52 -30 44 -34C46 -10 50 20 46 44L56 44C62 30 62 14 60 0Z', d)
			: '';
	return fringe + locks;
}
