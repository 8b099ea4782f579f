import { C } from '../palette.ts';
import { E, G, P, r1, S } from '../shapes.ts';
import { grass, leaf } from '../plants.ts';
import { bird } from '../bird.ts';
import { fin, Tt } from '../lettering.ts';
import { buffaloHead } from '../animals/buffalo.ts';
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
		o += G(buffaloHead(), 'translate(160 232)') + G(bird('dau'), 'translate(281 116) scale(-.34 .34)');
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
