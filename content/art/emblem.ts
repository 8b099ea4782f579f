import { C } from './palette.ts';
import { E, G, P, r1, S } from './shapes.ts';
import { clip } from './picture.ts';
import { cloud, hill, leaf, lotus, palm } from './plants.ts';
import { boat } from './village.ts';

/** Topic pictures in a round field of radius 84. */
export const EMBLEMS = ['dem', 'xe', 'canh', 'gieng', 'kien', 'nuoc', 'dua', 'dieu', 'den', 'thoc'] as const;
export type Emblem = (typeof EMBLEMS)[number];

export const emblem = (k: Emblem, x: number, y: number): string => {
	const c = `M${x - 84} ${y}a84 84 0 1 0 168 0a84 84 0 1 0 -168 0Z`;
	const B: Record<Emblem, () => string> = {
		dem: () =>
			E(x, y, 84, 84, '#22306B') +
			P(`M${x + 26} ${y - 58}a34 34 0 1 0 24 56a29 29 0 0 1 -24 -56Z`, '#FFE9AE') +
			(
				[
					[-30, -40],
					[-52, -10],
					[8, -20],
					[44, 18],
					[-10, 6]
				] as const
			)
				.map(
					([a, b]) => E(x + a, y + b, 11, 11, C.sun, 'opacity=".25"') + E(x + a, y + b, 3.5, 3.5, '#FFE9A6')
				)
				.join('') +
			leaf(x - 60, y + 80, 90, 24, -70, C.moss, C.leaf) +
			leaf(x - 10, y + 88, 100, 26, -96, C.leaf, C.leafD) +
			leaf(x + 50, y + 84, 90, 24, -122, C.moss, C.leaf),
		xe: () =>
			E(x, y, 84, 84, '#BFE1EA') +
			hill(
				[
					[x - 100, y + 26],
					[x, y + 14],
					[x + 100, y + 28]
				],
				x + 100,
				y + 100,
				'#8FBF5C',
				'gr',
				0.3
			) +
			palm(x + 54, y + 24, 70, 0.8, C.leaf, C.leafD, C.earthD, 8) +
			P(`M${x - 90} ${y + 44}H${x + 90}V${y + 90}H${x - 90}Z`, '#5B5670') +
			S(`M${x - 70} ${y + 60}h22m16 0h22m16 0h22`, '#FFE9AE', 4) +
			P(
				`M${x - 62} ${y + 42}V${y - 10}Q${x - 62} ${y - 22} ${x - 50} ${y - 22}H${x + 34}Q${x + 46} ${y - 22} ${x + 48} ${y - 8}L${x + 52} ${y + 20}V${y + 42}Z`,
				C.coral
			) +
			P(`M${x - 62} ${y + 18}H${x + 52}V${y + 42}H${x - 62}Z`, C.brick) +
			P(
				`M${x - 54} ${y - 12}h22v22h-22zM${x - 26} ${y - 12}h22v22h-22zM${x + 2} ${y - 12}h20v22h-20zM${x + 28} ${y - 12}h10q5 0 6 6l3 16h-19z`,
				'#E4F5F7'
			) +
			E(x - 36, y + 44, 12, 12, C.ink) +
			E(x - 36, y + 44, 5, 5, C.sand) +
			E(x + 28, y + 44, 12, 12, C.ink) +
			E(x + 28, y + 44, 5, 5, C.sand),
		canh: () =>
			S(`M${x - 18} ${y - 20}q-10 -14 0 -26t0 -22M${x + 8} ${y - 20}q-10 -14 0 -26t0 -22`, '#D9C39A', 5) +
			P(
				`M${x - 64} ${y - 2}C${x - 60} ${y + 46} ${x - 30} ${y + 58} ${x} ${y + 58}C${x + 30} ${y + 58} ${x + 60} ${y + 46} ${x + 64} ${y - 2}Z`,
				C.sky
			) +
			P(
				`M${x + 18} ${y - 2}H${x + 64}C${x + 60} ${y + 46} ${x + 30} ${y + 58} ${x} ${y + 58}C${x + 20} ${y + 40} ${x + 24} ${y + 16} ${x + 18} ${y - 2}Z`,
				C.skyD
			) +
			E(x, y - 2, 64, 17, '#F3D9A4') +
			E(x, y, 56, 13, '#E9873A') +
			leaf(x - 34, y + 2, 34, 9, -24, C.moss, C.leaf) +
			leaf(x + 36, y + 2, 30, 8, -160, C.moss, C.leaf) +
			E(x + 4, y - 2, 11, 8, C.coral) +
			E(x + 4, y - 3, 5, 3.5, '#F9C7A4') +
			S(`M${x - 50} ${y + 20}q10 8 20 0t20 0t20 0t20 0t16 0`, '#BFE1EA', 3),
		gieng: () =>
			E(x, y, 84, 84, '#CFE6DF') +
			S(`M${x - 42} ${y + 30}V${y - 46}M${x + 42} ${y + 30}V${y - 46}`, C.earthD, 7) +
			P(`M${x - 64} ${y - 38}L${x} ${y - 72}L${x + 64} ${y - 38}Z`, C.rust) +
			P(`M${x + 8} ${y - 68}L${x + 64} ${y - 38}H${x + 20}Z`, C.brick) +
			S(`M${x - 42} ${y - 22}H${x + 42}M${x} ${y - 22}V${y + 16}`, C.earthD, 4) +
			P(`M${x - 13} ${y + 2}h26l-4 22h-18z`, C.sun) +
			P(
				`M${x - 56} ${y + 22}C${x - 52} ${y + 66} ${x - 50} ${y + 70} ${x} ${y + 72}C${x + 50} ${y + 70} ${x + 52} ${y + 66} ${x + 56} ${y + 22}Z`,
				'#A98C74'
			) +
			P(
				`M${x + 20} ${y + 24}H${x + 56}C${x + 52} ${y + 66} ${x + 50} ${y + 70} ${x} ${y + 72}C${x + 24} ${y + 62} ${x + 24} ${y + 40} ${x + 20} ${y + 24}Z`,
				'#8B6F58'
			) +
			E(x, y + 23, 56, 13, '#C9AE93') +
			E(x, y + 23, 44, 8, C.skyD) +
			S(`M${x - 22} ${y + 46}q22 16 44 0`, C.earthD, 4) +
			E(x - 24, y + 40, 3.5, 4, C.earthD) +
			E(x + 24, y + 40, 3.5, 4, C.earthD),
		kien: () =>
			S(`M${x - 80} ${y + 34}Q${x} ${y - 10} ${x + 80} ${y + 34}`, C.earthD, 7) +
			leaf(x + 30, y + 14, 70, 20, -52, C.moss, C.leaf) +
			leaf(x - 64, y + 26, 60, 16, -80, C.moss, C.leaf) +
			(
				[
					[-44, 8, -18],
					[-2, -3, 0],
					[40, 9, 18]
				] as const
			)
				.map(([a, b, q]) =>
					G(
						E(-13, 0, 9, 7, '#7A2E1A') +
							E(0, -1, 6, 5, '#5A1F12') +
							E(11, -4, 7, 6.5, '#7A2E1A') +
							S('M-4 3l-5 9M1 4l1 9M6 2l6 9M14 -10q4 -8 9 -8M11 -10q0 -8 4 -12', '#5A1F12', 2.2) +
							E(13, -5, 1.6, 1.6, '#fff'),
						`translate(${x + a} ${y + b}) rotate(${q}) scale(1.15)`
					)
				)
				.join('') +
			P(
				`M${x - 84} ${y + 40}Q${x} ${y + 64} ${x + 84} ${y + 40}Q${x + 60} ${y + 84} ${x} ${y + 84}Q${x - 60} ${y + 84} ${x - 84} ${y + 40}Z`,
				C.skyM
			) +
			S(`M${x - 40} ${y + 62}q12 -4 26 0M${x + 10} ${y + 66}q12 -4 26 0`, '#E4F5F7', 3),
		nuoc: () =>
			E(x, y, 84, 84, '#FCE3B8') +
			E(x + 30, y - 34, 24, 24, C.sun) +
			P(
				`M${x - 84} ${y + 6}Q${x} ${y - 8} ${x + 84} ${y + 6}Q${x + 84} ${y + 84} ${x} ${y + 84}Q${x - 84} ${y + 84} ${x - 84} ${y + 6}Z`,
				C.skyM
			) +
			boat(x - 2, y + 22, 0.86, C.earthD, false, C.plum) +
			S(`M${x - 60} ${y + 42}q30 -6 60 0M${x} ${y + 56}q26 -6 50 0`, '#E4F5F7', 3.5) +
			lotus(x - 44, y + 66, 0.5) +
			leaf(x + 70, y + 62, 50, 14, -140, C.moss, C.leaf),
		dua: () =>
			E(x, y, 84, 84, '#DDEFC4') +
			G(
				P('M-66 -14A66 66 0 0 0 66 -14Z', C.leaf) +
					P('M20 -14H66A66 66 0 0 1 6 51C22 30 26 8 20 -14Z', C.leafD) +
					P('M-58 -14A58 58 0 0 0 58 -14Z', '#F6F0D2') +
					P('M-52 -14A52 52 0 0 0 52 -14Z', C.coral) +
					P('M14 -14H52A52 52 0 0 1 8 37C20 20 22 4 14 -14Z', '#C9411F') +
					(
						[
							[-32, -2],
							[-12, 4],
							[10, 2],
							[30, -2],
							[-20, 18],
							[2, 20],
							[20, 16]
						] as const
					)
						.map(([a, b]) => P(`M${a} ${b - 5}c4 3 4 9 0 10c-4 -1 -4 -7 0 -10z`, '#2A1B22'))
						.join(''),
				`translate(${x} ${y - 2}) rotate(-14)`
			) +
			leaf(x - 40, y + 62, 44, 12, -20, C.moss, C.leaf) +
			leaf(x + 52, y + 58, 40, 11, -160, C.moss, C.leaf),
		dieu: () =>
			E(x, y, 84, 84, '#BFE1EA') +
			cloud(x - 36, y + 36, 0.55, '#fff', '#DCEEF2') +
			cloud(x + 44, y + 52, 0.4, '#fff', '#DCEEF2') +
			S(`M${x + 6} ${y + 20}C${x - 10} ${y + 40} ${x + 20} ${y + 56} ${x - 6} ${y + 84}`, C.ink, 2) +
			G(
				P('M0 -62L44 -8L0 44L-44 -8Z', C.coral) +
					P('M0 -62L44 -8L0 44Z', C.brick) +
					P('M0 -62L44 -8H-44Z', C.sun) +
					P('M0 -62L44 -8H0Z', C.amber) +
					S('M0 -62V44M-44 -8H44', '#fff', 2.5) +
					P('M-6 46l-12 16 14 -2zM6 46l14 14 -16 0z', C.plum),
				`translate(${x + 6} ${y - 14}) rotate(18)`
			),
		den: () => {
			let a = '',
				b = '';
			for (let i = 0; i < 5; i++) {
				const t = -Math.PI / 2 + i * Math.PI * 0.4,
					u2 = t + Math.PI / 5,
					v = t - Math.PI / 5,
					q = (t: number, r: number): string => `${r1(Math.cos(t) * r)} ${r1(Math.sin(t) * r)}`;
				a += `M0 0L${q(v, 21)}L${q(t, 54)}Z`;
				b += `M0 0L${q(t, 54)}L${q(u2, 21)}Z`;
			}
			return (
				E(x, y, 84, 84, '#3A2A63') +
				E(x, y - 6, 74, 74, '#54407F') +
				E(x, y - 6, 60, 60, '#8A5A86') +
				G(
					`<circle r="58" fill="none" stroke="${C.sun}" stroke-width="5"/>` +
						P(a, '#FF8A5C') +
						P(b, C.coral) +
						S(a + b, C.sun, 1.8) +
						E(0, 0, 9, 9, '#FFE9A6') +
						S('M-40 44l-8 26M-34 48l-6 28M40 44l8 26M34 48l6 28', C.sun, 3),
					`translate(${x} ${y - 6})`
				) +
				S(`M${x} ${y - 64}V${y - 90}`, C.sand, 4)
			);
		},
		thoc: () =>
			E(x, y, 84, 84, '#FCE8B4') +
			hill(
				[
					[x - 100, y + 50],
					[x, y + 38],
					[x + 100, y + 52]
				],
				x + 100,
				y + 100,
				C.earth,
				'br',
				0.25
			) +
			G(
				P('M-44 6C-34 -30 22 -36 46 2C28 36 -26 38 -44 6Z', C.sun) +
					P('M46 2C28 36 -26 38 -44 6C-16 18 16 16 46 2Z', C.amber) +
					S('M-40 6C-10 -8 18 -10 42 2M-34 -4C-10 -20 14 -22 34 -8', C.rust, 1.8, 'opacity=".6"') +
					P('M44 2c12 -4 18 -14 26 -16c-2 12 -12 20 -26 16z', C.rust) +
					S('M-14 2q6 6 12 0M8 0q6 6 12 0', C.ink, 3) +
					S('M-2 12q6 4 12 0', C.brick, 2.5) +
					E(-14, 10, 5, 3, C.coral, 'opacity=".4"') +
					E(24, 7, 5, 3, C.coral, 'opacity=".4"'),
				`translate(${x - 4} ${y + 14}) rotate(-8)`
			) +
			leaf(x - 66, y + 56, 70, 12, -62, C.moss, C.leaf) +
			leaf(x - 56, y + 60, 56, 10, -34, C.moss, C.leaf) +
			leaf(x + 64, y + 58, 66, 12, -118, C.moss, C.leaf)
	};
	return clip(c, B[k]());
};
