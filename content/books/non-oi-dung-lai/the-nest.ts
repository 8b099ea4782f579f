import { chick, hen } from '#content/art/animals/yard-birds.ts';
import { at, C, G, grass, P, S } from '#content/art/kit.ts';
import { nonLaBowl } from '#content/art/village-things.ts';
import { bi, na } from './friends.ts';
import { bananaClump, country, page } from './land.ts';
import { egg } from './on-the-way.ts';

export const oGa = page(
	() =>
		country(360, [140, 90]) +
		bananaClump(680, 380, 1.6) +
		P('M0 470C200 440 420 446 560 450C760 456 900 446 1000 460V640H0Z', '#5E9A4E') +
		grass(-6, 480, 110, 26, C.leaf, 3, 9.4) +
		at(
			nonLaBowl(
				egg(-38, -8, -16) + egg(40, -6, 14) + G(hen({ sit: true, cross: true }), 'translate(0 2) scale(-1 1)')
			),
			692,
			508,
			2.2
		) +
		S('M548 262l-40 -18M560 220l-30 -34M600 196l-8 -42', C.coral, 9) +
		grass(530, 620, 40, 60, C.leaf, 6, 9) +
		at(
			na(
				{ mouth: 'o', eyes: 'wide', turn: 0.6, brow: 'up', tilt: -8 },
				{
					hip: [0, -70],
					neck: [-16, -140],
					knees: [
						[-44, -40],
						[40, -40]
					],
					feet: [
						[-30, -6],
						[30, -6]
					],
					hands: [
						[-72, -150],
						[52, -176]
					],
					elbows: [
						[-70, -110],
						[50, -128]
					]
				},
				1.4
			),
			360,
			602
		) +
		at(
			bi(
				{ mouth: 'o', eyes: 'wide', turn: 0.9 },
				{
					hands: [
						[-20, -196],
						[40, -190]
					],
					elbows: [
						[-56, -150],
						[56, -130]
					]
				},
				1.1
			),
			110,
			598
		)
);

export const no = page(
	() =>
		country(360, [860, 100]) +
		bananaClump(520, 370, 1.5) +
		P('M0 470C200 440 420 446 560 450C760 456 900 446 1000 460V640H0Z', '#5E9A4E') +
		grass(-6, 480, 110, 26, C.leaf, 3, 9.4) +
		at(
			nonLaBowl(
				at(hen({ sit: true }), 0, 0, 0.86) +
					at(chick({ shell: true, peep: true }), -42, 2, 0.66, -10) +
					at(chick({ peep: true, shell: true }), 40, 4, 0.66, 8)
			),
			498,
			508,
			2.15
		) +
		at(chick({ peep: true }), 666, 594, 1.4) +
		at(chick({ peep: true }), 352, 594, 1.3) +
		grass(400, 624, 24, 40, C.leaf, 6, 9) +
		at(
			na(
				{ mouth: 'laugh', eyes: 'happy', turn: 0.7 },
				{
					hip: [0, -60],
					neck: [12, -130],
					knees: [
						[-44, -40],
						[50, -50]
					],
					feet: [
						[-30, -6],
						[26, -6]
					],
					hands: [
						[-10, -118],
						[48, -118]
					],
					elbows: [
						[-50, -90],
						[60, -90]
					]
				},
				1.4,
				{ leaf: true }
			),
			190,
			602
		) +
		G(
			bi(
				{ mouth: 'laugh', eyes: 'happy', turn: 0.7 },
				{
					hands: [
						[-8, -100],
						[42, -122]
					],
					elbows: [
						[-36, -100],
						[60, -96]
					]
				},
				1.3
			),
			'translate(848 600) scale(-1 1)'
		)
);
