// Those who are awake at night, and the flower that waits for them. Each has its own origin, said beside it.
import { C, E, G, leaf, P, r1, rng, S } from '../kit.ts';

/** A barn owl sitting, seen from the front: origin under its feet, 230 tall. */
export function owl(o: { eyes?: 'open' | 'half' } = {}): string {
	const R = rng(5);
	let spots = '';
	for (let i = 0; i < 26; i++) spots += E(-34 + R() * 70, -96 + R() * 74, 2, 2.6, C.earth, 'opacity=".7"');
	const eye = (x: number): string =>
		o.eyes === 'half'
			? S(`M${x - 12} -166Q${x} -158 ${x + 12} -166`, '#2A1B22', 5)
			: E(x, -168, 12.5, 14, '#2A1B22') + E(x - 4, -173, 3.6, 4, '#fff');
	return (
		P('M-24 -20L-34 26L34 26L24 -20Z', '#B98246') +
		S('M-18 26V-10M0 26V-10M18 26V-10', C.earth, 4) +
		P('M-62 -150C-92 -100 -84 -30 -34 6L-20 -60ZM62 -150C92 -100 84 -30 34 6L20 -60Z', C.amber) +
		P('M62 -150C92 -100 84 -30 34 6L30 -40C56 -60 66 -110 62 -150Z', C.earth) +
		P('M-62 -150C-92 -100 -84 -30 -34 6L-44 -50C-60 -80 -64 -120 -62 -150Z', '#D08C3A') +
		P('M-52 -130C-56 -70 -44 -10 0 8C44 -10 56 -70 52 -130Z', '#FFF6E2') +
		P('M52 -130C56 -70 44 -10 0 8C-8 5 -14 1 -20 -3C24 -30 38 -80 30 -130Z', C.sand, 'opacity=".8"') +
		spots +
		P(
			'M-78 -172C-82 -216 -44 -236 0 -236C44 -236 82 -216 78 -172C74 -128 38 -116 0 -116C-38 -116 -74 -128 -78 -172Z',
			C.amber
		) +
		P('M30 -233C62 -228 82 -208 78 -172C74 -128 38 -116 0 -116C40 -136 66 -190 30 -233Z', C.earth) +
		P(
			'M0 -214C-16 -236 -66 -226 -64 -176C-62 -146 -28 -130 0 -120C28 -130 62 -146 64 -176C66 -226 16 -236 0 -214Z',
			'#FFFDF6'
		) +
		P('M0 -214C16 -236 66 -226 64 -176C62 -146 28 -130 0 -120C22 -150 30 -190 0 -214Z', '#F2E3C6') +
		S('M0 -206C-4 -190 -8 -178 -26 -166M0 -206C4 -190 8 -178 26 -166', '#D9B98A', 4) +
		eye(-29) +
		eye(29) +
		P('M-8 -158C-4 -166 4 -166 8 -158L0 -138Z', C.rose) +
		P('M2 -164C5 -163 7 -160 8 -158L0 -138Z', '#E08E72') +
		S('M-22 4v14m-9 -2v10M-22 16v10m9 -10v10M22 4v14m-9 -2v10M22 16v10m9 -10v10', C.sand, 6)
	);
}

/** A small bat in flight: origin in its middle, 150 wide. */
export const bat = (c: string = C.slateD, d: string = C.night): string =>
	P('M0 -4C-14 -22 -40 -34 -76 -26C-66 -16 -66 -4 -70 6C-58 0 -50 4 -44 16C-36 8 -24 10 -14 20Z', c) +
	P('M0 -4C14 -22 40 -34 76 -26C66 -16 66 -4 70 6C58 0 50 4 44 16C36 8 24 10 14 20Z', d) +
	E(0, 6, 13, 19, c) +
	P('M4 -12C14 -6 16 18 4 25C12 14 12 0 4 -12Z', d) +
	P('M-12 -12L-14 -30L-3 -20ZM12 -12L14 -30L3 -20Z', c) +
	E(0, -10, 12, 11, c) +
	E(-4.5, -10, 2.2, 2.6, C.sun) +
	E(5, -10, 2.2, 2.6, C.sun);

/** A hawk moth: origin in its middle, 110 wide. */
export const moth = (): string =>
	P('M0 -6C-16 -34 -46 -44 -56 -34C-54 -14 -34 2 -4 6Z', C.sand) +
	P('M0 -6C16 -34 46 -44 56 -34C54 -14 34 2 4 6Z', '#D9B98A') +
	P('M-2 4C-22 2 -38 10 -36 22C-24 30 -8 22 0 12Z', '#EAD0A0') +
	P('M2 4C22 2 38 10 36 22C24 30 8 22 0 12Z', '#C9A15C') +
	E(-34, -20, 5, 4, C.earth) +
	E(34, -20, 5, 4, C.earth) +
	E(0, 4, 7, 20, C.earth) +
	S('M-3 -14q-8 -12 -16 -14M3 -14q8 -12 16 -14', C.earth, 2.6);

