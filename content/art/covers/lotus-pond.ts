import { C } from '../palette.ts';
import { E, G, P, S } from '../shapes.ts';
import { clip, lin, u } from '../picture.ts';
import { grass, lily, lotus } from '../plants.ts';
import { fin, Tt } from '../lettering.ts';
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
		const bd =
			'M70 190C100 128 190 112 262 136C290 146 312 162 322 178C306 198 276 212 240 214C180 220 130 206 96 216C84 210 74 202 70 190Z';
		const carp =
			P(
				'M84 196C52 172 30 172 8 150C10 178 22 194 34 204C18 214 10 228 8 248C38 242 64 232 92 212Z',
				'#F2805A'
			) +
			P('M34 204C18 214 10 228 8 248C38 242 64 232 92 212C70 208 50 206 34 204Z', C.brick) +
			S(
				'M78 198C54 184 34 176 16 162M80 206C56 214 36 224 16 240M76 202C60 202 48 203 38 204',
				'#FFD0B0',
				2
			) +
			P('M142 130C160 96 212 86 246 104C236 112 236 122 240 132Z', C.brick) +
			S(
				'M160 124C172 108 190 100 206 98M180 122C190 110 206 104 222 102M202 122C210 114 222 110 234 108',
				'#F7A07C',
				2
			) +
			P(bd, C.coral) +
			clip(
				bd,
				P('M60 196C120 170 220 190 330 170L330 240L60 240Z', C.rose) +
					P('M60 204C130 190 230 206 330 186L330 240L60 240Z', C.cream) +
					P('M90 120C150 100 240 104 280 140C220 128 140 140 90 170Z', '#D0431D') +
					P('M60 90H252V204H60Z', u('sc'), 'opacity=".75"') +
					P('M258 120C244 150 246 190 262 220L340 220L340 120Z', '#EE6A3E') +
					P('M262 196C280 200 300 196 322 180L322 230L262 230Z', C.cream)
			) +
			S('M258 138C246 160 248 190 260 208', C.brick, 3) +
			P('M214 206C204 230 184 244 160 246C164 228 176 212 190 206Z', '#F2805A') +
			S('M206 210C196 226 184 236 170 240M196 210C190 222 182 230 172 234', '#FFD0B0', 2) +
			E(290, 160, 9, 9, '#FFF3D2') +
			E(292, 160, 5, 5.5, C.ink) +
			E(290, 158, 1.8, 1.8, '#fff') +
			S('M321 179q-8 5 -16 3', C.brick, 3) +
			S('M316 186q10 8 8 20M308 190q4 10 0 18', '#F7A07C', 2.5);
		o += G(carp, 'translate(24 26) rotate(-4 200 170)');
		const fish = (x: number, y: number, s: number, c: string, d: string): string =>
			G(
				P('M-24 0C-12 -12 14 -12 26 0C14 12 -12 12 -24 0Z', c) +
					P('M-20 0L-38 -11C-35 -3 -35 3 -38 11Z', d) +
					P('M-24 0C-12 12 14 12 26 0C10 4 -10 4 -24 0Z', d) +
					E(16, -2, 2.4, 2.4, C.ink),
				`translate(${x} ${y}) scale(${s})`
			);
		o +=
			fish(92, 262, 0.8, C.sun, C.amber) +
			fish(150, 276, 0.6, C.sun, C.amber) +
			fish(56, 140, 0.55, '#D8EFE2', '#8CCFC9') +
			fish(104, 126, 0.45, '#D8EFE2', '#8CCFC9');
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
