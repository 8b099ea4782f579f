import { figure as person, head } from '#content/art/figure.ts';
import { C, G, hill, P, svg } from '#content/art/kit.ts';
import { moon, nightSky as sky } from '#content/art/night-sky.ts';
import { NA, paper, ride } from './bicycle.ts';
import { far, home, meadow, night_palm, road, trees } from './places.ts';

export const cong_nha_ba = (): string =>
	svg(
		800,
		600,
		() =>
			sky(800, 600, { moon: [640, 170, 70], seed: 6 }) +
			moon(640, 176, 62) +
			far(420) +
			night_palm(720, 420, 150, 1.3, -14) +
			home(210, 446, 2.3) +
			trees(24, 460, 1.2) +
			G(
				person({
					face: {
						skin: 'warm',
						hair: { style: 'topknot', c: '#E7E0D6', d: '#C9C0B4' },
						old: true,
						eyes: 'happy',
						mouth: 'smile',
						turn: 0.4
					},
					clothes: {
						kind: 'ba-ba',
						top: [C.plumL, C.plum],
						bottom: [C.night, '#141C30'],
						long: true,
						sleeve: 'long'
					},
					hands: [
						[-40, -100],
						[66, -206]
					],
					elbows: [
						[-46, -130],
						[70, -140]
					]
				}),
				'translate(232 470) scale(.68)'
			) +
			meadow(470, 5) +
			road(506) +
			G(ride({ beam: true }), 'translate(500 540) scale(.84)') +
			paper()
	);

export const nguoc_nhin = (): string =>
	svg(
		800,
		600,
		() =>
			sky(800, 600, { moon: [520, 220, 150], seed: 21 }) +
			moon(530, 214, 158) +
			hill(
				[
					[-20, 560],
					[300, 520],
					[840, 560]
				],
				840,
				620,
				'#2F3A6E',
				'br',
				0.1
			) +
			night_palm(760, 600, 210, 1.6, -30) +
			G(
				P('M-150 190C-140 90 -80 52 0 52C84 52 150 92 160 190Z', C.sun) +
					P('M40 56C110 66 152 100 160 190H60C90 140 80 90 40 56Z', C.amber) +
					P('M-26 36H30V70Q0 86 -26 70Z', '#D08F60') +
					head({ ...NA, turn: 0.8, eyes: 'dot', mouth: 'laugh', tilt: -24, brow: 'up' }),
				'translate(220 440) scale(2)'
			) +
			paper()
	);
