// Birds of the yard: each stands on its own origin (0,0 = the ground under it) and looks to the right.
import { C, E, G, P, S } from '../kit.ts';

const eye = (x: number, y: number, r = 5) =>
	E(x, y, r, r * 1.1, C.ink) + E(x - r * 0.3, y - r * 0.4, r * 0.36, r * 0.36, '#fff');
const shut = (x: number, y: number, r = 7) => S(`M${x - r} ${y}Q${x} ${y + r} ${x + r} ${y}`, C.ink, 3.4);

/** A crowing or standing rooster, about 210 tall. */
export function rooster(crow = true): string {
	const tail = [
		[-70, -150, C.leafD],
		[-92, -120, C.leaf],
		[-100, -84, C.skyD],
		[-88, -58, C.plumD]
	] as const;
	return (
		S('M-8 -42L-14 -4m-12 4l12 -4l14 4M20 -42L20 -4m-12 4l12 -4l14 4', C.amber, 6) +
		tail
			.map(([x, y, c]) =>
				P(
					`M-24 -66C${x * 0.4} ${y - 30} ${x} ${y - 40} ${x - 26} ${y + 22}C${x - 6} ${y + 4} ${x * 0.5} ${y + 30} -24 -44Z`,
					c
				)
			)
			.join('') +
		P('M-46 -78C-40 -30 0 -26 26 -36C56 -48 70 -86 62 -126L22 -130C16 -100 -20 -84 -46 -78Z', C.rust) +
		P('M62 -126C70 -86 56 -48 26 -36C10 -30 -6 -30 -18 -34C30 -44 46 -90 40 -128Z', C.brick) +
		P(
			'M14 -120C10 -160 24 -186 48 -188C74 -188 80 -150 66 -108C56 -120 50 -104 40 -98C34 -112 26 -110 14 -120Z',
			C.sun
		) +
		P('M62 -184C78 -178 78 -146 66 -108C60 -114 58 -112 55 -108C64 -134 66 -160 62 -184Z', C.amber) +
		P('M-34 -76C-20 -96 10 -96 22 -78C16 -52 -16 -46 -34 -50C-28 -58 -32 -66 -34 -76Z', C.leafD) +
		S('M-22 -68q16 6 32 -2M-20 -58q14 4 24 -2', C.moss, 3) +
		G(
			P('M-30 -2C-32 -24 -18 -34 0 -34C20 -34 28 -20 26 0C22 18 -22 18 -30 -2Z', C.sun) +
				P('M10 -33C24 -29 28 -16 26 0C24 8 14 13 4 14C16 4 16 -18 10 -33Z', C.amber) +
				P(
					'M-26 -26C-38 -44 -22 -56 -14 -44C-14 -64 6 -66 8 -46C16 -60 32 -52 24 -28C8 -38 -10 -36 -26 -26Z',
					C.coral
				) +
				P('M8 -46C16 -60 32 -52 24 -28C18 -32 12 -34 6 -34Z', C.brick) +
				(crow
					? P('M22 -16L56 -24L28 -4Z', C.amber) + P('M22 0L50 12L22 12Z', C.rust)
					: P('M22 -12L54 -2L22 8Z', C.amber) + P('M24 -1L54 -2L22 8Z', C.rust)) +
				P('M14 10C22 16 24 36 14 40C4 38 4 18 10 10Z', C.coral) +
				(crow ? shut(4, -12) : eye(6, -12, 5)),
			`translate(50 -188) rotate(${crow ? -34 : 0})`
		)
	);
}

/** A hen; sitting hens have no legs. */
export function hen(o: { sit?: boolean; cross?: boolean; c?: string; d?: string } = {}): string {
	const c = o.c ?? C.amber;
	const d = o.d ?? C.rust;
	let dots = '';
	for (const [x, y] of [
		[-30, -60],
		[-12, -72],
		[-24, -40],
		[2, -52],
		[-6, -30],
		[-44, -52],
		[14, -34],
		[20, -62]
	] as const)
		dots += E(x, y, 4, 2.6, C.cream, `transform="rotate(-20 ${x} ${y})"`);
	return (
		(o.sit ? '' : S('M-8 -20L-10 -3m-9 3l9 -3l10 3M14 -20L14 -3m-9 3l9 -3l10 3', C.amber, 5)) +
		P('M-50 -62C-72 -76 -84 -104 -76 -112C-60 -108 -44 -96 -36 -80Z', d) +
		P('M-62 -62C-58 -14 -20 -8 4 -8C44 -8 62 -42 54 -86C50 -96 34 -92 28 -84C10 -64 -30 -92 -62 -62Z', c) +
		P('M54 -86C62 -42 44 -8 4 -8C-14 -8 -34 -12 -46 -26C0 -18 40 -34 38 -90C44 -94 52 -92 54 -86Z', d) +
		dots +
		P('M-36 -58C-24 -74 4 -70 14 -54C8 -34 -18 -28 -40 -36C-32 -44 -36 -50 -36 -58Z', d) +
		S('M-26 -50q14 6 28 -2M-24 -40q12 3 20 -2', c, 3) +
		G(
			P('M-26 20C-30 -12 -18 -30 4 -30C26 -30 30 -10 26 18Z', c) +
				P('M12 -29C28 -24 30 -8 26 18L8 18C18 4 18 -16 12 -29Z', d) +
				P(
					'M-16 -26C-22 -40 -8 -44 -4 -34C-2 -48 14 -46 12 -32C20 -38 26 -28 20 -22C10 -32 -6 -32 -16 -26Z',
					C.coral
				) +
				P('M24 -10L48 -2L24 6Z', C.sun) +
				P('M25 -2L48 -2L24 6Z', C.amber) +
				P('M18 8C26 12 26 26 18 28C12 26 12 14 14 8Z', C.coral) +
				eye(8, -10, 4.6) +
				(o.cross ? S('M-2 -20L16 -16', C.ink, 4) : ''),
			'translate(42 -98)'
		)
	);
}

