import { C, G, hill, P, S, svg } from '#content/art/kit.ts';
import { diem, mrsUt, namLanh, tin } from './islanders.ts';
import { bottle, front, paper, river } from './river.ts';

export const board = (): string =>
	svg(800, 600, () => {
		const chalk = [0, 1, 2, 3]
			.map((i) =>
				S(
					`M316 ${232 + i * 44}h52m26 0h40m26 0h40m26 0h40`,
					'#FFFDF6',
					6,
					'stroke-dasharray="14 8 22 7" opacity=".92"'
				)
			)
			.join('');
		return (
			river(300) +
			hill(
				[
					[-20, 470],
					[300, 456],
					[840, 470]
				],
				840,
				620,
				'#E6C68C',
				'br',
				0.35
			) +
			P('M620 330L650 388H800V330ZM610 330H810V318H610Z', C.earthD) +
			P('M610 330L640 372H820V330Z', '#C58A55') +
			S('M660 318V240H800M740 318V240', C.earthD, 7) +
			P('M640 242C690 222 760 222 820 238V252H640Z', C.coral) +
			P('M740 226C770 226 800 232 820 238V252H740Z', C.brick) +
			P('M300 540V170H322V540ZM556 540V170H578V540Z', C.earthD) +
			P('M284 168H594V420H284Z', C.earth) +
			P('M296 180H582V408H296Z', '#2B4A44') +
			S('M400 190V398M474 190V398M540 190V398', '#FFFDF6', 2, 'opacity=".3"') +
			chalk +
			P('M276 156H602V172H276Z', C.rust) +
			G(
				diem({
					hands: [
						[-60, -214],
						[36, -92]
					],
					elbows: [
						[-66, -150],
						[50, -120]
					],
					face: { turn: -0.4, eyes: 'happy', mouth: 'smile' }
				}),
				'translate(626 586) scale(1.02)'
			) +
			G(
				tin({
					hands: [
						[-50, -180],
						[60, -110]
					],
					elbows: [
						[-64, -130],
						[58, -110]
					],
					face: { turn: -0.5, eyes: 'happy', mouth: 'laugh' },
					holds: [G(bottle({ rope: 40 }), 'scale(.5)'), '']
				}),
				'translate(738 590) scale(.84)'
			) +
			G(
				namLanh({
					face: { turn: 0.6, eyes: 'dot', mouth: 'smile' },
					hands: [
						[-40, -104],
						[64, -176]
					],
					elbows: [
						[-50, -120],
						[74, -120]
					]
				}),
				'translate(212 584) scale(1)'
			) +
			G(
				mrsUt({
					face: { turn: 0.7, eyes: 'dot', mouth: 'o' },
					hands: [
						[-30, -110],
						[52, -112]
					],
					elbows: [
						[-50, -120],
						[56, -110]
					]
				}),
				'translate(86 592) scale(.98)'
			) +
			front(15) +
			paper()
		);
	});
