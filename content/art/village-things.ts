// Things of the house and the road. Each has its own origin, said beside it.
import type { Figure } from './figure.ts';
import { C, E, P, r1, S } from './kit.ts';

/** A leaf hat: origin at the middle of the rim, 130 wide. */
export function nonLa(o: { ribbon?: string | false; worn?: boolean } = {}): string {
	const ribbon = o.worn ? 'M-46 6Q-48 62 -14 86M46 6Q48 62 14 86' : 'M-48 4Q-30 40 -8 50M48 4Q30 40 10 50';
	return (
		P('M-66 4C-40 -14 -14 -50 0 -60C14 -50 40 -14 66 4C40 16 -40 16 -66 4Z', C.sand) +
		P('M0 -60C14 -50 40 -14 66 4C52 11 34 13 14 13C20 -10 12 -40 0 -60Z', C.amber, 'opacity=".62"') +
		S(
			'M-54 0C-26 10 26 10 54 0M-42 -12C-20 -3 20 -3 42 -12M-30 -26C-14 -19 14 -19 30 -26M-17 -42C-8 -38 8 -38 17 -42',
			'#C9A15C',
			2
		) +
		(o.ribbon === false ? '' : S(ribbon, o.ribbon ?? C.coral, 4))
	);
}

/** The same hat turned over like a bowl, with somebody sitting in it. */
export const nonLaBowl = (inside = ''): string =>
	E(0, -4, 66, 15, '#B98A4A') +
	E(0, -3, 58, 11, C.earth) +
	inside +
	P('M-66 -4C-40 14 -14 50 0 60C14 50 40 14 66 -4C46 12 -46 12 -66 -4Z', C.sand) +
	P('M0 60C14 50 40 14 66 -4C52 6 34 9 14 10C20 24 12 44 0 60Z', C.amber, 'opacity=".62"') +
	S('M-46 15C-24 23 24 23 46 15M-30 30C-14 36 14 36 30 30M-16 45C-8 48 8 48 16 45', '#C9A15C', 2);

/** A wicker basket with greens: origin at the middle of the bottom. */
export const basket = (full = true): string =>
	(full
		? E(-22, -46, 20, 16, C.leaf) +
			E(4, -54, 22, 18, C.moss) +
			E(26, -46, 16, 14, C.leafD) +
			E(-4, -42, 13, 12, C.coral)
		: '') +
	S('M-38 -40C-38 -96 38 -96 38 -40', C.earth, 6) +
	P('M-44 -42L44 -42L34 0L-34 0Z', C.amber) +
	P('M10 -42L44 -42L34 0L6 0Z', C.rust) +
	S('M-40 -28H40M-37 -14H37', C.sand, 3) +
	S('M-26 -42L-20 0M0 -42V0M26 -42L20 0', C.sand, 2.4);

/** A water jar: origin at the middle of the bottom, 150 tall. */
export const jar = (open = true): string =>
	P('M-46 0C-84 -30 -84 -104 -44 -126L44 -126C84 -104 84 -30 46 0Z', C.rust) +
	P('M16 -126L44 -126C84 -104 84 -30 46 0L8 0C50 -40 46 -100 16 -126Z', C.brick) +
	S('M-66 -84q16 12 32 0t32 0t32 0t30 2', C.amber, 4) +
	E(0, -128, 52, 13, C.brick) +
	(open ? E(0, -129, 42, 9, C.skyD) : '');

/** How a child of the rig in figure.ts sits in the wheelchair. */
export const IN_WHEELCHAIR: Pick<Figure, 'hip' | 'neck' | 'feet' | 'knees'> = {
	hip: [0, -78],
	neck: [-2, -150],
	feet: [
		[74, -26],
		[82, -24]
	],
	knees: [
		[42, -86],
		[48, -86]
	]
};

/** A child's wheelchair seen from its left side, facing right: origin on the ground under the big wheel. */
export function wheelchairBack(frame: string = C.coral): string {
	return (
		S('M-34 -92L-44 -150L-60 -152M-34 -60L46 -60', frame, 8) +
		P('M-42 -142L-26 -64L-14 -66L-30 -142Z', C.night) +
		P('M-32 -70L44 -70Q50 -62 44 -56L-32 -56Z', C.night) +
		`<ellipse cx="6" cy="-40" rx="35" ry="38" fill="none" stroke="${C.slateD}" stroke-width="6"/>`
	);
}

export function wheelchairFront(frame: string = C.coral, frameD: string = C.brick): string {
	let spokes = '';
	for (let i = 0; i < 8; i++) {
		const a = (i * Math.PI) / 4 + 0.2;
		spokes += `M-6 -46L${r1(-6 + Math.cos(a) * 40)} ${r1(-46 + Math.sin(a) * 40)}`;
	}
	return (
		S('M40 -62L58 -18L76 -14M30 -34L54 -28', frame, 8) +
		E(62, -10, 11, 11, C.night) +
		E(62, -10, 4.5, 4.5, C.sand) +
		P('M56 -22L90 -22Q94 -14 88 -12L56 -14Z', frameD) +
		`<circle cx="-6" cy="-46" r="42" fill="none" stroke="${C.night}" stroke-width="8"/><circle cx="-6" cy="-46" r="34" fill="none" stroke="${frame}" stroke-width="4"/>` +
		S(spokes, '#8FA3AD', 2) +
		E(-6, -46, 8, 8, frame)
	);
}

/** A steam or smell line rising from its origin. */
export const steam = (h = 60, c = '#fff'): string =>
	S(`M0 0q-12 ${r1(-h * 0.25)} 0 ${r1(-h * 0.5)}t0 ${r1(-h * 0.5)}`, c, 6, 'opacity=".8"');

/** Sound going out to the right of its origin: arcs that grow. */
export const sound = (n = 3, c: string = C.coral, w = 7): string => {
	let o = '';
	for (let i = 1; i <= n; i++)
		o += S(`M${r1(i * 17)} ${r1(-i * 13)}Q${r1(i * 17 + i * 8)} 0 ${r1(i * 17)} ${r1(i * 13)}`, c, w);
	return o;
};

/** A filled bánh mì, origin at its middle, 170 wide. */
export const banhMi = (): string =>
	P('M-84 4C-80 -30 -40 -40 0 -40C44 -40 82 -28 84 4Z', C.amber) +
	P('M20 -39C56 -36 82 -24 84 4L30 4C44 -8 40 -28 20 -39Z', C.rust) +
	S('M-46 -30l16 16M-12 -36l16 16M24 -34l14 15', C.sand, 5) +
	P('M-84 2L-66 12L-46 2L-24 13L0 3L24 14L46 3L66 12L84 2L80 16L-80 16Z', C.moss) +
	P('M-78 12H78L74 22H-74Z', '#E9A08A') +
	E(-40, 16, 13, 6, C.coral) +
	E(20, 17, 13, 6, C.coral) +
	P('M-84 18C-74 40 -40 44 0 44C44 44 76 40 84 18Z', C.amber) +
	P('M84 18C76 40 44 44 0 44C-12 44 -24 44 -34 42C30 40 50 34 54 18Z', C.rust);
