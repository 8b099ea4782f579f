import { buffalo } from '#content/art/animals/yard-animals.ts';
import { hen } from '#content/art/animals/yard-birds.ts';
import { at, C, grass, house, P, S } from '#content/art/kit.ts';
import { basket, jar, nonLa, nonLaBowl } from '#content/art/village-things.ts';
import { bi, na } from './friends.ts';
import { bananaClump, country, page, tufts } from './land.ts';
import { path } from './on-the-way.ts';

export const hatXi = page(
	() =>
		country(400, [120, 100]) +
		bananaClump(880, 470, 1.1) +
		path +
		at(buffalo({ sneeze: true }), 400, 596, 1.6) +
		S('M690 340l70 -30M700 380l86 0M692 418l74 26', '#fff', 9, 'opacity=".95"') +
		at(nonLa(), 820, 130, 1.4, 40) +
		S('M660 260q40 -80 90 -110M700 280q36 -70 84 -96', '#fff', 7, 'opacity=".9"') +
		at(
			na(
				{ mouth: 'o', eyes: 'wide', turn: 0.8 },
				{
					hands: [
						[-40, -206],
						[40, -206]
					],
					elbows: [
						[-70, -150],
						[70, -150]
					]
				},
				1.0
			),
			110,
			600
		) +
		tufts()
);

export const tim = page(
	() =>
		country(400, [500, 90]) +
		bananaClump(500, 470, 1.15) +
		P('M400 606C420 560 470 556 500 572C540 556 590 566 610 606Z', C.leaf) +
		grass(396, 612, 24, 44, C.leafD, 4, 9) +
		path +
		at(nonLaBowl(), 506, 556, 1.05, -12) +
		S('M446 560q-22 14 -18 44', C.coral, 6) +
		P('M430 606C446 580 470 590 486 574C500 592 540 570 560 592C580 584 590 596 600 606Z', C.leaf) +
		grass(396, 622, 24, 40, C.leaf, 14, 9) +
		at(jar(false), 196, 590, 1.3) +
		at(
			na(
				{ mouth: 'o', turn: -0.8, eyes: 'side', tilt: -10 },
				{
					hip: [10, -84],
					neck: [-12, -150],
					hands: [
						[-64, -150],
						[50, -110]
					],
					elbows: [
						[-50, -120],
						[50, -120]
					]
				},
				1.25
			),
			330,
			600
		) +
		at(house(0, 0, 2.2), 950, 520) +
		at(basket(false), 900, 596, 1) +
		at(
			bi(
				{ mouth: 'flat', eyes: 'side', turn: 0.9, tilt: 8, brow: 'up' },
				{
					hands: [
						[-10, -88],
						[62, -190]
					],
					elbows: [
						[-30, -110],
						[64, -130]
					]
				},
				1.2
			),
			690,
			596
		)
);

export const suyt = page(
	() =>
		country(360, [140, 90]) +
		bananaClump(560, 380, 1.6) +
		P('M0 470C200 440 420 446 560 450C760 456 900 446 1000 460V640H0Z', '#5E9A4E') +
		grass(-6, 480, 110, 26, C.leaf, 3, 9.4) +
		at(nonLaBowl(at(hen({ sit: true }), 2, 8)), 592, 500, 2.15) +
		grass(430, 620, 40, 60, C.leaf, 6, 9) +
		at(
			bi(
				{ mouth: 'o', eyes: 'wide', turn: 0.9 },
				{
					hands: [
						[-10, -88],
						[34, -140]
					],
					elbows: [
						[-30, -110],
						[54, -104]
					]
				},
				1.2
			),
			100,
			598
		) +
		at(
			na(
				{ mouth: 'o', eyes: 'wide', turn: 0.8 },
				{
					hip: [0, -60],
					neck: [16, -130],
					knees: [
						[-44, -40],
						[50, -50]
					],
					feet: [
						[-30, -6],
						[26, -6]
					],
					hands: [
						[-30, -60],
						[34, -146]
					],
					elbows: [
						[-40, -96],
						[64, -110]
					]
				},
				1.25
			),
			300,
			600
		)
);
