import { C } from '../palette.ts';
import { E, G, P, r1, S } from '../shapes.ts';
import { tx } from '../picture.ts';
import { grass, leaf } from '../plants.ts';
import { bird } from '../bird.ts';
import { fin, Tt } from '../lettering.ts';
import type { DrawnCover } from './drawn-cover.ts';

export const buffalo: DrawnCover = {
	title: 'Trâu Ơi, Cười Lên!',
	width: 320,
	height: 360,
	draw() {
		let o = `<rect width="320" height="360" fill="#F2805A"/>`;
		for (let i = 0; i < 14; i++) {
			const a = (i * Math.PI) / 7,
				b = a + Math.PI / 14;
			o += P(
				`M160 208L${r1(160 + Math.cos(a) * 400)} ${r1(208 + Math.sin(a) * 400)}L${r1(160 + Math.cos(b) * 400)} ${r1(208 + Math.sin(b) * 400)}Z`,
				'#F79468'
			);
		}
		o += E(160, 226, 130, 130, '#FFC978') + E(160, 226, 110, 110, '#FFDC97');
		// horns
		const hn = (s: number): string =>
			G(
				P('M22 -52C60 -62 112 -70 122 -132C142 -84 122 -30 60 -26C44 -24 30 -30 22 -38Z', '#E9D3A8') +
					P('M44 -28C92 -34 124 -66 122 -132C142 -84 122 -30 60 -26Z', s > 0 ? '#BF9A66' : '#D2B27E') +
					S('M52 -56l6 28M70 -60l8 26M88 -70l12 22M102 -84l16 14', '#A07C4E', 2.5, 'opacity=".7"'),
				`scale(${s} 1)`
			);
		const b =
			hn(1) +
			hn(-1) +
			P(
				'M-60 -20C-100 -34 -128 -20 -132 -4C-110 6 -80 4 -58 2ZM60 -20C100 -34 128 -20 132 -4C110 6 80 4 58 2Z',
				C.slateD
			) +
			P(
				'M-66 -14C-90 -22 -110 -18 -118 -8C-100 -2 -80 -2 -64 -2ZM66 -14C90 -22 110 -18 118 -8C100 -2 80 -2 64 -2Z',
				'#C58A86'
			) +
			P(
				'M-62 -40C-60 -66 -30 -74 0 -74C30 -74 60 -66 62 -40C66 -6 56 24 54 50C60 84 30 108 0 108C-30 108 -60 84 -54 50C-56 24 -66 -6 -62 -40Z',
				C.slate
			) +
			P('M10 -74C36 -73 60 -66 62 -40C66 -6 56 24 54 50C60 84 30 108 0 108C30 80 44 -10 10 -74Z', C.slateD) +
			tx(
				'M-62 -40C-60 -66 -30 -74 0 -74C30 -74 60 -66 62 -40C66 -6 56 24 54 50C60 84 30 108 0 108C-30 108 -60 84 -54 50C-56 24 -66 -6 -62 -40Z',
				'gl',
				0.22
			) +
			P('M-54 48C-40 34 -20 40 0 40C20 40 40 34 54 48C62 84 34 110 0 110C-34 110 -62 84 -54 48Z', '#8C82A6') +
			P('M8 40C26 40 42 36 54 48C62 84 34 110 0 110C28 96 32 66 8 40Z', '#776D94') +
			P(
				'M-24 52C-16 46 -10 52 -12 60C-20 64 -28 60 -24 52ZM24 52C16 46 10 52 12 60C20 64 28 60 24 52Z',
				C.slateD
			) +
			P('M-34 74C-16 82 16 82 34 74C34 96 18 106 0 106C-18 106 -34 96 -34 74Z', '#5A1F2A') +
			P('M-30 76C-14 83 14 83 30 76L28 85C12 90 -12 90 -28 85Z', '#fff') +
			S('M-10 80V87M0 81V88M10 80V87', '#D9CFE0', 1.5) +
			P('M-18 100C-12 92 12 92 18 100C10 106 -10 106 -18 100Z', C.coral) +
			S('M-46 -4Q-32 -20 -18 -4M18 -4Q32 -20 46 -4', '#1B1730', 5) +
			S('M-48 -22q14 -10 28 -4M20 -26q14 -6 28 4', '#1B1730', 3.5) +
			E(-42, 16, 10, 6, '#F0856A', 'opacity=".55"') +
			E(42, 16, 10, 6, '#F0856A', 'opacity=".55"') +
			P(
				'M-16 -74C-10 -62 -14 -52 -22 -46C-10 -48 -4 -54 -2 -62C2 -54 10 -50 18 -50C12 -58 12 -66 14 -74Z',
				'#2A2646'
			);
		o += G(b, 'translate(160 232)') + G(bird('dau'), 'translate(281 116) scale(-.34 .34)');
		// hibiscus by the ear
		let fl = '';
		for (let i = 0; i < 5; i++)
			fl += G(P('M0 0C-16 -8 -18 -28 0 -30C18 -28 16 -8 0 0Z', i < 3 ? C.sun : C.amber), `rotate(${i * 72})`);
		o += G(fl + S('M0 0L12 -12', C.brick, 3) + E(13, -13, 3, 3, C.brick), 'translate(84 196) scale(.82)');
		for (const [x, r, l] of [
			[14, -14, 120],
			[40, -4, 96],
			[66, 6, 74],
			[306, 14, 120],
			[280, 6, 92],
			[254, -4, 70]
		] as const)
			o += G(
				S(`M0 0Q${r} ${-l * 0.5} ${r * 1.4} ${-l}`, C.leaf, 3.5) +
					leaf(r * 0.5, -l * 0.4, 40, 6, r < 0 ? -140 : -40, C.moss, C.leaf, { veins: false }) +
					Array.from({ length: 7 }, (_, i) =>
						E(
							r * 1.4 + (i % 2 ? 5 : -5) - i * 0.6 * Math.sign(r),
							-l + i * 6,
							3.6,
							5.5,
							i % 2 ? C.sun : '#FFE6A3',
							`transform="rotate(${i % 2 ? 30 : -30} ${r * 1.4} ${-l + i * 6})"`
						)
					).join(''),
				`translate(${x} 368)`
			);
		o +=
			grass(-4, 362, 54, 20, C.leaf, 4, 6.5) +
			Tt(['Trâu Ơi, Cười Lên!'], 162, 54, 34, '#fff', { stroke: '#8E2E12' });
		return o + fin(320, 360, 0.4);
	}
};
