import { C, E, G, hill, lin, P, S, svg, Tt } from '#content/art/kit.ts';
import { moon } from '#content/art/night-sky.ts';
import { salt, seat } from './salt-and-seats.ts';
import { diem, tin } from './islanders.ts';
import { bottle, paper } from './river.ts';

export const cover = (): string =>
	svg(600, 800, () => {
		const [def, fill] = lin([
			[0, '#F4B98A'],
			[1, '#FFF0CF']
		]);
		const [w1, f1] = lin([
			[0, '#A9CFC4'],
			[0.45, '#6FA8B0'],
			[0.5, '#3E7C96'],
			[1, '#173F66']
		]);
		return (
			def +
			`<rect width="600" height="800" fill="${fill}"/>` +
			E(456, 290, 130, 130, '#FFF3D6', 'opacity=".35"') +
			E(456, 290, 94, 94, '#FFF3D6', 'opacity=".5"') +
			moon(456, 290, 62, { halo: false }) +
			hill(
				[
					[-20, 392],
					[200, 366],
					[420, 384],
					[640, 360]
				],
				640,
				820,
				'#B98F86',
				'br',
				0.15
			) +
			hill(
				[
					[-20, 420],
					[300, 404],
					[640, 414]
				],
				640,
				820,
				'#6F8F6E',
				'gr',
				0.2
			) +
			w1 +
			P('M-20 430C160 420 420 440 640 428V820H-20Z', f1) +
			P('M-20 430C160 420 420 440 640 428V446C420 458 160 438 -20 448Z', '#FFF3D6', 'opacity=".6"') +
			P('M640 560C440 566 300 640 120 700C60 720 0 726 -20 728V820H640Z', '#122F54', 'opacity=".75"') +
			P('M640 640C460 650 340 716 160 760C90 776 20 782 -20 782V820H640Z', '#0C2244') +
			salt(120, 4, 90, 690, 540, 110) +
			salt(60, 8, 330, 600, 280, 90, 0.7) +
			salt(14, 3, 20, 500, 560, 120, 0.35) +
			G(bottle({ salt: true, rope: 176 }), 'translate(322 640) scale(1.05)') +
			P(
				'M40 428C70 470 140 486 240 486C340 486 410 468 446 418C420 440 340 452 240 452C150 452 70 444 40 428Z',
				C.earthD
			) +
			P(
				'M40 428C70 452 150 462 240 462C340 462 420 446 446 418L440 430C410 458 340 470 240 470C150 470 80 458 46 438Z',
				'#C58A55'
			) +
			G(
				diem({
					...seat,
					feet: [
						[10, 0],
						[50, 4]
					],
					hands: [
						[62, -40],
						[70, -52]
					],
					elbows: [
						[20, -60],
						[66, -80]
					],
					neck: [0, -106],
					face: { turn: 0.5, eyes: 'dot', mouth: 'flat', tilt: 10 }
				}),
				'translate(196 450) scale(1.16)'
			) +
			G(
				tin({
					...seat,
					feet: [
						[10, 0],
						[40, 4]
					],
					hands: [
						[-30, -46],
						[30, -46]
					],
					neck: [0, -104],
					face: { turn: 0.3, eyes: 'wide', mouth: 'o', tilt: 8 }
				}),
				'translate(352 452) scale(.92)'
			) +
			S('M270 400C300 398 318 420 322 470V630', C.sand, 4) +
			[
				[352, 606, 8],
				[366, 580, 6],
				[350, 560, 5],
				[362, 536, 4]
			]
				.map(
					([x, y, r]) =>
						`<circle cx="${x}" cy="${y}" r="${r}" fill="none" stroke="#fff" stroke-width="3" opacity=".85"/>`
				)
				.join('') +
			Tt(['The Salt', 'Under the River'], 290, 92, 70, C.brick, { lh: 1.02 }) +
			paper(600, 800)
		);
	});
