import { G, S, svg } from '#content/art/kit.ts';
import { bao, lan, missHanh, mrTam, thao } from './class.ts';
import { feather, finger, kneel, sitting } from './nest.ts';
import { drum, fig, foreground, paper, pond, stick, yard } from './schoolyard.ts';

export const feather_flies = (): string =>
	svg(
		800,
		600,
		() =>
			yard() +
			pond() +
			G(fig(), 'translate(360 470) scale(.92)') +
			G(drum(), 'translate(346 520) scale(.9)') +
			G(
				mrTam({
					hands: [
						[-58, -104],
						[58, -236]
					],
					elbows: [
						[-50, -130],
						[70, -170]
					],
					holds: ['', G(stick(), 'rotate(-8)')],
					face: { mouth: 'o', turn: 0.7, brow: 'up' }
				}),
				'translate(196 560) scale(.98)'
			) +
			S(
				'M500 260C500 190 560 170 580 206C592 234 552 246 556 220C566 190 620 230 636 352',
				'#fff',
				4,
				'stroke-dasharray="2 12"'
			) +
			G(thao({ face: { turn: 0.5, eyes: 'wide', mouth: 'flat' } }), 'translate(540 526) scale(.72)') +
			G(
				lan({
					face: { eyes: 'happy', mouth: 'laugh', turn: -0.3 },
					hands: [
						[-10, -110],
						[46, -100]
					]
				}),
				'translate(740 530) scale(.74)'
			) +
			G(
				bao({
					face: { eyes: 'wide', mouth: 'smile', tilt: -6, over: G(feather(), 'translate(4 14) scale(.78)') },
					hands: [
						[-64, -120],
						[64, -120]
					],
					elbows: [
						[-60, -110],
						[60, -110]
					]
				}),
				'translate(640 570) scale(.9)'
			) +
			foreground() +
			paper()
	);

export const look_inside = (): string =>
	svg(
		800,
		600,
		() =>
			yard({ building: false }) +
			G(fig(), 'translate(560 450) scale(1.1)') +
			G(
				missHanh({
					...kneel,
					neck: [0, -128],
					hands: [
						[-30, -60],
						[30, -60]
					],
					face: { turn: -0.6, eyes: 'dot', mouth: 'o', brow: 'up' }
				}),
				'translate(560 520) scale(1.05)'
			) +
			G(
				mrTam({
					...kneel,
					neck: [0, -124],
					hands: [
						[-52, -120],
						[52, -120]
					],
					face: { turn: -0.6, eyes: 'wide', mouth: 'laugh' }
				}),
				'translate(704 560) scale(1.12)'
			) +
			G(drum({ back: true, inside: sitting() }), 'translate(230 572) scale(1.5)') +
			G(
				thao({
					...kneel,
					neck: [0, -118],
					hands: [
						[-30, -54],
						[10, -124]
					],
					elbows: [
						[-40, -80],
						[48, -76]
					],
					holds: ['', finger],
					face: { turn: 0.2, eyes: 'wide', mouth: 'none' }
				}),
				'translate(442 588) scale(1.2)'
			) +
			foreground() +
			paper()
	);