export function chick(o: { look?: number; shell?: boolean; peep?: boolean } = {}): string {
	return (
		(o.shell ? '' : S('M-6 -8v8m-5 0h9M8 -8v8m-5 0h9', C.amber, 3.4)) +
		P(
			'M-26 -26C-30 -8 -14 -4 2 -4C22 -4 30 -20 26 -34C22 -52 -4 -52 -8 -38C-14 -28 -20 -34 -26 -26Z',
			C.sun
		) +
		P('M14 -47C24 -44 28 -36 27 -26C26 -12 14 -4 2 -4C-6 -4 -14 -5 -19 -9C8 -8 22 -26 14 -47Z', C.amber) +
		P('M-16 -24C-8 -30 2 -26 4 -20C-2 -12 -12 -12 -18 -16Z', C.amber) +
		(o.peep
			? P('M25 -40L40 -42L28 -34ZM26 -33L38 -26L24 -28Z', C.coral)
			: P('M26 -40L40 -35L26 -30Z', C.coral)) +
		eye(15, -37, 3.6) +
		S('M2 -50q-2 -8 4 -10M6 -51q2 -6 8 -6', C.amber, 3) +
		(o.shell
			? P(
					'M-32 -20L-22 -28L-12 -18L0 -27L10 -18L22 -28L32 -20C34 6 18 14 0 14C-18 14 -34 6 -32 -20Z',
					'#FFF6E2'
				) + P('M12 -20L22 -28L32 -20C34 6 18 14 0 14C-6 14 -10 13 -14 12C10 8 16 -4 12 -20Z', C.sand)
			: '')
	);
}

export function duck(o: { child?: boolean; quack?: boolean; swim?: boolean } = {}): string {
	const [c, d] = o.child ? [C.sun, C.amber] : ['#FFFDF6', '#E3DCCB'];
	return (
		(o.swim
			? ''
			: S('M-12 -16L-14 0M12 -16L12 0', C.amber, 6) + P('M-26 2Q-14 -8 -4 2ZM2 2Q12 -8 24 2Z', C.coral)) +
		P(
			'M-74 -60C-66 -66 -58 -58 -46 -60C-20 -64 10 -70 22 -62C46 -56 52 -30 38 -18C20 -4 -34 -4 -52 -22C-64 -34 -72 -50 -74 -60Z',
			c
		) +
		P('M40 -52C50 -38 48 -26 38 -18C20 -4 -34 -4 -52 -22C-10 -16 32 -20 40 -52Z', d) +
		P('M-44 -50C-24 -58 4 -54 14 -42C4 -24 -26 -22 -50 -32C-42 -38 -46 -44 -44 -50Z', d) +
		S('M-32 -44q16 6 32 0M-30 -36q12 4 22 0', c, 3) +
		G(
			P('M-22 34C-12 10 -26 -4 -20 -22C-12 -38 18 -38 24 -18C28 0 18 8 16 36Z', c) +
				P('M12 -31C22 -28 28 -12 23 2C18 14 18 22 16 36L2 36C8 10 20 -8 12 -31Z', d) +
				(o.quack
					? P('M20 -20C36 -26 52 -22 54 -18C46 -10 34 -10 22 -8Z', C.amber) +
						P('M22 -8C34 -6 44 0 46 8C34 10 24 4 20 0Z', C.coral)
					: P('M22 -16C36 -18 52 -12 54 -6C44 0 32 2 20 -2Z', C.amber) +
						P('M22 -7C34 -6 46 -6 54 -6C44 0 32 2 20 -2Z', C.coral)) +
				eye(8, -16, 4.6),
			'translate(26 -84)'
		)
	);
}

/** A sparrow on its perch, 70 tall. */
export const sparrow = (o: { peep?: boolean; look?: -1 | 1 } = {}): string =>
	G(
		S('M-8 -8v8M8 -8v8', C.amber, 4) +
			P('M-26 -24L-58 -10L-50 -2L-18 -12Z', C.earthD) +
			P(
				'M-30 -30C-32 -8 -10 -4 6 -6C30 -8 34 -32 28 -48C22 -68 -6 -70 -14 -52C-20 -42 -28 -40 -30 -30Z',
				C.cream
			) +
			P('M28 -40C34 -20 24 -8 6 -6C-4 -5 -14 -6 -22 -10C4 -10 20 -22 28 -40Z', C.sand) +
			P('M-14 -52C-6 -70 22 -68 28 -48C16 -56 2 -56 -14 -46Z', C.earth) +
			P('M-30 -30C-24 -44 0 -44 6 -32C2 -16 -18 -12 -34 -14C-30 -20 -30 -24 -30 -30Z', C.earth) +
			S('M-24 -26q12 4 24 -2M-24 -18q10 2 18 -2', C.sand, 3) +
			(o.peep
				? P('M27 -50L44 -52L30 -44Z', C.amber) + P('M28 -43L42 -36L28 -38Z', C.rust)
				: P('M28 -50L46 -43L28 -38Z', C.amber)) +
			E(8, -36, 7, 6, C.earthD, 'opacity=".5"') +
			eye(16, -49, 4),
		o.look === -1 ? 'scale(-1 1)' : ''
	);