/** A firefly's light: the nearer, the larger `s`. */
export const firefly = (x: number, y: number, s = 1): string =>
	E(x, y, 13 * s, 13 * s, '#C9F06A', 'opacity=".2"') +
	E(x, y, 7 * s, 7 * s, '#D8F58A', 'opacity=".4"') +
	E(x, y, 3.2 * s, 3.2 * s, '#F4FFC9');

/** A tokay gecko seen from above, head up: origin in its middle, 200 tall. */
export const gecko = (): string =>
	S('M2 44C6 84 34 92 40 124', '#6E86A6', 15) +
	S('M6 60C12 86 34 94 40 124', '#55708F', 8) +
	S('M-14 -20L-44 -40L-50 -58M14 -20L44 -36L56 -52M-14 28L-42 40L-54 58M16 28L44 44L50 62', '#6E86A6', 12) +
	[
		[-52, -64],
		[60, -58],
		[-58, 64],
		[52, 68]
	]
		.map(([x, y]) =>
			[0, 60, 120, 180, 240, 300]
				.map((a) => E(0, -9, 4.5, 6, '#8FA6C2', `transform="translate(${x} ${y}) rotate(${a})"`))
				.join('')
		)
		.join('') +
	P('M0 -62C26 -50 26 30 8 54H-8C-26 30 -26 -50 0 -62Z', '#6E86A6') +
	P('M6 -58C26 -44 26 30 8 54H0C14 20 16 -30 6 -58Z', '#55708F') +
	P('M0 -112C22 -108 30 -76 18 -56C8 -46 -8 -46 -18 -56C-30 -76 -22 -108 0 -112Z', '#7E96B4') +
	P('M4 -111C24 -104 30 -76 18 -56C14 -52 8 -49 2 -49C18 -66 16 -96 4 -111Z', '#607A9A') +
	E(-15, -84, 7, 8, C.sun) +
	E(15, -84, 7, 8, C.sun) +
	E(-15, -84, 2.2, 6.5, C.ink) +
	E(15, -84, 2.2, 6.5, C.ink) +
	[
		[-8, -30],
		[9, -24],
		[-6, -4],
		[10, 4],
		[-10, 20],
		[6, 26],
		[0, 42],
		[0, -66]
	]
		.map(([x, y]) => E(x ?? 0, y ?? 0, 3.6, 3.6, C.coral))
		.join('');

/** The night-blooming cactus (hoa quỳnh), open to the upper left: origin where the stalk joins the flower. */
export function cereus(): string {
	const petal = (a: number, l: number, w: number, c: string, d: string): string =>
		G(
			P(
				`M0 0C${-w} ${-l * 0.4} ${-w * 0.8} ${-l * 0.85} 0 ${-l}C${w * 0.8} ${-l * 0.85} ${w} ${-l * 0.4} 0 0Z`,
				c
			) + P(`M0 0L0 ${-l}C${w * 0.8} ${-l * 0.85} ${w} ${-l * 0.4} 0 0Z`, d),
			`rotate(${a})`
		);
	let o = '';
	for (let i = 0; i < 12; i++) o += petal(-130 + i * 20, 150, 12, C.rose, '#EF8F7C');
	for (let i = 0; i < 9; i++) o += petal(-104 + i * 23, 142, 26, '#FFFDF6', '#E4E0F0');
	for (let i = 0; i < 6; i++) o += petal(-70 + i * 25, 112, 26, '#FFFFFF', '#EFEAF6');
	let st = '';
	for (let i = 0; i < 17; i++) {
		const a = ((-150 + i * 7.4) * Math.PI) / 180;
		st += `M0 -10L${r1(Math.cos(a) * 66)} ${r1(-6 + Math.sin(a) * 66)}`;
	}
	o += S(st, '#FFE7A8', 3);
	for (let i = 0; i < 17; i++) {
		const a = ((-150 + i * 7.4) * Math.PI) / 180;
		o += E(Math.cos(a) * 68, -6 + Math.sin(a) * 68, 4.5, 4.5, C.sun);
	}
	return (
		o +
		P('M-20 6C-22 -14 22 -14 20 6C10 22 -10 22 -20 6Z', C.moss) +
		P('M4 -9C20 -10 22 0 20 6C14 16 6 19 0 18C10 10 10 0 4 -9Z', C.leaf)
	);
}

/** One flat leaf of that cactus, growing from (0,0) along its own axis, `l` long. */
export const cactusLeaf = (x: number, y: number, l: number, ang: number): string =>
	leaf(x, y, l, l * 0.15, ang, C.moss, C.leaf, { veins: true, rib: C.lime });
