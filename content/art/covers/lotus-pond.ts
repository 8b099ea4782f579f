import { C } from '../palette.ts';
import { G, P, S } from '../shapes.ts';
import { lin } from '../picture.ts';
import { grass, lily, lotus } from '../plants.ts';
import { fin, Tt } from '../lettering.ts';
import { carp, smallFish } from '../animals/fish.ts';
import type { DrawnCover } from './drawn-cover.ts';

export const lotusPond: DrawnCover = {
	title: 'Một Ngày Dưới Ao Sen',
	width: 400,
	height: 300,
	draw() {
		const [g, gu] = lin([
			[0, '#8CCFC9'],
			[1, '#1C6D7C']
		]);
		let o = g + `<rect width="400" height="300" fill="${gu}"/>`;
		o += P('M0 0L150 0L60 300L-60 300ZM190 0L240 0L190 300L110 300Z', '#fff', 'opacity=".1"');
		o += G(
			P('M0 62C50 54 90 70 140 62C200 52 250 70 300 62C340 56 372 66 400 60L400 -40L0 -40Z', '#D8EFE2') +
				S('M0 62C50 54 90 70 140 62C200 52 250 70 300 62C340 56 372 66 400 60', '#fff', 3) +
				S(
					'M322 300C330 220 318 140 326 62M372 300C366 220 376 140 368 64M42 300C50 220 38 140 46 62M90 300C84 220 94 150 88 66',
					'#145B57',
					4
				) +
				lily(46, 60, 56, 13, C.moss, C.leaf, C.lime) +
				lily(128, 66, 36, 9, C.moss, C.leaf, C.lime) +
				lily(330, 62, 58, 13, C.moss, C.leaf, C.lime) +
				lily(250, 68, 30, 7, C.moss, C.leaf, C.lime) +
				lotus(366, 58, 0.72) +
				lotus(88, 58, 0.56),
			'translate(0 30)'
		);
		o += G(carp(), 'translate(24 26) rotate(-4 200 170)');
		o +=
			smallFish(92, 262, 0.8, C.sun, C.amber) +
			smallFish(150, 276, 0.6, C.sun, C.amber) +
			smallFish(56, 140, 0.55, '#D8EFE2', '#8CCFC9') +
			smallFish(104, 126, 0.45, '#D8EFE2', '#8CCFC9');
		for (const [x, y, r] of [
			[362, 176, 6],
			[372, 158, 4],
			[366, 142, 3],
			[356, 196, 3]
		] as const)
			o += `<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="2" opacity=".8"/>`;
		o +=
			P(
				'M-10 300C30 276 70 290 110 284C170 276 230 292 290 280C330 274 370 284 410 274L410 310L-10 310Z',
				'#0F4A55'
			) +
			grass(0, 304, 24, 34, '#0F4A55', 3, 8) +
			grass(230, 304, 22, 40, '#0F4A55', 6, 8);
		o += Tt(['Một Ngày Dưới Ao Sen'], 204, 42, 33, '#0F4A55');
		return o + fin(400, 300, 0.4);
	}
};
