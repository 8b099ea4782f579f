import { C } from './palette.ts';
import { E, G, P, r1, S } from './shapes.ts';
import { svg, tx, type PictureOptions } from './picture.ts';
import { grass, leaf } from './plants.ts';

export function plant(b: number): string {
	const soil =
		P('M20 204C40 178 68 170 100 170C132 170 160 178 180 204C130 214 70 214 20 204Z', C.earth) +
		P('M104 170C134 171 160 178 180 204C150 210 126 212 100 212C120 198 118 182 104 170Z', C.earthD) +
		tx('M20 204C40 178 68 170 100 170C132 170 160 178 180 204C130 214 70 214 20 204Z', 'sp', 0.5) +
		grass(30, 200, 4, 14, C.leaf, 3, 5) +
		grass(150, 202, 4, 12, C.leafD, 5, 5);
	const L = (x: number, y: number, l: number, w: number, a: number): string =>
		leaf(x, y, l, w, a, C.moss, C.leaf);
	let s = '';
	const sim = (x: number, y: number, k: number): string => {
		let o = '';
		for (let i = 0; i < 5; i++)
			o += G(
				P('M0 0C-17 -10 -18 -34 0 -36C18 -34 17 -10 0 0Z', i < 2 || i === 4 ? C.plumL : '#9468C2') +
					S('M0 -8L0 -26', '#fff', 1.4, 'opacity=".6"'),
				`rotate(${i * 72 - 8})`
			);
		for (let i = 0; i < 14; i++) {
			const a = i * 0.45;
			o +=
				S(`M0 0L${r1(Math.cos(a) * 13)} ${r1(Math.sin(a) * 13)}`, C.plumD, 1.4) +
				E(Math.cos(a) * 14, Math.sin(a) * 14, 1.9, 1.9, C.sun);
		}
		return G(o, `translate(${x} ${y}) scale(${k})`);
	};
	const fruit = (x: number, y: number, k: number): string =>
		G(
			P('M-19 -4C-20 16 -10 24 0 24C10 24 20 16 19 -4C18 -16 -18 -16 -19 -4Z', C.sky) +
				P('M4 -13C14 -12 19 -8 19 -4C20 16 10 24 0 24C10 14 10 0 4 -13Z', C.skyD) +
				P('M-12 -12l4 -9 6 6 4 -8 5 8 7 -5 0 9C6 -8 -6 -8 -12 -12Z', C.leaf) +
				S('M-11 0Q-12 8 -7 14', '#BFE1EA', 2.6),
			`translate(${x} ${y}) scale(${k})`
		);
	const bud = (x: number, y: number, k: number, a = 0): string =>
		G(
			P('M0 8C-16 4 -18 -22 0 -38C18 -22 16 4 0 8Z', C.coral) +
				P('M0 8C16 4 18 -22 0 -38C6 -22 6 -6 0 8Z', C.brick) +
				P('M0 12C-16 10 -18 -4 -14 -14C-8 -6 -2 -2 0 2C2 -2 8 -6 14 -14C18 -4 16 10 0 12Z', C.leaf),
			`translate(${x} ${y}) rotate(${a}) scale(${k})`
		);
	if (b === 0)
		s =
			S('M100 176C98 158 100 144 100 130', C.moss, 6) +
			leaf(100, 132, 46, 15, -152, C.sun, C.amber, { rib: '#FFF1C9' }) +
			leaf(100, 132, 46, 15, -30, C.lime, C.moss, { rib: '#FFF1C9' });
	if (b === 1)
		s =
			S('M100 176C96 146 102 120 100 96', C.leaf, 6) +
			L(99, 150, 48, 13, -160) +
			L(100, 138, 50, 13, -24) +
			bud(100, 90, 1) +
			bud(122, 116, 0.5, 34) +
			S('M100 128Q112 126 121 120', C.leaf, 3.5);
	if (b === 2)
		s =
			S('M100 176C94 136 104 96 100 56', C.leafD, 6) +
			L(98, 156, 58, 16, -168) +
			L(99, 148, 60, 16, -12) +
			L(98, 122, 56, 15, -154) +
			L(101, 114, 58, 15, -30) +
			L(101, 88, 48, 13, -142) +
			L(101, 80, 48, 13, -44) +
			L(100, 60, 44, 12, -92);
	if (b === 3)
		s =
			S(
				'M100 176C94 136 104 106 100 66M99 120C84 108 72 96 62 86M100 112C118 104 130 94 142 84',
				C.earth,
				5
			) +
			L(98, 154, 56, 15, -168) +
			L(100, 148, 58, 15, -12) +
			L(82, 106, 42, 12, -172) +
			L(122, 102, 42, 12, -6) +
			L(98, 92, 36, 10, -140) +
			sim(100, 56, 1.05) +
			sim(56, 80, 0.72) +
			sim(148, 78, 0.72);
	if (b === 4)
		s =
			S(
				'M100 176C92 136 104 96 100 50M98 128C80 116 66 104 50 96M100 116C122 108 136 98 152 88M100 80C88 66 80 60 72 54',
				C.earthD,
				6
			) +
			L(97, 156, 58, 15, -170) +
			L(101, 150, 60, 15, -8) +
			L(70, 112, 46, 13, -168) +
			L(128, 104, 48, 13, -14) +
			L(100, 62, 48, 13, -96) +
			L(84, 64, 40, 11, -150) +
			L(102, 84, 46, 12, -34) +
			fruit(50, 112, 0.95) +
			fruit(150, 106, 0.95) +
			fruit(84, 140, 0.8) +
			fruit(124, 132, 0.85) +
			fruit(70, 70, 0.72);
	return soil + s;
}
export const plantSvg = (b: number, o: PictureOptions = {}): string =>
	svg(200, 216, () => plant(b), { par: 'xMidYMax meet', ...o });
